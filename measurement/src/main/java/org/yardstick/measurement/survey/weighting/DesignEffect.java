package org.yardstick.measurement.survey.weighting;

/**
 * What unequal weights cost (L. Kish 1965, Survey Sampling, section 11.7): deff = n sum w^2 / (sum w)^2 = 1 + cv^2, effective n = n / deff.
 *
 * @param variation coefficient of variation of the weights
 */
public record DesignEffect(int n, double sum, double variation, double deff, double effectiveN) {
    public static DesignEffect of(double[] weights) {
        WeightRules.require(weights);
        double sum = 0;
        double squares = 0;
        for (var weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        var deff = Math.max(1, weights.length * squares / (sum * sum));
        return new DesignEffect(weights.length, sum, Math.sqrt(deff - 1), deff, weights.length / deff);
    }
}
