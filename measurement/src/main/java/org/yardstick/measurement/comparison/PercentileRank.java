package org.yardstick.measurement.comparison;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.comparison.GroupQuantiles.Resampling;
import org.yardstick.measurement.interval.Bootstrap;
import org.yardstick.measurement.interval.Interval;

/**
 * Where one unit stands among its peers.
 *
 * <pre>
 *   (average rank - 1/2) / n = (b + t / 2) / n        b below it, t as high as it, itself included
 * </pre>
 *
 * @param n how many units, itself included
 * @param share 0 to 1: the middle of its place in the order
 * @param interval by drawing the other units again and again, its own value held
 */
public record PercentileRank(int n, double share, Interval interval) {

    /** @param values of all units, the one asked about at {@code unit}; at least 2, none missing */
    public static PercentileRank of(double[] values, int unit, Resampling resampling, RandomGenerator random) {
        Numbers.checkFinite("value", values);
        if (values.length < 2 || unit < 0 || unit >= values.length) {
            throw new InvalidInput(
                    "unit " + unit + " of " + values.length + " has no rank: give it and at least one peer");
        }
        int[] peers = IntStream.range(0, values.length).filter(i -> i != unit).toArray();
        var interval = Bootstrap.percentile(
                peers.length,
                resampling.samples(),
                resampling.confidence(),
                random,
                drawn -> share(
                        values[unit],
                        values,
                        Arrays.stream(drawn).map(i -> peers[i]).toArray()));
        return new PercentileRank(values.length, share(values[unit], values, peers), interval);
    }

    private static double share(double value, double[] values, int[] peers) {
        double place = 0.5;
        for (int peer : peers) {
            place += values[peer] < value ? 1 : values[peer] == value ? 0.5 : 0;
        }
        return place / (peers.length + 1);
    }
}
