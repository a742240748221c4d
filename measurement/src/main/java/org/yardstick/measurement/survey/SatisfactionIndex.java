package org.yardstick.measurement.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.interval.Intervals;

/**
 * An index of the kind of the ACSI, 0 to 100, from the means of a few items.
 *
 * <pre>
 *   index = 100 sum_i w_i (mean_i - least_i) / (most_i - least_i)                      sum_i w_i = 1
 *   variance = sum_ij g_i g_j cov_ij n_ij / (n_i n_j) * n / n_effective                g_i = 100 w_i / (most_i - least_i)
 * </pre>
 *
 * <p>cov_ij is over the n_ij who answered both, n_i answered i: the delta method for means over available answers, the weights taken as known.
 * The last factor, 1 without weights, is the smallest effective share of the items.
 *
 * <p>C. Fornell et al. (1996), The American Customer Satisfaction Index. Journal of Marketing 60(4), 7-18, doi:10.1177/002224299606000403
 *
 * @param n the fewest answers of an item
 */
public record SatisfactionIndex(double value, double standardError, Interval interval, long n) {

    /** @param weights not negative, not all zero; they are made to add up to 1. Absent where an item has too few answers. */
    public static Optional<SatisfactionIndex> of(
            ResponseSums sums, List<String> items, double[] weights, FigureRule rule) {
        requireWeights(items, weights);
        var codes = items.stream().map(sums::codes).toList();
        var n = Math.round(codes.stream().mapToDouble(CodeSums::n).min().orElse(0));
        if (!rule.showsFigures(n) || codes.stream().anyMatch(of -> of.weight() <= 0)) {
            return Optional.empty();
        }
        var gradient = gradient(sums, items, weights);
        double value = 0;
        for (int i = 0; i < gradient.length; i++) {
            value += gradient[i] * (codes.get(i).mean() - codes.get(i).code(0));
        }
        var effective =
                codes.stream().mapToDouble(of -> of.effectiveN() / of.n()).min().orElse(1);
        var error = Math.sqrt(Math.max(0, variance(sums, items, gradient)) / effective);
        return Optional.of(new SatisfactionIndex(
                value, error, Intervals.normal(value, error, rule.confidence()).within(0, 100), n));
    }

    private static void requireWeights(List<String> items, double[] weights) {
        var sum = Arrays.stream(weights).sum();
        if (items.isEmpty()
                || weights.length != items.size()
                || !(sum > 0 && sum < Double.POSITIVE_INFINITY)
                || Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
            throw new InvalidInput("the weights " + Arrays.toString(weights) + " do not fit the items " + items
                    + ": give each item one that is not negative, and not only zeros");
        }
    }

    private static double[] gradient(ResponseSums sums, List<String> items, double[] weights) {
        var total = Arrays.stream(weights).sum();
        var gradient = new double[weights.length];
        for (int i = 0; i < gradient.length; i++) {
            var item = sums.items().get(sums.index(items.get(i)));
            gradient[i] = 100 * weights[i] / total / (item.most() - item.least());
        }
        return gradient;
    }

    private static double variance(ResponseSums sums, List<String> items, double[] gradient) {
        var pairs = sums.pairs();
        double variance = 0;
        for (int a = 0; a < gradient.length; a++) {
            for (int b = 0; b < gradient.length; b++) {
                int i = sums.index(items.get(a));
                int j = sums.index(items.get(b));
                if (pairs.n(i, j) > 1 && pairs.weight(i, j) > 0) {
                    variance += gradient[a]
                            * gradient[b]
                            * pairs.covariance(i, j)
                            * pairs.n(i, j)
                            / (pairs.n(i, i) * pairs.n(j, j));
                }
            }
        }
        return variance;
    }
}
