package org.yardstick.measurement.facets.ratings;

import org.yardstick.measurement.InvalidInput;

/** The whole numbers that a rating may be, both ends among them. */
public record Scale(int lowest, int highest) {
    /** More would be a measurement on a line, not a choice among categories. */
    private static final int MOST_CATEGORIES = 101;

    public Scale {
        if (highest <= lowest) {
            throw new InvalidInput(
                    "A scale from " + lowest + " to " + highest
                            + " leaves nothing to choose: every rating is the same. Give a scale with at least two categories, and ratings that differ.");
        }
        if (highest - lowest >= MOST_CATEGORIES || lowest < Byte.MIN_VALUE || highest > Byte.MAX_VALUE) {
            throw new InvalidInput("A scale from " + lowest + " to " + highest + " is too long: at most "
                    + MOST_CATEGORIES + " categories between " + Byte.MIN_VALUE + " and " + Byte.MAX_VALUE
                    + " can be told apart. Group the ratings into fewer.");
        }
    }

    public int categories() {
        return highest - lowest + 1;
    }
}
