package org.yardstick.measurement.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.interval.Intervals;

/**
 * Cohen's kappa of two raters, plain or weighted.
 *
 * <pre>
 *   kappa = (p_o - p_e) / (1 - p_e)          p_o = sum_ab w_ab p_ab          p_e = sum_ab w_ab p_a. p_.b
 *   var = (sum_ab p_ab (w_ab (1 - p_e) - (w_a. + w_.b)(1 - p_o))^2 - (p_o p_e - 2 p_e + p_o)^2) / (n (1 - p_e)^4)
 *   var_0 = (sum_ab p_a. p_.b (w_ab - w_a. - w_.b)^2 - p_e^2) / (n (1 - p_e)^2)
 * </pre>
 *
 * <p>p_ab the share of units that the first rater put into a and the second into b; w_ab agreement weights (1 for the same); w_a. = sum_b w_ab
 * p_.b, w_.b = sum_a w_ab p_a.; var of the estimate, var_0 where there is no agreement (for z and p) [2].
 *
 * <ol>
 *   <li>J. Cohen (1968), Weighted kappa. Psychological Bulletin 70, 213-220, doi:10.1037/h0026256
 *   <li>J. L. Fleiss, J. Cohen, B. S. Everitt (1969), Large sample standard errors of kappa and weighted kappa. Psychological Bulletin 72,
 *       323-327, doi:10.1037/h0028106
 * </ol>
 *
 * @param n units that both rated
 * @param observed p_o
 * @param expected p_e
 * @param standardError of the estimate; the interval is normal, within -1 and 1
 * @param nullStandardError where there is no agreement
 * @param z value over nullStandardError; absent with p where that is 0
 */
public record Kappa(
        double value,
        double observed,
        double expected,
        double n,
        double standardError,
        double nullStandardError,
        OptionalDouble z,
        OptionalDouble p,
        Interval interval) {

    /**
     * Of two raters' ratings, on the units that both rated. The categories are those that either gave, equally spaced in their order: where
     * a grade of the scale was never given, name the whole scale with {@link #of(Ratings, double[], Weighting, double)}.
     */
    public static Kappa of(Ratings ratings, Weighting weighting, double confidence) {
        var both = bothRated(ratings);
        return of(table(both, Ratings.numbered(both).categories()), weighting, confidence);
    }

    /** The same over a scale given whole, ascending; categories count as equally spaced. */
    public static Kappa of(Ratings ratings, double[] scale, Weighting weighting, double confidence) {
        return of(table(bothRated(ratings), scale), weighting, confidence);
    }

    /** Of a table of counts (first rater's category in rows, second's in columns), categories equally spaced. */
    public static Kappa of(double[][] counts, Weighting weighting, double confidence) {
        return of(counts, weighting.byPlace(counts.length), confidence);
    }

    /**
     * Of a table of counts with any agreement weights. Disagreement weights v become agreement weights as 1 - v / max v.
     *
     * @param weights 1 on the diagonal
     */
    public static Kappa of(double[][] counts, double[][] weights, double confidence) {
        check(counts, weights);
        var n = Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
        return new Table(counts, weights, n).kappa(confidence);
    }

    private static double[][] bothRated(Ratings ratings) {
        if (ratings.raters().size() != 2) {
            throw new InvalidInput("Cohen's kappa compares two raters, and there are "
                    + ratings.raters().size() + ": choose two, or take Fleiss' kappa.");
        }
        return ratings.complete(2, "Cohen's kappa of " + String.join(" and ", ratings.raters()));
    }

    private static double[][] table(double[][] both, double[] scale) {
        var counts = new double[scale.length][scale.length];
        for (var row : both) {
            counts[place(row[0], scale)][place(row[1], scale)]++;
        }
        return counts;
    }

    private static int place(double value, double[] scale) {
        var place = Arrays.binarySearch(scale, value + 0.0);
        if (place < 0) {
            throw new InvalidInput("The rating " + value + " is not on the scale " + Arrays.toString(scale)
                    + ": correct it or extend the scale.");
        }
        return place;
    }

    private static void check(double[][] counts, double[][] weights) {
        int q = counts.length;
        for (int a = 0; a < q; a++) {
            if (counts[a].length != q || weights.length != q || weights[a].length != q) {
                throw new InvalidInput("Kappa needs a square table and weights of the same size; row " + (a + 1)
                        + " of " + q + " has " + counts[a].length + " counts.");
            }
            if (weights[a][a] != 1) {
                throw new InvalidInput("The agreement weight of category " + (a + 1) + " with itself is "
                        + weights[a][a] + ": it must be 1 (disagreement weights v are given as 1 - v / max v).");
            }
            for (int b = 0; b < q; b++) {
                if (!(counts[a][b] >= 0)
                        || !Double.isFinite(counts[a][b])
                        || !Double.isFinite(weights[a][b])
                        || weights[a][b] > 1) {
                    throw new InvalidInput("Row " + (a + 1) + ", column " + (b + 1) + " holds the count " + counts[a][b]
                            + " and the weight " + weights[a][b] + ": counts are 0 or more, weights at most 1.");
                }
            }
        }
    }

    /** Counts, weights and what the formulas above need of them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Table(double[][] counts, double[][] w, double n, double[] rows, double[] columns) {
        Table(double[][] counts, double[][] w, double n) {
            this(counts, w, n, new double[counts.length], new double[counts.length]);
            if (!(n > 0)) {
                throw new InvalidInput("The table of the two raters is empty: no unit was rated by both.");
            }
            for (int a = 0; a < counts.length; a++) {
                for (int b = 0; b < counts.length; b++) {
                    rows[a] += counts[a][b] / n;
                    columns[b] += counts[a][b] / n;
                }
            }
        }

        Kappa kappa(double confidence) {
            double po = 0;
            double pe = 0;
            for (int a = 0; a < rows.length; a++) {
                for (int b = 0; b < rows.length; b++) {
                    po += w[a][b] * counts[a][b] / n;
                    pe += w[a][b] * rows[a] * columns[b];
                }
            }
            if (1 - pe < 1e-12) {
                throw new InvalidInput(
                        "Both raters put every unit into the same category: kappa cannot be told where nothing"
                                + " differs.");
            }
            var value = (po - pe) / (1 - pe);
            var errors = errors(po, pe);
            var z = errors[1] > 0 ? OptionalDouble.of(value / errors[1]) : OptionalDouble.empty();
            var p = z.isPresent()
                    ? OptionalDouble.of(2 * new NormalDistribution().cumulativeProbability(-Math.abs(z.getAsDouble())))
                    : OptionalDouble.empty();
            var interval = Intervals.normal(value, errors[0], confidence).within(-1, 1);
            return new Kappa(value, po, pe, n, errors[0], errors[1], z, p, interval);
        }

        /** Of the estimate, and where there is no agreement. */
        private double[] errors(double po, double pe) {
            double of = 0;
            double none = 0;
            var first = new double[rows.length];
            var second = new double[rows.length];
            for (int a = 0; a < rows.length; a++) {
                for (int b = 0; b < rows.length; b++) {
                    first[a] += w[a][b] * columns[b];
                    second[b] += w[a][b] * rows[a];
                }
            }
            for (int a = 0; a < rows.length; a++) {
                for (int b = 0; b < rows.length; b++) {
                    var m = first[a] + second[b];
                    of += counts[a][b] / n * square(w[a][b] * (1 - pe) - m * (1 - po));
                    none += rows[a] * columns[b] * square(w[a][b] - m);
                }
            }
            var variance = (of - square(po * pe - 2 * pe + po)) / n / square(square(1 - pe));
            return new double[] {Math.sqrt(Math.max(0, variance)), Math.sqrt(Math.max(0, none - pe * pe) / n) / (1 - pe)
            };
        }

        private static double square(double x) {
            return x * x;
        }
    }
}
