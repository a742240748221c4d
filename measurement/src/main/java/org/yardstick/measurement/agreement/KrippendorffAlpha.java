package org.yardstick.measurement.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Bootstrap;
import org.yardstick.measurement.interval.Interval;

/**
 * Krippendorff's alpha: for any number of raters, any metric and missing ratings.
 *
 * <pre>
 *   alpha = 1 - D_o / D_e
 *   D_o = 1/N sum_u 1/(m_u - 1) sum_(i, j in u) d(x_i, x_j)        D_e = 1/(N (N - 1)) sum_(c, d) n_c n_d d(c, d)
 * </pre>
 *
 * <p>m_u ratings of unit u (units with fewer than two say nothing and are left out), N = sum m_u, n_c ratings of value c among them; d the
 * squared difference of the {@link Metric}. The ordinal one, (n_c / 2 + ... + n_d / 2)^2 over the values between, is the squared difference
 * of mid-ranks, so ordinal and interval need no table of pairs.
 *
 * <p>The interval is that of drawing whole <em>units</em> with replacement, everything computed anew: ratings of one unit
 * depend on each other and stay together. (Krippendorff's own algorithm draws pairs as if independent and keeps D_e.)
 *
 * <p>K. Krippendorff (2011), Computing Krippendorff's alpha-reliability, repository.upenn.edu/asc_papers/43; A. F. Hayes, K. Krippendorff
 * (2007), doi:10.1080/19312450709336664; units drawn whole: A. Zapf et al. (2016), doi:10.1186/s12874-016-0200-9.
 *
 * @param observed D_o
 * @param expected D_e
 * @param units with at least two ratings
 * @param ratings N
 * @param interval absent where none was asked for, or most samples hold one value only
 */
public record KrippendorffAlpha(
        Metric metric,
        double value,
        double observed,
        double expected,
        int units,
        int ratings,
        Optional<Interval> interval) {

    /** Without interval. */
    public static KrippendorffAlpha of(Ratings ratings, Metric metric) {
        return new Pairable(ratings, metric).alpha();
    }

    /** With an interval from this many samples of the units. */
    public static KrippendorffAlpha of(
            Ratings ratings, Metric metric, double confidence, int samples, RandomGenerator random) {
        var pairable = new Pairable(ratings, metric);
        var point = pairable.alpha();
        return new KrippendorffAlpha(
                metric,
                point.value,
                point.observed,
                point.expected,
                point.units,
                point.ratings,
                pairable.interval(confidence, samples, random));
    }

    /** The units with at least two ratings, each rating as the place of its value among all values. */
    private static final class Pairable {
        private final Metric metric;
        private final double[] values;
        private final int[][] units;
        /** What each unit adds to D_o; of ordinal ratings it depends on all the others and is not known beforehand. */
        private final double[] fixed;

        Pairable(Ratings ratings, Metric metric) {
            this.metric = metric;
            this.values = ratings.categories();
            this.units = IntStream.range(0, ratings.units().size())
                    .mapToObj(ratings::given)
                    .filter(given -> given.length > 1)
                    .map(given -> Arrays.stream(given)
                            .mapToInt(value -> Arrays.binarySearch(values, value + 0.0))
                            .toArray())
                    .toArray(int[][]::new);
            if (units.length == 0) {
                throw new InvalidInput(
                        "No unit was rated by two raters: Krippendorff's alpha needs units with at least two ratings.");
            }
            if (metric == Metric.RATIO && values[0] < 0) {
                throw new InvalidInput("The rating " + values[0]
                        + " is below zero: the ratio metric needs a true zero, take the interval metric instead.");
            }
            this.fixed = metric == Metric.ORDINAL
                    ? new double[0]
                    : Arrays.stream(units)
                            .mapToDouble(codes -> ofUnit(codes, values))
                            .toArray();
        }

        KrippendorffAlpha alpha() {
            var all = IntStream.range(0, units.length).toArray();
            var n = Arrays.stream(units).mapToInt(unit -> unit.length).sum();
            var counts = counts(all);
            var scale = scale(counts);
            var apart = apart(counts, scale);
            if (!(apart > 0)) {
                throw new InvalidInput(
                        "Every rating of units with two or more is the same: alpha cannot be told where nothing"
                                + " differs.");
            }
            var observed = within(all, scale);
            return new KrippendorffAlpha(
                    metric,
                    1 - (n - 1.0) * observed / apart,
                    observed / n,
                    apart / n / (n - 1.0),
                    units.length,
                    n,
                    Optional.empty());
        }

        Optional<Interval> interval(double confidence, int samples, RandomGenerator random) {
            try {
                return Optional.of(Bootstrap.percentile(units.length, samples, confidence, random, this::of));
            } catch (IllegalArgumentException mostSamplesHoldOneValueOnly) {
                return Optional.empty();
            }
        }

        private double of(int[] drawn) {
            var n = Arrays.stream(drawn).mapToLong(unit -> units[unit].length).sum();
            var counts = counts(drawn);
            var scale = scale(counts);
            var apart = apart(counts, scale);
            return apart > 0 ? 1 - (n - 1.0) * within(drawn, scale) / apart : Double.NaN;
        }

        private double[] counts(int[] drawn) {
            var counts = new double[values.length];
            for (var unit : drawn) {
                for (var value : units[unit]) {
                    counts[value]++;
                }
            }
            return counts;
        }

        /** Where each value stands: its mid-rank, or itself. */
        private double[] scale(double[] counts) {
            if (metric != Metric.ORDINAL) {
                return values;
            }
            var ranks = new double[counts.length];
            double below = 0;
            for (int c = 0; c < counts.length; c++) {
                ranks[c] = below + counts[c] / 2;
                below += counts[c];
            }
            return ranks;
        }

        /** The sum of d over all ordered pairs of ratings. */
        private double apart(double[] counts, double[] scale) {
            var n = Arrays.stream(counts).sum();
            if (Arrays.stream(counts).anyMatch(count -> count == n)) {
                return 0;
            }
            return switch (metric) {
                case NOMINAL -> n * n - Arrays.stream(counts).map(c -> c * c).sum();
                case ORDINAL, INTERVAL -> {
                    double mean = 0;
                    for (int c = 0; c < counts.length; c++) {
                        mean += counts[c] * scale[c] / n;
                    }
                    double squares = 0;
                    for (int c = 0; c < counts.length; c++) {
                        squares += counts[c] * (scale[c] - mean) * (scale[c] - mean);
                    }
                    yield 2 * n * squares;
                }
                case RATIO -> ratios(counts);
            };
        }

        private double ratios(double[] counts) {
            double sum = 0;
            for (int c = 0; c < counts.length; c++) {
                for (int d = 0; counts[c] > 0 && d < c; d++) {
                    sum += 2 * counts[c] * counts[d] * ratio(values[c], values[d]);
                }
            }
            return sum;
        }

        private static double ratio(double x, double y) {
            return x == y ? 0 : (x - y) * (x - y) / ((x + y) * (x + y));
        }

        /** The sum over units of d over its ordered pairs, over m - 1. */
        private double within(int[] drawn, double[] scale) {
            double sum = 0;
            for (var unit : drawn) {
                sum += metric == Metric.ORDINAL ? ofUnit(units[unit], scale) : fixed[unit];
            }
            return sum;
        }

        private double ofUnit(int[] codes, double[] scale) {
            return switch (metric) {
                        case NOMINAL, RATIO -> pairs(codes);
                        case ORDINAL, INTERVAL -> 2 * codes.length * squares(codes, scale);
                    }
                    / (codes.length - 1);
        }

        private double pairs(int[] codes) {
            double sum = 0;
            for (int i = 0; i < codes.length; i++) {
                for (int j = 0; j < i; j++) {
                    sum += codes[i] == codes[j]
                            ? 0
                            : metric == Metric.NOMINAL ? 2 : 2 * ratio(values[codes[i]], values[codes[j]]);
                }
            }
            return sum;
        }

        private static double squares(int[] codes, double[] scale) {
            double mean = 0;
            for (var code : codes) {
                mean += scale[code] / codes.length;
            }
            double sum = 0;
            for (var code : codes) {
                sum += (scale[code] - mean) * (scale[code] - mean);
            }
            return sum;
        }
    }
}
