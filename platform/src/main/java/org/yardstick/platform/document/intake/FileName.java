package org.yardstick.platform.document.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a file, made safe without becoming unreadable: no path, no control or invisible or direction-changing characters, no
 * name that a computer reserves, not too long; letters of every script stay.
 */
public record FileName(String base, String extension) {
    static final int LONGEST = 120;
    private static final int LONGEST_EXTENSION = 10;
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    public static FileName of(String sent) {
        var name = Normalizer.normalize(visible(lastPart(sent)), Normalizer.Form.NFC);
        int dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot + 1).strip();
        if (!extension.matches("[A-Za-z0-9]{1," + LONGEST_EXTENSION + "}")) {
            return new FileName(base(name), "");
        }
        return new FileName(base(name.substring(0, dot)), extension.toLowerCase(Locale.ROOT));
    }

    public String full() {
        return extension.isEmpty() ? base : base + "." + extension;
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String visible(String name) {
        var kept = new StringBuilder();
        name.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED -> {}
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
                    kept.append(' ');
                default -> kept.appendCodePoint("<>:\"|?*".indexOf(point) >= 0 ? '_' : point);
            }
        });
        return kept.toString().replaceAll(" +", " ");
    }

    private static String base(String name) {
        var trimmed = trim(name);
        if (trimmed.codePointCount(0, trimmed.length()) > LONGEST) {
            trimmed = trim(trimmed.substring(0, trimmed.offsetByCodePoints(0, LONGEST)));
        }
        var first = trimmed.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
        return trimmed.isEmpty() ? "file" : RESERVED.contains(first) ? "_" + trimmed : trimmed;
    }

    /** Leading and trailing dots and spaces hide a file or are dropped by some computers. */
    private static String trim(String name) {
        return name.replaceAll("^[. ]+|[. ]+$", "");
    }
}
