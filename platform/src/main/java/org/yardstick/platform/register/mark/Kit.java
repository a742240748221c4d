package org.yardstick.platform.register.mark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yardstick.platform.register.publication.Published;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Words;

/**
 * What the holder of an active certificate gets to show it: the mark in three languages and in the usual sizes, the rules, and a line for a
 * site which shows the mark as it stands in the register. Refused while the certificate does not hold.
 */
record Kit(Published published, String root) {
    private static final List<Integer> WIDTHS = List.of(320, 640, 1280);
    private static final int RULES = 6;

    byte[] zip() {
        if (!new Mark(published, Language.ENGLISH).holds()) {
            throw new Refused("register.mark.not-active", published.number());
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var language : Language.values()) {
                add(zip, language);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void add(ZipOutputStream zip, Language language) throws IOException {
        var mark = new Mark(published, language);
        var folder = language.tag() + "/";
        put(zip, folder + "mark.svg", mark.svg().getBytes(StandardCharsets.UTF_8));
        for (int width : WIDTHS) {
            put(zip, folder + "mark-" + width + ".png", mark.png(width));
        }
        put(zip, folder + "rules.txt", rules(Words.in(language)).getBytes(StandardCharsets.UTF_8));
        put(zip, folder + "snippet.html", snippet(mark).getBytes(StandardCharsets.UTF_8));
    }

    private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(published.number() + "/" + name));
        zip.write(content);
        zip.closeEntry();
    }

    private String rules(Words words) {
        var text = new StringBuilder(words.say("register.kit.title", published.number())).append("\n\n");
        for (int rule = 1; rule <= RULES; rule++) {
            text.append(rule)
                    .append(". ")
                    .append(words.say("register.kit.rule-" + rule))
                    .append('\n');
        }
        return text.append('\n').append(page()).append('\n').toString();
    }

    /** The picture comes from the register, so it changes by itself when the certificate no longer holds. */
    private String snippet(Mark mark) {
        return """
                <a href="%s"><img src="%1$s/mark.svg?language=%s" alt="%s" height="96"></a>
                """.formatted(page(), mark.language().tag(), Mark.escaped(mark.title()));
    }

    private String page() {
        return root + "/register/" + published.number();
    }
}
