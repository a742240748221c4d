package org.yardstick.measurement.survey.weighting;

import org.yardstick.measurement.InvalidInput;

/** What every weight keeps: a number that is not negative, and not all of them zero. */
final class WeightRules {
    private WeightRules() {}

    static void require(double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new InvalidInput("respondent " + (i + 1) + " has the weight " + weights[i]
                        + ": give a number that is not negative");
            }
            sum += weights[i];
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput(
                    "the " + weights.length + " weights add up to " + sum + ": give at least one respondent a weight");
        }
    }
}
