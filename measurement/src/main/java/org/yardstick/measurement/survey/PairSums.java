package org.yardstick.measurement.survey;

import java.util.Arrays;
import org.yardstick.measurement.InvalidInput;

/**
 * Sums over the respondents who answered both items i and j of a pair, for every pair. With weight w (1 where there is none):
 *
 * <pre>
 *   n_ij = count    w_ij = sum w    x_ij = sum w x_i    xx_ij = sum w x_i^2    xy_ij = sum w x_i x_j
 * </pre>
 *
 * <p>x and xx are not symmetric: x_ij is the sum of item i over those who answered j as well.
 */
public final class PairSums {
    private static final double ROUNDING = 1e-13;

    final int items;
    final double[] n;
    final double[] w;
    final double[] x;
    final double[] xx;
    final double[] xy;

    PairSums(int items) {
        this(items, sumsOf(items));
    }

    private PairSums(int items, double[][] sums) {
        this.items = items;
        n = sums[0];
        w = sums[1];
        x = sums[2];
        xx = sums[3];
        xy = sums[4];
    }

    private static double[][] sumsOf(int items) {
        return new double[5][items * items];
    }

    /** @param sums five matrices items x items, in this order: n, w, x, xx, xy */
    public static PairSums of(double[][]... sums) {
        if (sums.length != 5) {
            throw new InvalidInput("sums of pairs are five matrices (n, w, x, xx, xy), not " + sums.length);
        }
        int items = sums[0].length;
        var flat = new double[5][];
        for (int k = 0; k < 5; k++) {
            if (sums[k].length != items || Arrays.stream(sums[k]).anyMatch(row -> row.length != items)) {
                throw new InvalidInput("the sums of pairs are not " + items + " x " + items
                        + " everywhere: give five square matrices");
            }
            flat[k] = Arrays.stream(sums[k]).flatMapToDouble(Arrays::stream).toArray();
            if (Arrays.stream(flat[k]).anyMatch(v -> !Double.isFinite(v))) {
                throw new InvalidInput("a sum of pairs is no number: correct it");
            }
        }
        return new PairSums(items, flat);
    }

    PairSums plus(PairSums other) {
        return new PairSums(items, new double[][] {
            CodeSums.sum(n, other.n),
            CodeSums.sum(w, other.w),
            CodeSums.sum(x, other.x),
            CodeSums.sum(xx, other.xx),
            CodeSums.sum(xy, other.xy)
        });
    }

    public double n(int i, int j) {
        return n[i * items + j];
    }

    public double weight(int i, int j) {
        return w[i * items + j];
    }

    /** sum w x_i over those who answered j as well. */
    public double sum(int i, int j) {
        return x[i * items + j];
    }

    /** sum w x_i^2 over those who answered j as well. */
    public double squares(int i, int j) {
        return xx[i * items + j];
    }

    public double products(int i, int j) {
        return xy[i * items + j];
    }

    /** n / (n - 1) (sum w x_i x_j / sum w - mean_i mean_j), all over those who answered both. */
    double covariance(int i, int j) {
        if (i == j) {
            return variance(i, i);
        }
        var weight = weight(i, j);
        var centred = products(i, j) - sum(i, j) * (sum(j, i) / weight);
        return centred / weight * n(i, j) / (n(i, j) - 1);
    }

    /** Of item i over those who answered j as well; exactly 0 for a constant, of whose difference of sums only rounding is left. */
    double variance(int i, int j) {
        var weight = weight(i, j);
        var centred = squares(i, j) - sum(i, j) * (sum(i, j) / weight);
        return centred > ROUNDING * squares(i, j) ? centred / weight * n(i, j) / (n(i, j) - 1) : 0;
    }
}
