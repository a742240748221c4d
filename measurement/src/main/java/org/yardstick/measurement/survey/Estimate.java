package org.yardstick.measurement.survey;

import java.util.Optional;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.interval.Intervals;

/**
 * A mean with what a statistician asks for.
 *
 * @param sd with n - 1
 * @param interval Student's t
 * @param n respondents behind it
 */
public record Estimate(double value, double sd, double standardError, Interval interval, long n) {

    /** Of the values that are there (NaN is left out), weighted as the respondents are; absent where they are too few to show. */
    static Optional<Estimate> of(double[] values, Responses respondents, FigureRule rule) {
        int n = 0;
        double weight = 0;
        double sum = 0;
        double first = Double.NaN;
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                n++;
                first = Double.isNaN(first) ? values[row] : first;
                weight += respondents.weight(row);
                sum += respondents.weight(row) * (values[row] - first);
            }
        }
        if (!rule.showsFigures(n) || weight <= 0) {
            return Optional.empty();
        }
        return Optional.of(around(first + sum / weight, values, respondents, rule));
    }

    private static Estimate around(double mean, double[] values, Responses respondents, FigureRule rule) {
        int n = 0;
        double weight = 0;
        double squares = 0;
        double linearised = 0;
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                n++;
                weight += respondents.weight(row);
                var off = respondents.weight(row) * (values[row] - mean);
                squares += off * (values[row] - mean);
                linearised += off * off;
            }
        }
        var smaller = n / (n - 1.0);
        return of(mean, Math.sqrt(squares / weight * smaller), Math.sqrt(linearised * smaller) / weight, n, rule);
    }

    static Estimate of(double mean, double sd, double standardError, long n, FigureRule rule) {
        var interval = Intervals.mean(mean, standardError * Math.sqrt((double) n), (double) n, rule.confidence());
        return new Estimate(mean, sd, standardError, interval, n);
    }
}
