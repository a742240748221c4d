package org.yardstick.measurement.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;
import org.yardstick.measurement.InvalidInput;

/**
 * Kendall's coefficient of concordance: how far raters put the units into the same order.
 *
 * <pre>
 *   W = 12 S / (m^2 (n^3 - n) - m sum_j T_j)          S = sum_i (R_i - m (n + 1) / 2)^2          T_j = sum over ties of (t^3 - t)
 *   chi^2 = m (n - 1) W with n - 1 degrees of freedom
 * </pre>
 *
 * <p>n units that all m raters rated, R_i the sum of a unit's ranks (ties share their mean rank), t how many units rater j tied.
 *
 * <p>M. G. Kendall, B. Babington Smith (1939), The problem of m rankings. Annals of Mathematical Statistics 10, 275-287,
 * doi:10.1214/aoms/1177732186.
 *
 * @param uncorrected without the correction for ties
 * @param ties how many raters gave a rating twice
 * @param p of no concordance; the chi-square is rough below 7 units
 * @param meanRankCorrelation the mean Spearman correlation of two raters, (m W - 1) / (m - 1); exact without ties
 */
public record KendallW(
        double value,
        double uncorrected,
        double chiSquare,
        int df,
        double p,
        int units,
        int raters,
        int ties,
        double meanRankCorrelation) {

    /** On the units that every rater rated. */
    public static KendallW of(Ratings ratings) {
        var x = ratings.complete(2, "Kendall's W");
        int n = x.length;
        int m = x[0].length;
        var sums = new double[n];
        double tied = 0;
        int raters = 0;
        for (int j = 0; j < m; j++) {
            int rater = j;
            var t = addRanks(Arrays.stream(x).mapToDouble(row -> row[rater]).toArray(), sums);
            tied += t;
            raters += t > 0 ? 1 : 0;
        }
        var mean = m * (n + 1) / 2.0;
        var s = Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
        var all = (double) m * m * ((double) n * n * n - n);
        if (all - m * tied <= 0) {
            throw new InvalidInput("Every rater gave all units the same rating: there is no order to agree on.");
        }
        var w = 12 * s / (all - m * tied);
        var chi = m * (n - 1) * w;
        var p = Gamma.regularizedGammaQ((n - 1) / 2.0, chi / 2);
        return new KendallW(w, 12 * s / all, chi, n - 1, p, n, m, raters, (m * w - 1) / (m - 1));
    }

    /** Adds each value's mid-rank to the sums; gives sum (t^3 - t) over ties. */
    private static double addRanks(double[] values, double[] sums) {
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i] + 0.0))
                .mapToInt(i -> i)
                .toArray();
        double ties = 0;
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                sums[order[i]] += (from + 1 + to) / 2.0;
            }
            double t = to - from;
            ties += t * t * t - t;
            from = to;
        }
        return ties;
    }
}
