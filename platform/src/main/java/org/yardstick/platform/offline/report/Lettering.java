package org.yardstick.platform.offline.report;

/** How wide words are, measured in Latin letters; a Han character takes the room of two. */
final class Lettering {
    private static final int FIRST_WIDE = 0x2E80;

    private Lettering() {}

    static int width(String words) {
        return words.codePoints().map(Lettering::width).sum();
    }

    private static int width(int letter) {
        return letter >= FIRST_WIDE ? 2 : 1;
    }

    /** The words, or their beginning with an ellipsis where they are wider than {@code most} letters. */
    static String cut(String words, int most) {
        if (width(words) <= most) {
            return words;
        }
        var shown = new StringBuilder();
        int used = 1;
        for (var letters = words.codePoints().iterator(); letters.hasNext(); ) {
            int letter = letters.nextInt();
            used += width(letter);
            if (used > most) {
                break;
            }
            shown.appendCodePoint(letter);
        }
        return shown.append('…').toString();
    }
}
