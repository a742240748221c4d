package org.yardstick.measurement.survey.drivers;

/**
 * R^2 of the regression on every subset of the predictors, from correlations.
 *
 * <p>A depth-first walk over the predictors: each is left out, or swept out of those that remain (one step of a Cholesky decomposition), which
 * adds (its partial covariance with the outcome)^2 / its partial variance to R^2. A matrix shrinks as the walk deepens, so that a subset costs
 * a few multiplications, less than a sweep of the whole matrix in Gray code would, and no rounding error builds up over a long way.
 */
final class ExplainedVariance {
    private final int predictors;
    private final double[] r2;
    /** By depth: the partial covariances of the remaining predictors, the outcome last; the lower triangle is not used. */
    private final double[][][] partial;

    private ExplainedVariance(double[][] correlations) {
        predictors = correlations.length - 1;
        r2 = new double[1 << predictors];
        partial = new double[predictors + 1][][];
        for (int depth = 0; depth <= predictors; depth++) {
            int left = predictors + 1 - depth;
            partial[depth] = new double[left][left];
        }
        for (int i = 0; i <= predictors; i++) {
            System.arraycopy(correlations[i], 0, partial[0][i], 0, predictors + 1);
        }
    }

    /**
     * @param correlations (predictors + 1) x (predictors + 1), the outcome last; not singular
     * @return R^2 by subset: bit i is set where predictor i is in
     */
    static double[] ofSubsets(double[][] correlations) {
        var walk = new ExplainedVariance(correlations);
        walk.decide(0, 0, 0);
        return walk.r2;
    }

    private void decide(int depth, int subset, double explained) {
        if (depth == predictors) {
            r2[subset] = explained;
            return;
        }
        var now = partial[depth];
        var next = partial[depth + 1];
        int left = now.length;
        for (int i = 1; i < left; i++) {
            System.arraycopy(now[i], i, next[i - 1], i - 1, left - i);
        }
        decide(depth + 1, subset, explained);
        var pivot = now[0];
        for (int i = 1; i < left; i++) {
            var factor = pivot[i] / pivot[0];
            for (int j = i; j < left; j++) {
                next[i - 1][j - 1] = now[i][j] - factor * pivot[j];
            }
        }
        decide(depth + 1, subset | 1 << depth, explained + pivot[left - 1] * pivot[left - 1] / pivot[0]);
    }
}
