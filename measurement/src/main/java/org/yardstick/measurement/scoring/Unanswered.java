package org.yardstick.measurement.scoring;

/** A score that is still to be given. */
public record Unanswered(String criterion, String dimension) {

    @Override
    public String toString() {
        return criterion + "." + dimension;
    }
}
