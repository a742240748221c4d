package org.yardstick.measurement.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Factors by minimum residuals: the loadings L (k x m) that leave the smallest sum of squared correlations beside the diagonal.
 *
 * <pre>
 *   min sum_ij (r_ij - l_i' l_j - [i = j] psi_i)^2,     psi_i at least 0.005
 * </pre>
 *
 * <p>A free psi_i takes up all of 1 - |l_i|^2, so that only what lies beside the diagonal counts. Where an item would leave less than 0.005 to itself (a
 * Heywood case [2]), its psi_i stays there and the rest counts as a residual, as in R's psych: |l_i|^2 may then even exceed 1. Row by row, each the
 * least-squares answer to the others, until none moves. The factors are then turned onto the principal axes of L L', largest first.
 *
 * <ol>
 *   <li>H. H. Harman, W. H. Jones (1966), Factor analysis by minimizing residuals. Psychometrika 31, 351-368, doi:10.1007/BF02289468
 *   <li>H. H. Harman, Y. Fukuda (1966), Resolution of the Heywood case in the minres solution. Psychometrika 31, 563-571,
 *       doi:10.1007/BF02289525
 * </ol>
 */
final class Minres {
    static final double BOUND = 0.995;
    private static final int MOST = 20_000;

    private final RealMatrix r;
    private final int k;
    private final int m;
    private double[][] l;
    private int sweeps;
    private boolean converged;

    Minres(RealMatrix correlations, int factors) {
        r = correlations;
        k = r.getRowDimension();
        m = factors;
        l = start();
        while (sweeps < MOST && !converged) {
            converged = sweep() < 1e-11;
            sweeps++;
        }
        l = principal(l);
    }

    /** items x factors, columns with positive sums. */
    double[][] loadings() {
        return l;
    }

    int sweeps() {
        return sweeps;
    }

    boolean converged() {
        return converged;
    }

    double communality(int item) {
        return Arrays.stream(l[item]).map(x -> x * x).sum();
    }

    /** Whether an item's psi is held at its least. */
    boolean atBound(int item) {
        return communality(item) > BOUND - 1e-9;
    }

    /** Principal axes with the largest correlation of each item as its communality. */
    private double[][] start() {
        var reduced = r.copy();
        for (int i = 0; i < k; i++) {
            int item = i;
            reduced.setEntry(
                    i,
                    i,
                    IntStream.range(0, k)
                            .filter(j -> j != item)
                            .mapToDouble(j -> Math.abs(r.getEntry(item, j)))
                            .max()
                            .orElse(0));
        }
        return axes(reduced);
    }

    /** The first m eigenvectors, as long as the roots of their eigenvalues. */
    private double[][] axes(RealMatrix symmetric) {
        var eigen = new EigenDecompositionSymmetric(symmetric);
        var axes = new double[k][m];
        for (int f = 0; f < m; f++) {
            var vector = eigen.getEigenvector(f);
            var sum = Arrays.stream(vector.toArray()).sum();
            var length = Math.sqrt(Math.max(eigen.getEigenvalue(f), 1e-12)) * (sum < 0 ? -1 : 1);
            for (int i = 0; i < k; i++) {
                axes[i][f] = length * vector.getEntry(i);
            }
        }
        return axes;
    }

    private double[][] principal(double[][] loadings) {
        var matrix = new Array2DRowRealMatrix(loadings, false);
        return axes(matrix.multiplyTransposed(matrix));
    }

    /** Gives the largest change. */
    private double sweep() {
        var products = new double[m][m];
        for (var row : l) {
            add(products, row, 1);
        }
        double change = 0;
        for (int i = 0; i < k; i++) {
            add(products, l[i], -1);
            var next = row(products, i);
            for (int f = 0; f < m; f++) {
                change = Math.max(change, Math.abs(next[f] - l[i][f]));
            }
            l[i] = next;
            add(products, next, 1);
        }
        return change;
    }

    private void add(double[][] products, double[] row, double sign) {
        for (int f = 0; f < m; f++) {
            for (int g = 0; g < m; g++) {
                products[f][g] += sign * row[f] * row[g];
            }
        }
    }

    private double[] row(double[][] products, int i) {
        var right = new double[m];
        for (int j = 0; j < k; j++) {
            for (int f = 0; f < m && j != i; f++) {
                right[f] += r.getEntry(i, j) * l[j][f];
            }
        }
        var row = solve(products, right, 0);
        if (row.dotProduct(row) <= BOUND) {
            return row.toArray();
        }
        return bounded(products, right);
    }

    /** At the bound: (A + x I) row = right with the x that is what |row|^2 exceeds 0.995 by. */
    private double[] bounded(double[][] products, double[] right) {
        double low = 0;
        double high = new ArrayRealVector(right).getNorm() / Math.sqrt(BOUND);
        for (int half = 0; half < 200 && high - low > 1e-15 * high; half++) {
            var middle = (low + high) / 2;
            var row = solve(products, right, middle);
            if (row.dotProduct(row) > BOUND + middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return solve(products, right, high).toArray();
    }

    private RealVector solve(double[][] products, double[] right, double ridge) {
        var a = new Array2DRowRealMatrix(products, true);
        for (int f = 0; f < m; f++) {
            a.addToEntry(f, f, ridge + 1e-14);
        }
        return new LUDecomposition(a, 0).getSolver().solve(new ArrayRealVector(right, false));
    }
}
