package org.yardstick.platform.shell;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text as a search compares it: one width, lower case, one Chinese script; 简体 then finds 繁體 and the other way round. Only compared,
 * never shown: what is published in a script is written by people.
 */
public final class Folding {
    private Folding() {}

    public static String of(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(one -> append(folded, one));
        return folded.toString();
    }

    /** A pattern for {@code like} that finds {@code text} anywhere; signs with a meaning in patterns stand for themselves. */
    public static String pattern(String text) {
        return "%" + of(text.strip()).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static void append(StringBuilder folded, int one) {
        if (!Character.isBmpCodePoint(one) || !Character.isIdeographic(one)) {
            folded.appendCodePoint(one);
            return;
        }
        @Nullable List<String> simple = ZhConverterUtil.toSimple((char) one);
        folded.append(simple == null || simple.isEmpty() ? String.valueOf((char) one) : simple.getFirst());
    }
}
