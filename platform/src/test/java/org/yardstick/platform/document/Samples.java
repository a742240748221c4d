package org.yardstick.platform.document;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files of each kind, made on the spot. */
public final class Samples {
    private Samples() {}

    public static byte[] pdf(String... lines) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.setNonStrokingColor(new Color(0x0f6b72));
                pen.addRect(50, 700, 500, 8);
                pen.fill();
                pen.setNonStrokingColor(Color.BLACK);
                pen.beginText();
                pen.newLineAtOffset(50, 660);
                pen.setLeading(26);
                for (var line : lines) {
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 18);
                    pen.showText(line);
                    pen.newLine();
                }
                pen.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] png(int width, int height, String text) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new java.awt.GradientPaint(0, 0, new Color(0x63c5cc), width, height, new Color(0x0f6b72)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(12, height / 8)));
        pen.drawString(text, width / 10, height / 2);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A picture of one pixel, as WebP. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    public static byte[] docx(String text) {
        return zip(
                "[Content_Types].xml",
                bytes("<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>"),
                "word/document.xml",
                bytes("<document>" + text + "</document>"));
    }

    public static byte[] odt() {
        return zip("mimetype", bytes("application/vnd.oasis.opendocument.text"), "content.xml", bytes("<office/>"));
    }

    /** Names and contents in turn. */
    public static byte[] zip(Object... entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The first bytes of a Windows program. */
    public static byte[] exe() {
        var program = new byte[2048];
        var header = Base64.getDecoder().decode("TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA=");
        System.arraycopy(header, 0, program, 0, header.length);
        program[60] = (byte) 0x80;
        System.arraycopy(bytes("PE\0\0"), 0, program, 0x80, 4);
        return program;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
