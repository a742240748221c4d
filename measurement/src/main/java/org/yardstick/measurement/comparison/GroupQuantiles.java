package org.yardstick.measurement.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Bootstrap;
import org.yardstick.measurement.interval.Interval;

/**
 * Quantiles of a value by group.
 *
 * <pre>
 *   Q(p) = x_(j) + (h - j) (x_(j+1) - x_(j)),  h = 1 + p (n - 1),  j = floor(h)          type 7 [1]
 * </pre>
 *
 * <p>Interval by order statistics: the x_(l) and x_(u) closest to each other in rank, as symmetric as can be, with P(l <= B < u) >=
 * confidence for B ~ Binomial(n, p) [2]; free of any distribution, and absent where n is too small for it. Or by bootstrap.
 *
 * <ol>
 *   <li>R. J. Hyndman, Y. Fan (1996), Sample quantiles in statistical packages. The American Statistician 50, 361-365,
 *       doi:10.1080/00031305.1996.10473566
 *   <li>G. J. Hahn, W. Q. Meeker (1991), Statistical Intervals, section 5.2, doi:10.1002/9780470316771
 * </ol>
 */
public final class GroupQuantiles {
    private GroupQuantiles() {}

    /**
     * One quantile of one group.
     *
     * @param share p
     * @param interval absent where the group is too small for one
     */
    public record Quantile(String group, int n, double share, double value, Optional<Interval> interval) {}

    /** By order statistics; a NaN is a missing value and left out, a group without any value is left out. */
    public static List<Quantile> of(List<String> groups, double[] values, double[] shares, double confidence) {
        Numbers.checkConfidence(confidence);
        List<Quantile> quantiles = new ArrayList<>();
        sorted(groups, values).forEach((group, sorted) -> {
            for (double share : checked(shares)) {
                quantiles.add(new Quantile(
                        group,
                        sorted.length,
                        share,
                        Bootstrap.quantile(sorted, share),
                        byOrder(sorted, share, confidence)));
            }
        });
        return List.copyOf(quantiles);
    }

    /** By the percentile bootstrap, for groups of at least 2 values. */
    public static List<Quantile> bootstrapped(
            List<String> groups, double[] values, double[] shares, Resampling resampling, RandomGenerator random) {
        List<Quantile> quantiles = new ArrayList<>();
        sorted(groups, values).forEach((group, sorted) -> {
            for (double share : checked(shares)) {
                Optional<Interval> interval = sorted.length < 2
                        ? Optional.empty()
                        : Optional.of(Bootstrap.percentile(
                                sorted.length, resampling.samples(), resampling.confidence(), random, drawn -> {
                                    var sample = Arrays.stream(drawn)
                                            .mapToDouble(i -> sorted[i])
                                            .sorted()
                                            .toArray();
                                    return Bootstrap.quantile(sample, share);
                                }));
                quantiles.add(new Quantile(group, sorted.length, share, Bootstrap.quantile(sorted, share), interval));
            }
        });
        return List.copyOf(quantiles);
    }

    /** How often is drawn, and the share of intervals that hold the truth. */
    public record Resampling(int samples, double confidence) {
        public Resampling {
            Numbers.checkConfidence(confidence);
            if (samples < 1) {
                throw new InvalidInput(samples + " samples give no interval: draw at least 1, 2,000 as a rule");
            }
        }

        public static Resampling usual() {
            return new Resampling(2_000, 0.95);
        }
    }

    private static double[] checked(double[] shares) {
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                throw new InvalidInput("a quantile at " + share + " is not between 0 and 1: ask for 0.5, for example");
            }
        }
        return shares;
    }

    private static Map<String, double[]> sorted(List<String> groups, double[] values) {
        Numbers.checkSameLength("groups", groups.size(), "values", values.length);
        Map<String, List<Double>> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new InvalidInput("value " + (i + 1) + " in " + groups.get(i) + " is infinite: correct it");
            }
            if (!Double.isNaN(values[i])) {
                byGroup.computeIfAbsent(groups.get(i), group -> new ArrayList<>())
                        .add(values[i]);
            }
        }
        if (byGroup.isEmpty()) {
            throw new InvalidInput("every value is missing: give at least one");
        }
        Map<String, double[]> sorted = new LinkedHashMap<>();
        byGroup.forEach((group, list) -> sorted.put(
                group, list.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
        return sorted;
    }

    private static Optional<Interval> byOrder(double[] sorted, double share, double confidence) {
        int n = sorted.length;
        if (share == 0 || share == 1) {
            return Optional.empty();
        }
        var below = new BinomialDistribution(n, share);
        int lower = first(0, n, l -> below.cumulativeProbability(l) > (1 - confidence) / 2);
        double left = below.cumulativeProbability(lower - 1);
        int upper = first(lower, n + 1, u -> below.cumulativeProbability(u - 1) - left >= confidence);
        return lower == 0 || upper > n
                ? Optional.empty()
                : Optional.of(new Interval(sorted[lower - 1], sorted[upper - 1]));
    }

    /** The first from {@code from} on for which it holds, as it then does for all that follow; {@code end} if for none before. */
    private static int first(int from, int end, IntPredicate holds) {
        int low = from;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
