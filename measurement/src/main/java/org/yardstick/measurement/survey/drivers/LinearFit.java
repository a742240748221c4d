package org.yardstick.measurement.survey.drivers;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.Covariance;

/** The regression of an outcome on its predictors, in correlations: what the measures of importance have in common. */
final class LinearFit {
    /** Below this share of its variance a predictor is taken to follow from the others. */
    private static final double SINGULAR = 1e-10;

    final double[][] correlations;
    final double[] standardised;
    /** The diagonal of the inverse correlation matrix of the predictors: variance inflation. */
    final double[] inflation;

    final double r2;
    private final RealMatrix predictors;
    private final double[] withOutcome;

    /** @param order places of the predictors in the matrix, the outcome's last */
    LinearFit(Covariance of, int[] order) {
        int p = order.length - 1;
        correlations = correlations(of, order);
        requireFullRank(of, order);
        predictors = MatrixUtils.createRealMatrix(correlations).getSubMatrix(0, p - 1, 0, p - 1);
        withOutcome = new double[p];
        for (int i = 0; i < p; i++) {
            withOutcome[i] = correlations[i][p];
        }
        var inverse = MatrixUtils.inverse(predictors);
        standardised = inverse.operate(withOutcome);
        inflation = new double[p];
        double explained = 0;
        for (int i = 0; i < p; i++) {
            inflation[i] = inverse.getEntry(i, i);
            explained += standardised[i] * withOutcome[i];
        }
        r2 = explained;
        if (r2 > 1 + 1e-9) {
            throw new InvalidInput("the correlations explain more than all of "
                    + of.names().get(order[p]) + ", as those on available pairs may: use complete respondents");
        }
    }

    private static double[][] correlations(Covariance of, int[] order) {
        var correlations = new double[order.length][order.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < order.length; j++) {
                var one = of.correlation(order[i], order[j]);
                correlations[i][j] = i == j ? 1 : one;
            }
        }
        return correlations;
    }

    private void requireFullRank(Covariance of, int[] order) {
        int p = order.length - 1;
        var factor = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                var rest = correlations[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                if (i == j && rest < SINGULAR) {
                    throw new InvalidInput("predictor " + of.names().get(order[i])
                            + " follows from those before it, so its part cannot be told from theirs: leave it"
                            + " or one of them out");
                }
                factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
            }
        }
    }

    /**
     * Johnson's relative weights: with R = Q L Q', X* = Q L^1/2 Q' the loadings on the closest orthogonal variables, b = X*^-1 r and weight_j =
     * sum_k X*_jk^2 b_k^2.
     */
    double[] relativeWeights() {
        var root = new EigenDecompositionSymmetric(predictors).getSquareRoot();
        var onOrthogonal = MatrixUtils.inverse(root).operate(new ArrayRealVector(withOutcome));
        var weights = new double[withOutcome.length];
        for (int j = 0; j < weights.length; j++) {
            for (int k = 0; k < weights.length; k++) {
                var part = root.getEntry(j, k) * onOrthogonal.getEntry(k);
                weights[j] += part * part;
            }
        }
        return weights;
    }
}
