package org.yardstick.platform.register.mark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.register.publication.Published;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.shell.print.Lettering;

/**
 * The mark of a certificate: it names the standard, the level and the number, never more than was certified. While the certificate does
 * not hold, the word for that stands in its place.
 */
record Mark(Published published, Language language) {
    private static final int HEIGHT = 96;
    private static final int TEXT_FROM = 108;
    private static final int LEAST_WIDTH = 300;
    private static final String PETROL = "#0f6b72";
    private static final String GOLD = "#f2b544";
    private static final String GREY = "#5b6670";

    boolean holds() {
        return published.state() == CertificateState.ACTIVE;
    }

    /** What is said to those who do not see it. */
    String title() {
        return first() + ". " + second() + ". " + published.number();
    }

    private String first() {
        var words = Words.in(language);
        return holds() ? words.say("register.mark.certified") : words.say("register.state", published.state());
    }

    private String second() {
        var words = Words.in(language);
        var standard = published.facts().standard();
        var edition = standard.code() + " " + standard.version();
        return published
                .facts()
                .level()
                .map(CertificateFacts.Level::code)
                .map(level -> words.say("register.mark.level", edition, level))
                .orElse(edition);
    }

    String svg() {
        var ink = holds() ? PETROL : GREY;
        var first = Lettering.line(first(), language, true, 25, TEXT_FROM, 37);
        var second = Lettering.line(second(), language, false, 17, TEXT_FROM, 62);
        var third = Lettering.line(published.number(), language, false, 13, TEXT_FROM, 82);
        int width = (int) Math.ceil(Math.max(
                LEAST_WIDTH, TEXT_FROM + 18 + Math.max(first.width(), Math.max(second.width(), third.width()))));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %1$d %2$d\">"
                        .formatted(width, HEIGHT)
                + "<title>" + escaped(title()) + "</title>"
                + "<rect x=\"1\" y=\"1\" width=\"%d\" height=\"%d\" rx=\"9\" fill=\"#fff\" stroke=\"%s\" stroke-width=\"2\"/>"
                        .formatted(width - 2, HEIGHT - 2, ink)
                + sign(ink)
                + path(first, holds() ? "#0f4f55" : GREY)
                + path(second, "#28343d")
                + path(third, GREY)
                + "</svg>";
    }

    /** The rising bars of the yardstick; crossed out when it does not hold. */
    private String sign(String ink) {
        return "<rect x=\"14\" y=\"14\" width=\"68\" height=\"68\" rx=\"14\" fill=\"" + ink + "\"/>"
                + "<g transform=\"translate(14 14) scale(2.125)\" fill=\"none\" stroke-linecap=\"round\">"
                + "<path d=\"M8 9v14M8 23h17\" stroke=\"#fff\" stroke-width=\"2.4\"/>"
                + (holds()
                        ? "<path d=\"M13 23v-4M17.5 23v-8M22 23V10\" stroke=\"" + GOLD + "\" stroke-width=\"2.6\"/>"
                        : "<path d=\"M12 8l12 12M24 8l-12 12\" stroke=\"#fff\" stroke-width=\"2.6\"/>")
                + "</g>";
    }

    private static String path(Lettering.Line line, String ink) {
        return "<path fill=\"" + ink + "\" d=\"" + line.path() + "\"/>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** @param width in pixels */
    byte[] png(int width) {
        var transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, (float) width);
        var bytes = new ByteArrayOutputStream();
        try {
            var svg = new ByteArrayInputStream(svg().getBytes(StandardCharsets.UTF_8));
            transcoder.transcode(new TranscoderInput(svg), new TranscoderOutput(bytes));
            return bytes.toByteArray();
        } catch (TranscoderException e) {
            throw new IllegalStateException(e);
        }
    }
}
