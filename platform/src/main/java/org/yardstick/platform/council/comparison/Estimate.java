package org.yardstick.platform.council.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.interval.Intervals;

/**
 * A mean with the interval in which it lies: Student's t, 95 %.
 *
 * @param sd standard deviation of the values, with n - 1
 */
public record Estimate(int n, double mean, double sd, double lower, double upper) {
    static final double CONFIDENCE = 0.95;

    /** Of fewer than two values nothing can be said about how sure the mean is. */
    static Optional<Estimate> of(List<Double> values) {
        int n = values.size();
        var mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        var squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return n < 2 ? Optional.empty() : Optional.of(of(n, mean, Math.sqrt(squares / (n - 1))));
    }

    private static Estimate of(int n, double mean, double sd) {
        var interval = Intervals.mean(mean, sd, n, CONFIDENCE);
        return new Estimate(n, mean, sd, interval.lower(), interval.upper());
    }

    /** Of all values together, exactly as from the values themselves. */
    static Optional<Estimate> pooled(Collection<Estimate> parts) {
        int n = parts.stream().mapToInt(Estimate::n).sum();
        if (n < 2) {
            return Optional.empty();
        }
        var mean = parts.stream().mapToDouble(part -> part.n * part.mean).sum() / n;
        var squares = parts.stream()
                .mapToDouble(
                        part -> (part.n - 1) * part.sd * part.sd + part.n * (part.mean - mean) * (part.mean - mean))
                .sum();
        return Optional.of(of(n, mean, Math.sqrt(squares / (n - 1))));
    }
}
