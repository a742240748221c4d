package org.yardstick.measurement.election;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.yardstick.measurement.InvalidInput;

/**
 * Scores by how many of a ballot's approved are elected (Thiele's methods).
 *
 * <pre>
 *   f(W) = sum over groups g of w_g (h_1 + ... + h_j),  j = |A_g and W|
 *   PAV: h_i = 1/i          Chamberlin-Courant: h_1 = 1, h_i = 0 after it
 * </pre>
 *
 * <p>Counted in whole numbers of 1 / {@code unit} scaled votes, the unit being the least common multiple of the i that can occur.
 */
final class Thiele implements BestCommittees.Objective {
    /** By how many of a ballot's approved are elected already: what the next adds. */
    private final long[] next;

    private final long unit;
    private final Levels levels;
    private final Deque<Long> scores = new ArrayDeque<>();
    private long score;

    private Thiele(Approvals approvals, long unit, long[] next) {
        this.unit = unit;
        this.next = next;
        this.levels = new Levels(approvals, next.length);
    }

    static Thiele pav(Approvals approvals, int seats) {
        int longest = IntStream.range(0, approvals.approved().length)
                .map(g -> approvals.approved()[g].length)
                .max()
                .orElse(0);
        int levels = Math.max(1, Math.min(seats, longest));
        try {
            long unit = 1;
            for (int i = 2; i <= levels; i++) {
                unit = Math.multiplyExact(unit, i / gcd(unit, i));
            }
            var next = new long[seats + 1];
            for (int i = 1; i <= levels; i++) {
                next[i - 1] = unit / i;
            }
            Math.multiplyExact(LongStream.of(next).sum(), 2 * approvals.total());
            return new Thiele(approvals, unit, next);
        } catch (ArithmeticException e) {
            throw new InvalidInput(
                    "So many votes for so many seats cannot be scored exactly by pav: use seqpav, or weights with"
                            + " fewer digits.");
        }
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static Thiele cc(Approvals approvals, int seats) {
        var next = new long[seats + 1];
        next[0] = 1;
        return new Thiele(approvals, 1, next);
    }

    long unit() {
        return unit;
    }

    @Override
    public void add(int candidate) {
        scores.push(score);
        score += levels.votes(candidate, next);
        levels.raise(candidate);
    }

    @Override
    public void remove(int candidate) {
        levels.lower(candidate);
        score = scores.pop();
    }

    @Override
    public long bound() {
        return score;
    }

    @Override
    public long[] gains(int[] pool, int size) {
        var gains = new long[size];
        for (int i = 0; i < size; i++) {
            gains[i] = levels.votes(pool[i], next);
        }
        return gains;
    }

    @Override
    public long branches() {
        return 20_000_000;
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public long score() {
        return score;
    }
}
