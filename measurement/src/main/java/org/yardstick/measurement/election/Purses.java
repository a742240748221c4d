package org.yardstick.measurement.election;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
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
        int n = amounts.size();
        // place l stands for the amount l as it is, place n + l for the amount l changed
        var places = level.clone();
        for (int group : groups) {
            places[group] = n + level[group];
        }
        var values = new TreeMap<Integer, BigFraction>();
        for (int place : places) {
            values.computeIfAbsent(place, p -> p < n ? amounts.get(p) : change.apply(p - n));
        }
        var sorted = values.values().stream().sorted().distinct().toList();
        var levels = new int[2 * n];
        values.forEach((place, amount) -> levels[place] = Collections.binarySearch(sorted, amount));
        return new Purses(IntStream.of(places).map(place -> levels[place]).toArray(), sorted);
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
