package org.yardstick.measurement.facets.estimation;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.jspecify.annotations.Nullable;

/**
 * A positive definite matrix A factored as S L L' S, where S holds the square roots of what the parameters' own information would be if all
 * others were known. Each pivot is then the share of it that the others leave: a vanishing one means that a parameter cannot be told apart
 * from the others, however much or little it weighs.
 */
final class ScaledCholesky {
    /** Rounding leaves about a hundredth of it where nothing is left. */
    private static final double LEAST_SHARE = 1e-11;

    private static final double SYMMETRIC = 1e-6;

    private final CholeskyDecomposition factor;
    private final double[] scale;

    private ScaledCholesky(CholeskyDecomposition factor, double[] scale) {
        this.factor = factor;
        this.scale = scale;
    }

    /** @param own the information about each parameter by itself; none where the matrix is not positive definite */
    static @Nullable ScaledCholesky of(double[][] matrix, double[] own) {
        var scale = Arrays.stream(own).map(Math::sqrt).toArray();
        var scaled = new double[scale.length][scale.length];
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j < scale.length; j++) {
                scaled[i][j] = matrix[i][j] / (scale[i] * scale[j]);
            }
            if (!Double.isFinite(scaled[i][i])) {
                return null;
            }
        }
        try {
            return new ScaledCholesky(
                    new CholeskyDecomposition(new Array2DRowRealMatrix(scaled, false), SYMMETRIC, LEAST_SHARE), scale);
        } catch (MathRuntimeException notPositive) {
            return null;
        }
    }

    double[] solve(double[] right) {
        var scaled = new double[right.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = right[i] / scale[i];
        }
        var solution =
                factor.getSolver().solve(new ArrayRealVector(scaled, false)).toArray();
        for (int i = 0; i < solution.length; i++) {
            solution[i] /= scale[i];
        }
        return solution;
    }

    /** The inverse of A, set wide: entry (a, b) stands at (places[a], places[b]) of a matrix of this size. */
    double[][] inverse(int[] places, int size) {
        var inverse = factor.getSolver().getInverse();
        var wide = new double[size][size];
        for (int a = 0; a < places.length; a++) {
            for (int b = 0; b < places.length; b++) {
                wide[places[a]][places[b]] = inverse.getEntry(a, b) / (scale[a] * scale[b]);
            }
        }
        return wide;
    }
}
