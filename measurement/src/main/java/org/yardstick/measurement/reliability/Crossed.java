package org.yardstick.measurement.reliability;

import java.util.Arrays;
import org.yardstick.measurement.InvalidInput;

/**
 * The mean squares of n_p persons by n_r raters by n_i items, one score each.
 *
 * <pre>
 *   MS_p = n_r n_i sum (m_p - m)^2 / (n_p - 1)          MS_pr = n_i sum (m_pr - m_p - m_r + m)^2 / ((n_p - 1)(n_r - 1))
 *   MS_pri = sum (x - m_pr - m_pi - m_ri + m_p + m_r + m_i - m)^2 / ((n_p - 1)(n_r - 1)(n_i - 1))
 * </pre>
 *
 * <p>m_p the mean of all scores of p, and so on; the others alike. With one item, i, pi, ri and pri are 0.
 */
record Crossed(
        int persons, int raters, int items, double p, double r, double i, double pr, double pi, double ri, double pri) {

    /** The persons with every score; {@code facets} is 1 where there are raters only. */
    static double[][][] complete(double[][][] scores, int facets) {
        int raters = scores.length == 0 ? 0 : scores[0].length;
        int items = raters == 0 ? 0 : scores[0][0].length;
        if (raters < 2 || (facets == 2 && items < 2)) {
            throw new InvalidInput("Generalizability needs at least two raters" + (facets == 2 ? " and two items" : "")
                    + ", and there are " + raters + (facets == 2 ? " and " + items : "") + ".");
        }
        checkCells(scores, raters, items);
        var complete = Arrays.stream(scores)
                .filter(person ->
                        Arrays.stream(person).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN))
                .toArray(double[][][]::new);
        if (complete.length < 2) {
            throw new InvalidInput(
                    "Only " + complete.length + " persons have every score: mean squares need at least two. Leave out"
                            + " raters with few scores, or take the variance components by REML,"
                            + " which allow empty cells.");
        }
        return complete;
    }

    private static void checkCells(double[][][] scores, int raters, int items) {
        for (int p = 0; p < scores.length; p++) {
            for (var rater : scores[p]) {
                if (scores[p].length != raters
                        || rater.length != items
                        || Arrays.stream(rater).anyMatch(Double::isInfinite)) {
                    throw new InvalidInput("Person " + (p + 1) + " does not have a number or nothing for each of "
                            + raters + " raters and " + items + " items: correct it.");
                }
            }
        }
    }

    static Crossed of(double[][][] x) {
        int n = x.length;
        int k = x[0].length;
        int l = x[0][0].length;
        var byPersonRater = new double[n][k];
        var byPersonItem = new double[n][l];
        var byRaterItem = new double[k][l];
        for (int p = 0; p < n; p++) {
            for (int r = 0; r < k; r++) {
                for (int i = 0; i < l; i++) {
                    byPersonRater[p][r] += x[p][r][i] / l;
                    byPersonItem[p][i] += x[p][r][i] / k;
                    byRaterItem[r][i] += x[p][r][i] / n;
                }
            }
        }
        return of(x, byPersonRater, byPersonItem, byRaterItem);
    }

    private static Crossed of(double[][][] x, double[][] pr, double[][] pi, double[][] ri) {
        var p = rowMeans(pr);
        var r = rowMeans(ri);
        var i = columnMeans(ri);
        var m = Arrays.stream(p).average().orElseThrow();
        double n = p.length;
        double k = r.length;
        double l = i.length;
        var one = Math.max(1, l - 1); // with one item the sums over items are 0
        return new Crossed(
                p.length,
                r.length,
                i.length,
                k * l * squares(p, m) / (n - 1),
                n * l * squares(r, m) / (k - 1),
                n * k * squares(i, m) / one,
                l * squares(pr, p, r, m) / ((n - 1) * (k - 1)),
                k * squares(pi, p, i, m) / ((n - 1) * one),
                n * squares(ri, r, i, m) / ((k - 1) * one),
                rest(x, pr, pi, ri) / ((n - 1) * (k - 1) * one));
    }

    private static double[] rowMeans(double[][] x) {
        return Arrays.stream(x)
                .mapToDouble(row -> Arrays.stream(row).average().orElseThrow())
                .toArray();
    }

    private static double[] columnMeans(double[][] x) {
        var means = new double[x[0].length];
        for (var row : x) {
            for (int j = 0; j < means.length; j++) {
                means[j] += row[j] / x.length;
            }
        }
        return means;
    }

    private static double squares(double[] x, double mean) {
        return Arrays.stream(x).map(value -> (value - mean) * (value - mean)).sum();
    }

    private static double squares(double[][] x, double[] rows, double[] columns, double mean) {
        double sum = 0;
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < columns.length; b++) {
                var left = x[a][b] - rows[a] - columns[b] + mean;
                sum += left * left;
            }
        }
        return sum;
    }

    private static double rest(double[][][] x, double[][] pr, double[][] pi, double[][] ri) {
        var p = rowMeans(pr);
        var r = rowMeans(ri);
        var i = columnMeans(ri);
        var m = Arrays.stream(p).average().orElseThrow();
        double sum = 0;
        for (int a = 0; a < p.length; a++) {
            for (int b = 0; b < r.length; b++) {
                for (int c = 0; c < i.length; c++) {
                    var left = x[a][b][c] - pr[a][b] - pi[a][c] - ri[b][c] + p[a] + r[b] + i[c] - m;
                    sum += left * left;
                }
            }
        }
        return sum;
    }
}
