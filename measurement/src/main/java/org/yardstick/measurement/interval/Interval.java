package org.yardstick.measurement.interval;

/**
 * The values that the data do not speak against at the confidence asked for.
 *
 * @param lower and {@code upper} end, in the unit of the estimate
 */
public record Interval(double lower, double upper) {
    public Interval {
        if (Double.isNaN(lower) || Double.isNaN(upper) || lower > upper) {
            throw new IllegalArgumentException("no interval: " + lower + " to " + upper);
        }
    }

    public boolean holds(double value) {
        return lower <= value && value <= upper;
    }

    /** The part of it that lies between two bounds that the quantity cannot leave. */
    public Interval within(double least, double most) {
        return new Interval(Math.clamp(lower, least, most), Math.clamp(upper, least, most));
    }
}
