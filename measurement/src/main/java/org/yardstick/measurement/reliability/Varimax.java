package org.yardstick.measurement.reliability;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * Turns factors, which stay uncorrelated, so that the squared loadings on each differ as much as they can.
 *
 * <pre>
 *   max sum_p (1/k sum_i h_ip^4 - (1/k sum_i h_ip^2)^2),     h_ip = l_ip / |l_i|
 * </pre>
 *
 * <p>Two factors p and q at a time by the angle t that is best for them, until no angle matters: with u = h_p^2 - h_q^2 and v = 2 h_p h_q,
 * tan 4t = (2 sum uv - 2 sum u sum v / k) / (sum (u^2 - v^2) - ((sum u)^2 - (sum v)^2) / k).
 *
 * <p>H. F. Kaiser (1958), The varimax criterion for analytic rotation in factor analysis. Psychometrika 23, 187-200, doi:10.1007/BF02289233.
 */
final class Varimax {
    private static final int MOST = 1000;
    private static final double SMALL = 1e-10;

    private Varimax() {}

    /** @param loadings items x factors */
    static RealMatrix of(RealMatrix loadings) {
        var l = loadings.getData();
        var lengths = new double[l.length];
        for (int i = 0; i < l.length; i++) {
            lengths[i] = loadings.getRowVector(i).getNorm();
        }
        double largest = 1;
        for (int sweep = 0; sweep < MOST && largest > SMALL; sweep++) {
            largest = 0;
            for (int p = 0; p < l[0].length; p++) {
                for (int q = p + 1; q < l[0].length; q++) {
                    var angle = angle(l, lengths, p, q);
                    turn(l, p, q, angle);
                    largest = Math.max(largest, Math.abs(angle));
                }
            }
        }
        return new Array2DRowRealMatrix(l, false);
    }

    private static double angle(double[][] l, double[] lengths, int p, int q) {
        double u = 0;
        double v = 0;
        double differences = 0;
        double products = 0;
        for (int i = 0; i < l.length; i++) {
            if (lengths[i] > 0) {
                var a = (l[i][p] * l[i][p] - l[i][q] * l[i][q]) / (lengths[i] * lengths[i]);
                var b = 2 * l[i][p] * l[i][q] / (lengths[i] * lengths[i]);
                u += a;
                v += b;
                differences += a * a - b * b;
                products += 2 * a * b;
            }
        }
        int k = l.length;
        return Math.atan2(products - 2 * u * v / k, differences - (u * u - v * v) / k) / 4;
    }

    private static void turn(double[][] l, int p, int q, double angle) {
        var cos = Math.cos(angle);
        var sin = Math.sin(angle);
        for (var row : l) {
            var first = cos * row[p] + sin * row[q];
            row[q] = cos * row[q] - sin * row[p];
            row[p] = first;
        }
    }
}
