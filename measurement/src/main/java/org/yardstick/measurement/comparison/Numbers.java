package org.yardstick.measurement.comparison;

import org.yardstick.measurement.InvalidInput;

/** What every comparison asks of its numbers. */
final class Numbers {
    private Numbers() {}

    static void checkFinite(String what, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new InvalidInput(what + " " + (i + 1) + " is " + values[i]
                        + ": leave out what is missing, correct what is infinite");
            }
        }
    }

    static void checkConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new InvalidInput(
                    "a confidence of " + confidence + " is not between 0 and 1: ask for 0.95, for example");
        }
    }

    static void checkSameLength(String one, int length, String other, int otherLength) {
        if (length != otherLength || length == 0) {
            throw new InvalidInput("there are " + length + " " + one + " and " + otherLength + " " + other
                    + ": give one of each for every unit");
        }
    }
}
