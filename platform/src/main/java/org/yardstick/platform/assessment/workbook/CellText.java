package org.yardstick.platform.assessment.workbook;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts on their way into a cell and back. A cell holds what XML 1.0 can say, and spreadsheet programs read {@code _x0041_} as the
 * letter with that number; both are taken care of, so that a text comes back as it went.
 */
final class CellText {
    private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern MISREADABLE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    /** The hyphen, and what keyboards and correction make of it. */
    private static final Set<String> DASHES =
            Set.of("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\uFF0D");

    private CellText() {}

    /** What a cell can hold of {@code value}. */
    static String holdable(String value) {
        var text = new StringBuilder(value.length());
        value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CellText::isKnownToXml)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isKnownToXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** The spelling in a workbook's file of a text that a cell can hold. */
    static String written(String text) {
        return MISREADABLE.matcher(text).replaceAll("_x005F_");
    }

    /** The text that a workbook's file spells so. */
    static String read(String spelled) {
        return NUMBERED.matcher(spelled).replaceAll(found -> {
            var letter = String.valueOf((char) Integer.parseInt(found.group(1), 16));
            return java.util.regex.Matcher.quoteReplacement(letter);
        });
    }

    /** A single dash takes an answer back. */
    static boolean takesBack(String text) {
        return DASHES.contains(text.strip());
    }
}
