package org.yardstick.measurement.interval;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Percentile intervals by drawing the units again and again with replacement: B. Efron, R. J. Tibshirani (1993), An Introduction to the
 * Bootstrap, chapter 13. The random source is given, so that the same seed gives the same interval.
 */
public final class Bootstrap {
    private Bootstrap() {}

    /**
     * @param n how many units there are
     * @param samples how many times they are drawn
     * @param statistic of the drawn units, given by their index (0 to n - 1, some more than once); NaN where a sample allows none,
     *     which then is left out
     * @throws IllegalArgumentException when fewer than half of the samples allow the statistic
     */
    public static Interval percentile(
            int n, int samples, double confidence, RandomGenerator random, ToDoubleFunction<int[]> statistic) {
        var values = new double[samples];
        int used = 0;
        var drawn = new int[n];
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < n; i++) {
                drawn[i] = random.nextInt(n);
            }
            var value = statistic.applyAsDouble(drawn);
            if (Double.isFinite(value)) {
                values[used++] = value;
            }
        }
        if (used * 2 < samples || used == 0) {
            throw new IllegalArgumentException("only " + used + " of " + samples + " samples allow the statistic");
        }
        return quantiles(Arrays.copyOf(values, used), confidence);
    }

    /** The middle {@code confidence} of simulated values, by type 7 quantiles. */
    public static Interval quantiles(double[] values, double confidence) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, (1 - confidence) / 2), quantile(sorted, (1 + confidence) / 2));
    }

    /** The quantile of type 7 (R's default; Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566) of sorted values. */
    public static double quantile(double[] sorted, double share) {
        var place = share * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
