package org.yardstick.platform.shell.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Makes a PDF of a page of ours (PDF/A-3u and PDF/UA-1): tagged, with bookmarks, its fonts inside. Whatever the page holds, nothing is
 * loaded but our own style sheets and fonts; every other address, inside or outside, is refused.
 */
public final class Printer {
    /** What XML cannot hold at all, though people paste it: control characters and halves of characters. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final String OURS = "print";
    private static final String SHEETS = "/print/";

    private Printer() {}

    /** @param page well-formed XHTML whose style sheets and fonts are addressed as {@code print:NAME} */
    public static byte[] print(String page) {
        return print(page, List.of());
    }

    /** The same, dated: printed again of the same page it is the same to the byte. */
    public static byte[] print(String page, Instant dated) {
        return print(page, List.of(), Optional.of(dated));
    }

    /** With files inside, for programs: what the page shows as data. */
    public static byte[] print(String page, List<Attachment> attachments) {
        return print(page, attachments, Optional.empty());
    }

    private static byte[] print(String page, List<Attachment> attachments, Optional<Instant> dated) {
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours());
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUriResolver((base, address) -> address.startsWith(OURS + ":") ? address : null);
        builder.useProtocolsStreamImplementation(new OurFiles(), OURS);
        fonts(builder);
        builder.withHtmlContent(UNPRINTABLE.matcher(page).replaceAll(""), OURS + ":page");
        builder.withProducer("Yardstick");
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            Attachment.attach(document, attachments);
            if (dated.isPresent()) {
                Dating.date(document, dated.get());
            }
            return finish(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fonts(PdfRendererBuilder builder) {
        font(builder, "latin-regular.ttf", Fonts.LATIN, 400);
        font(builder, "latin-bold.ttf", Fonts.LATIN, 700);
        font(builder, "sc-regular.ttf", Fonts.SIMPLIFIED, 400);
        font(builder, "sc-bold.ttf", Fonts.SIMPLIFIED, 700);
        font(builder, "tc-regular.ttf", Fonts.TRADITIONAL, 400);
        font(builder, "tc-bold.ttf", Fonts.TRADITIONAL, 700);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> Fonts.open(file), family, weight, FontStyle.NORMAL, true);
    }

    /** A link says where it leads to those who hear the document, which the renderer leaves out. */
    private static byte[] finish(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents("→");
                }
            }
        }
        var bytes = new ByteArrayOutputStream(1 << 20);
        document.save(bytes);
        document.close();
        return bytes.toByteArray();
    }

    private static byte[] colours() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Printer.class.getResourceAsStream(SHEETS + name), name);
    }

    private static final class OurFiles implements FSStreamFactory {
        @Override
        public FSStream getUrl(String address) {
            var name = address.substring(OURS.length() + 1);
            if (!name.matches("[a-z-]+\\.(css|ttf)")) {
                throw new IllegalArgumentException("Not a file of ours: " + address);
            }
            return new FSStream() {
                @Override
                public InputStream getStream() {
                    return Fonts.has(name) ? Fonts.open(name) : open(name);
                }

                @Override
                public Reader getReader() {
                    return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
                }
            };
        }
    }
}
