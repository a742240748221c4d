package org.yardstick.platform.standard.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two texts compared word by word, Han text character by character. Texts with little in common are shown one after the other:
 * a patchwork of single words would be harder to read than both.
 */
final class WordDifference {
    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);
    /** Comparing takes time with the square of what differs; beyond this, texts are shown one after the other. */
    private static final int MOST_WORDS = 20_000;

    private static final double LEAST_IN_COMMON = 0.3;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder gone = new StringBuilder();
    private final StringBuilder fresh = new StringBuilder();

    private WordDifference() {}

    static List<Piece> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        if (old.size() + now.size() > MOST_WORDS) {
            return replaced(before, after);
        }
        var difference = new WordDifference();
        difference.collect(old, now);
        return difference.inCommon() < LEAST_IN_COMMON * Math.max(before.length(), after.length())
                ? replaced(before, after)
                : difference.pieces;
    }

    private void collect(List<String> old, List<String> now) {
        var deltas = DiffUtils.diff(old, now, true).getDeltas();
        for (int i = 0; i < deltas.size(); i++) {
            var source = String.join("", deltas.get(i).getSource().getLines());
            if (deltas.get(i).getType() != DeltaType.EQUAL) {
                gone.append(source);
                fresh.append(String.join("", deltas.get(i).getTarget().getLines()));
            } else if (isGapBetweenChanges(source, i == deltas.size() - 1)) {
                gone.append(source);
                fresh.append(source);
            } else {
                flush();
                pieces.add(new Piece(Piece.Kind.SAME, source));
            }
        }
        flush();
    }

    /** Changed words in a row read better as one change than word by word. */
    private boolean isGapBetweenChanges(String same, boolean last) {
        return !last && same.isBlank() && !(gone.isEmpty() && fresh.isEmpty());
    }

    private void flush() {
        if (!gone.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.GONE, gone.toString()));
        }
        if (!fresh.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.FRESH, fresh.toString()));
        }
        gone.setLength(0);
        fresh.setLength(0);
    }

    private int inCommon() {
        return pieces.stream()
                .filter(piece -> piece.kind() == Piece.Kind.SAME)
                .mapToInt(piece -> piece.text().length())
                .sum();
    }

    private static List<Piece> replaced(String before, String after) {
        var pieces = new ArrayList<Piece>();
        if (!before.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.GONE, before));
        }
        if (!after.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.FRESH, after));
        }
        return pieces;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
