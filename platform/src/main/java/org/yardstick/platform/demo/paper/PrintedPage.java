package org.yardstick.platform.demo.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of text, table or bars. A picture is the page, drawn. */
final class PrintedPage implements AutoCloseable {
    private static final PDRectangle CHART = new PDRectangle(560, 340);
    private static final Color INK = new Color(0x1f2933);
    private static final Color ACCENT = new Color(0x1d6f8a);
    private static final float MARGIN = 56;
    private static final float SIZE = 11;
    private static final float LEADING = 17;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PDRectangle format;
    private final PDPageContentStream page;
    private float y;

    private PrintedPage(PDRectangle format, TrueTypeFont face) throws IOException {
        this.format = format;
        document.setDocumentId(1L); // else a number of the moment, and no two files would be the same
        font = PDType0Font.load(document, face, true);
        var sheet = new PDPage(format);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = format.getHeight() - MARGIN;
    }

    static byte[] pdf(Paper paper, TrueTypeFont face) throws IOException {
        try (var printed = new PrintedPage(PDRectangle.A4, face)) {
            printed.heading(paper.heading());
            for (var line : paper.text()) {
                printed.paragraph(line);
            }
            printed.table(paper.table());
            return printed.saved();
        }
    }

    static byte[] png(Paper paper, TrueTypeFont face) throws IOException {
        try (var printed = new PrintedPage(CHART, face)) {
            printed.heading(paper.heading());
            for (var line : paper.text()) {
                printed.paragraph(line);
            }
            printed.bars(paper.chart());
            return drawn(printed.saved());
        }
    }

    private byte[] saved() throws IOException {
        var bytes = new ByteArrayOutputStream();
        page.close();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** What was saved, since only then the face is in it. */
    private static byte[] drawn(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 144), "png", bytes);
            return bytes.toByteArray();
        }
    }

    private void heading(String text) throws IOException {
        write(text, MARGIN, SIZE * 1.6f, ACCENT);
        y -= LEADING * 1.8f;
    }

    private void paragraph(String text) throws IOException {
        for (var line : broken(text)) {
            write(line, MARGIN, SIZE, INK);
            y -= LEADING;
        }
        y -= LEADING / 2;
    }

    /** Lines as wide as the page; Han text may break between any two characters, nearly. */
    private List<String> broken(String text) throws IOException {
        var width = format.getWidth() - 2 * MARGIN;
        var lines = new ArrayList<String>();
        var places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(text);
        int begun = 0;
        int fits = 0;
        for (int place = places.next(); place != BreakIterator.DONE; place = places.next()) {
            if (fits > begun && wide(text.substring(begun, place).strip(), SIZE) > width) {
                lines.add(text.substring(begun, fits).strip());
                begun = fits;
            }
            fits = place;
        }
        lines.add(text.substring(begun).strip());
        return lines;
    }

    private void table(List<List<String>> rows) throws IOException {
        for (var row : rows) {
            var step = (format.getWidth() - 2 * MARGIN) / row.size();
            for (int column = 0; column < row.size(); column++) {
                write(row.get(column), MARGIN + column * step, SIZE * 0.9f, row.equals(rows.getFirst()) ? ACCENT : INK);
            }
            rule();
            y -= LEADING * 1.2f;
        }
    }

    private void rule() throws IOException {
        page.setStrokingColor(new Color(0xcbd2d9));
        page.moveTo(MARGIN, y - 5);
        page.lineTo(format.getWidth() - MARGIN, y - 5);
        page.stroke();
    }

    private void bars(Map<String, Integer> bars) throws IOException {
        int highest = Collections.max(bars.values());
        var step = (format.getWidth() - 2 * MARGIN) / bars.size();
        var room = y - MARGIN - LEADING;
        var x = MARGIN;
        for (var bar : bars.entrySet()) {
            var height = room * bar.getValue() / highest;
            page.setNonStrokingColor(ACCENT);
            page.addRect(x, MARGIN, step * 0.62f, height);
            page.fill();
            label(bar.getKey(), x, MARGIN - 14);
            label(Integer.toString(bar.getValue()), x, MARGIN + height + 5);
            x += step;
        }
    }

    private void label(String text, float x, float at) throws IOException {
        y = at;
        write(text, x, SIZE * 0.9f, INK);
    }

    private void write(String text, float x, float size, Color colour) throws IOException {
        page.setNonStrokingColor(colour);
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private float wide(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
