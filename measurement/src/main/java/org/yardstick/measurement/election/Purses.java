package org.yardstick.measurement.election;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hipparchus.fraction.BigFraction;

/**
 * What each group of voters has, or bears, for one scaled vote. Few amounts are in use at a time, so that groups point to them; two purses
 * with the same amounts are equal.
 */
final class Purses {
    private final int[] level;
    /** Ascending, each in use. */
    private final List<BigFraction> amounts;

    private Purses(int[] level, List<BigFraction> amounts) {
        this.level = level;
        this.amounts = amounts;
    }

    static Purses same(int groups, BigFraction amount) {
        return new Purses(new int[groups], List.of(amount));
    }

    List<BigFraction> amounts() {
        return amounts;
    }

    BigFraction of(int group) {
        return amounts.get(level[group]);
    }

    /** The scaled votes of some groups by amount. */
    long[] votes(int[] groups, long[] weight) {
        var votes = new long[amounts.size()];
        for (int group : groups) {
            votes[level[group]] += weight[group];
        }
        return votes;
    }

    /** All amounts together. */
    BigFraction total(long[] weight) {
        var votes = votes(IntStream.range(0, level.length).toArray(), weight);
        return IntStream.range(0, votes.length)
                .mapToObj(l -> amounts.get(l).multiply(votes[l]))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** With some groups' amounts changed; {@code change} gets the place of the amount they had. */
    Purses changed(int[] groups, IntFunction<BigFraction> change) {
        var touched = new boolean[level.length];
        for (int group : groups) {
            touched[group] = true;
        }
        int n = amounts.size();
        // place l stands for the amount l as it is, place n + l for the amount l changed
        var places = IntStream.range(0, level.length)
                .map(g -> touched[g] ? n + level[g] : level[g])
                .toArray();
        var used = IntStream.of(places).distinct().toArray();
        var values = new BigFraction[2 * n];
        for (int place : used) {
            values[place] = place < n ? amounts.get(place) : change.apply(place - n);
        }
        var sorted = IntStream.of(used)
                .mapToObj(place -> values[place])
                .sorted()
                .distinct()
                .toList();
        var level = new int[2 * n];
        for (int place : used) {
            level[place] = sorted.indexOf(values[place]);
        }
        return new Purses(IntStream.of(places).map(place -> level[place]).toArray(), sorted);
    }

    /** The same with every sign turned: money left becomes a credit of load. */
    Purses negated() {
        int last = amounts.size() - 1;
        return new Purses(
                IntStream.of(level).map(l -> last - l).toArray(),
                amounts.reversed().stream().map(BigFraction::negate).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Purses purses && amounts.equals(purses.amounts) && Arrays.equals(level, purses.level);
    }

    @Override
    public int hashCode() {
        return 31 * amounts.hashCode() + Arrays.hashCode(level);
    }

    /** The votes in all levels. */
    static long sum(long[] votes) {
        return LongStream.of(votes).sum();
    }
}
