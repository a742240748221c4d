package org.yardstick.measurement.survey.drivers;

/** What each predictor adds to R^2, over the orders in which predictors can enter. */
final class Shapley {
    private final double[] r2;
    private final int predictors;

    /** @param r2 by subset, as {@link ExplainedVariance} gives it */
    Shapley(double[] r2) {
        this.r2 = r2;
        predictors = Integer.numberOfTrailingZeros(r2.length);
    }

    /** The mean over all orders (LMG): sum over subsets S without j of |S|! (p - 1 - |S|)! / p! (R^2(S + j) - R^2(S)). */
    double[] means() {
        var weight = new double[predictors];
        weight[0] = 1.0 / predictors;
        for (int size = 1; size < predictors; size++) {
            weight[size] = weight[size - 1] * size / (predictors - size);
        }
        var means = new double[predictors];
        for (int j = 0; j < predictors; j++) {
            int bit = 1 << j;
            double sum = 0;
            for (int subset = 0; subset < r2.length; subset++) {
                if ((subset & bit) == 0) {
                    sum += weight[Integer.bitCount(subset)] * (r2[subset | bit] - r2[subset]);
                }
            }
            means[j] = sum;
        }
        return means;
    }

    double first(int predictor) {
        return r2[1 << predictor];
    }

    double last(int predictor) {
        return r2[r2.length - 1] - r2[r2.length - 1 & ~(1 << predictor)];
    }
}
