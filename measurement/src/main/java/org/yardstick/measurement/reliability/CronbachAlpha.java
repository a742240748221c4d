package org.yardstick.measurement.reliability;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Interval;

/**
 * Cronbach's alpha of k items answered by n respondents.
 *
 * <pre>
 *   alpha = k / (k - 1) (1 - sum_i s_ii / sum_ij s_ij)
 *   interval: 1 - (1 - alpha) F(.975; n - 1, (n - 1)(k - 1))  to  1 - (1 - alpha) F(.025; n - 1, (n - 1)(k - 1))
 *   se^2 = 2 k^2 / ((k - 1)^2 T^3 n) (T (tr S^2 + tr^2 S) - 2 tr S 1'S^2 1),  T = sum_ij s_ij
 *   item-rest r_i = (sum_j s_ij - s_ii) / sqrt(s_ii (T - 2 sum_j s_ij + s_ii))          lambda 6 = 1 - sum_i (1 / (R^-1)_ii) / sum_ij r_ij
 * </pre>
 *
 * <p>s_ij covariances, R correlations; standardised alpha is alpha of R. It assumes that all items carry the same true score equally;
 * {@link Omega} does not.
 *
 * <ol>
 *   <li>L. J. Cronbach (1951), Coefficient alpha and the internal structure of tests. Psychometrika 16, 297-334, doi:10.1007/BF02310555
 *   <li>L. S. Feldt, D. J. Woodruff, F. A. Salih (1987), Statistical inference for coefficient alpha. Applied Psychological Measurement
 *       11, 93-103, doi:10.1177/014662168701100107
 *   <li>A. Duhachek, D. Iacobucci (2004), Alpha's standard error. Journal of Applied Psychology 89, 792-808, doi:10.1037/0021-9010.89.5.792
 * </ol>
 *
 * @param value negative where the items contradict each other on the whole
 * @param interval Feldt's; with pairs of items it treats all respondents as complete and so is somewhat too narrow
 * @param standardError Duhachek and Iacobucci's
 * @param meanCorrelation of two items
 * @param lambda6 Guttman's; absent where an item follows from the others, or pairs contradict each other
 * @param n respondents
 * @param items in the order of the scale
 */
public record CronbachAlpha(
        double value,
        Interval interval,
        double standardised,
        double standardError,
        double meanCorrelation,
        OptionalDouble lambda6,
        double n,
        Covariances.Missing missing,
        List<Item> items) {

    /**
     * One item within the scale.
     *
     * @param itemRest its correlation with the sum of the others; negative where it may have been left unreversed
     * @param itemTotal with the sum of all, itself included
     * @param ifDeleted alpha without it, and standardised; absent in a scale of two
     */
    public record Item(
            String name,
            OptionalDouble itemRest,
            double itemTotal,
            OptionalDouble ifDeleted,
            OptionalDouble standardisedIfDeleted) {}

    public CronbachAlpha {
        items = List.copyOf(items);
    }

    public static CronbachAlpha of(Covariances s, double confidence) {
        if (!(s.total() > 1e-12 * s.trace())) {
            throw new InvalidInput("The sum of the items " + s.items()
                    + " does not vary: alpha cannot be told. Look for items that were not reversed.");
        }
        int k = s.size();
        var r = s.correlations();
        var value = alpha(k, s.trace(), s.total());
        var items = IntStream.range(0, k).mapToObj(i -> item(s, r, i)).toList();
        return new CronbachAlpha(
                value,
                feldt(value, s.n(), k, confidence),
                alpha(k, k, r.total()),
                standardError(s),
                (r.total() - k) / (k * (k - 1.0)),
                lambda6(r),
                s.n(),
                s.missing(),
                items);
    }

    private static double alpha(int k, double trace, double total) {
        return k / (k - 1.0) * (1 - trace / total);
    }

    private static Interval feldt(double alpha, double n, int k, double confidence) {
        var f = new FDistribution(n - 1, (n - 1) * (k - 1), 1e-15);
        return new Interval(
                1 - (1 - alpha) * f.inverseCumulativeProbability((1 + confidence) / 2),
                1 - (1 - alpha) * f.inverseCumulativeProbability((1 - confidence) / 2));
    }

    private static double standardError(Covariances s) {
        double k = s.size();
        var total = s.total();
        double squares = 0;
        double sums = 0;
        for (int i = 0; i < k; i++) {
            sums += s.rowSum(i) * s.rowSum(i);
            for (int j = 0; j < k; j++) {
                squares += s.of(i, j) * s.of(i, j);
            }
        }
        var trace = s.trace();
        var inner = total * (squares + trace * trace) - 2 * trace * sums;
        return Math.sqrt(Math.max(0, 2 * k * k / ((k - 1) * (k - 1) * total * total * total) * inner / s.n()));
    }

    private static OptionalDouble lambda6(Covariances r) {
        try {
            RealMatrix inverse =
                    new LUDecomposition(r.matrix(), 1e-12).getSolver().getInverse();
            double left = 0;
            for (int i = 0; i < r.size(); i++) {
                if (!(inverse.getEntry(i, i) >= 1 - 1e-9)) {
                    return OptionalDouble.empty(); // pairs of items that no respondents could have
                }
                left += 1 / inverse.getEntry(i, i);
            }
            return OptionalDouble.of(1 - left / r.total());
        } catch (MathIllegalArgumentException singular) {
            return OptionalDouble.empty();
        }
    }

    private static Item item(Covariances s, Covariances r, int i) {
        int k = s.size();
        var rest = s.total() - 2 * s.rowSum(i) + s.of(i, i);
        var restOfR = r.total() - 2 * r.rowSum(i) + 1;
        var varies = rest > 1e-12 * s.trace();
        return new Item(
                s.items().get(i),
                optional(varies, (s.rowSum(i) - s.of(i, i)) / Math.sqrt(s.of(i, i) * rest)),
                s.rowSum(i) / Math.sqrt(s.of(i, i) * s.total()),
                optional(varies && k > 2, alpha(k - 1, s.trace() - s.of(i, i), rest)),
                optional(restOfR > 1e-12 && k > 2, alpha(k - 1, k - 1.0, restOfR)));
    }

    private static OptionalDouble optional(boolean exists, double value) {
        return exists ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
