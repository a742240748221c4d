package org.yardstick.measurement.survey.weighting;

import java.util.Arrays;
import org.yardstick.measurement.InvalidInput;

/**
 * Weights within bounds: what is cut off is shared out equally among the others, again and again until none is outside, so that the sum stays
 *.
 *
 * @param lower and {@code upper} bound, in multiples of the mean weight
 */
public record Trimming(double lower, double upper) {
    public Trimming {
        if (!(lower >= 0 && lower <= 1 && upper >= 1 && upper < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput("weights cannot be kept between " + lower + " and " + upper
                    + " of their mean: give a lower bound of at most 1 and an upper bound of at least 1");
        }
    }

    /** Between a fifth of the mean and five times the mean. */
    public static Trimming usual() {
        return new Trimming(0.2, 5);
    }

    public double[] of(double[] weights) {
        WeightRules.require(weights);
        var trimmed = weights.clone();
        var mean = Arrays.stream(weights).sum() / weights.length;
        var fixed = new boolean[weights.length];
        while (cut(trimmed, fixed, mean)) {
            // what was shared out may have lifted or lowered another beyond a bound
        }
        return trimmed;
    }

    private boolean cut(double[] weights, boolean[] fixed, double mean) {
        double spare = 0;
        int free = 0;
        for (int i = 0; i < weights.length; i++) {
            var kept = Math.clamp(weights[i], lower * mean, upper * mean);
            fixed[i] |= kept != weights[i];
            spare += weights[i] - kept;
            weights[i] = kept;
            free += fixed[i] ? 0 : 1;
        }
        for (int i = 0; free > 0 && i < weights.length; i++) {
            weights[i] += fixed[i] ? 0 : spare / free;
        }
        return Math.abs(spare) > 0 && free > 0;
    }

    boolean holds(double[] weights) {
        var mean = Arrays.stream(weights).sum() / weights.length;
        return Arrays.stream(weights).allMatch(w -> w >= lower * mean * (1 - 1e-9) && w <= upper * mean * (1 + 1e-9));
    }
}
