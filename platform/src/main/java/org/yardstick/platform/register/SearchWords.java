package org.yardstick.platform.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yardstick.platform.shell.Folding;

/**
 * The words by which a name is found. Chinese is written without blanks, so of it every sign is a word, and every two that follow each
 * other; other scripts are found by the beginnings of their words. Both sides are folded, so 简 finds 繁.
 */
public final class SearchWords {
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");
    /** Names are short; whoever pastes a book gets what its first words find. */
    private static final int MOST = 12;

    private static final int LONGEST = 60;
    /** As in the function {@code register.marks}, which makes the beginnings. */
    private static final int BEGINNING = 20;

    private SearchWords() {}

    /** All words of names, once each. */
    static SequencedSet<String> of(Stream<String> names) {
        var words = new LinkedHashSet<String>();
        names.forEach(name -> runs(name).forEach(run -> {
            if (isHan(run)) {
                words.addAll(parts(run, 1));
                words.addAll(parts(run, 2));
            } else {
                words.add(run);
            }
        }));
        return words;
    }

    /** What must all be among the words of a name, or begin one; none when no word was typed. */
    public static List<String> typed(String text) {
        return runs(text).stream()
                .flatMap(run -> isHan(run) ? parts(run, Math.min(2, signs(run))).stream() : Stream.of(beginning(run)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String beginning(String run) {
        return signs(run) > BEGINNING ? run.substring(0, run.offsetByCodePoints(0, BEGINNING)) : run;
    }

    private static List<String> runs(String text) {
        return RUN.matcher(Folding.of(text))
                .results()
                .map(run -> run.group().length() > LONGEST ? run.group().substring(0, LONGEST) : run.group())
                .toList();
    }

    private static boolean isHan(String run) {
        return Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static int signs(String run) {
        return run.codePointCount(0, run.length());
    }

    private static List<String> parts(String run, int length) {
        var signs = run.codePoints().toArray();
        var parts = new ArrayList<String>();
        for (int at = 0; at + length <= signs.length; at++) {
            parts.add(new String(signs, at, length));
        }
        return parts;
    }
}
