package org.yardstick.platform.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far several assessors lie apart in one score. Half points stay half points: the median of an even number of scores is rounded to the
 * half point below, so that it is a score that can be given.
 */
public record Spread(List<BigDecimal> scores) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Spread {
        scores = scores.stream().sorted().toList();
    }

    public static Spread of(List<BigDecimal> scores) {
        return new Spread(scores);
    }

    public boolean isEmpty() {
        return scores.isEmpty();
    }

    public BigDecimal lowest() {
        return scores.getFirst();
    }

    public BigDecimal highest() {
        return scores.getLast();
    }

    public BigDecimal range() {
        return isEmpty() ? BigDecimal.ZERO : highest().subtract(lowest());
    }

    public BigDecimal mean() {
        return sum(scores).divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_EVEN);
    }

    /** The score in the middle, as a score that can be given. */
    public BigDecimal median() {
        int middle = scores.size() / 2;
        if (scores.size() % 2 == 1) {
            return scores.get(middle);
        }
        var between = scores.get(middle - 1).add(scores.get(middle)).divide(BigDecimal.TWO);
        return between.divide(HALF, 0, RoundingMode.FLOOR).multiply(HALF).stripTrailingZeros();
    }

    /** The standard deviation of the team (divided by n - 1); 0 of a single score. */
    public BigDecimal deviation() {
        int n = scores.size();
        if (n < 2) {
            return BigDecimal.ZERO;
        }
        var mean = sum(scores).divide(BigDecimal.valueOf(n), MathContext.DECIMAL64);
        var squares = sum(scores.stream().map(one -> one.subtract(mean).pow(2)).toList());
        return squares.divide(BigDecimal.valueOf(n - 1L), MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_EVEN);
    }

    /** Whether a value lies within what was given; where nobody gave anything, none does. */
    public boolean holds(BigDecimal value) {
        return !isEmpty() && value.compareTo(lowest()) >= 0 && value.compareTo(highest()) <= 0;
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
