package org.yardstick.measurement.facets.estimation;

import org.yardstick.measurement.InvalidInput;

/**
 * Where to stop: when no measure changes by more than {@code tolerance} logits and no total differs from its expectation by more than ten
 * times that in raw points; not converged after {@code iterations}.
 */
public record Precision(double tolerance, int iterations) {
    public Precision {
        if (!(tolerance > 0 && tolerance <= 1) || iterations < 1) {
            throw new InvalidInput("The tolerance is a number above 0 and up to 1, with at least 1 iteration; not "
                    + tolerance + " and " + iterations + ".");
        }
    }

    boolean reached(double residual, double change) {
        return change < tolerance && residual < 10 * tolerance;
    }
}
