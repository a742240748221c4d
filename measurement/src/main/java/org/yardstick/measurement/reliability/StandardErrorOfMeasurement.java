package org.yardstick.measurement.reliability;

import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.interval.Intervals;

/**
 * How far one person's score lies from the true one, as a rule.
 *
 * <pre>
 *   sem = sd sqrt(1 - reliability)          of a difference of two scores: sem sqrt(2)
 * </pre>
 *
 * <p>sd of the scores on whatever scale they are used (sum or mean of items); the same for every person. M. J. Allen, W. M. Yen (1979),
 * Introduction to Measurement Theory; APA, AERA, NCME Standards for Educational and Psychological Testing (2014), chapter 2.
 *
 * @param value in the unit of the score
 * @param smallestDifference between two scores of one person that is real at the confidence asked for: z sem sqrt(2)
 */
public record StandardErrorOfMeasurement(
        double sd, double reliability, double confidence, double value, double smallestDifference) {

    public static StandardErrorOfMeasurement of(double sd, double reliability, double confidence) {
        if (!(sd >= 0) || Double.isInfinite(sd) || !(reliability >= 0 && reliability <= 1)) {
            throw new InvalidInput(
                    "A standard error of measurement needs a standard deviation of 0 or more and a reliability between"
                            + " 0 and 1, not "
                            + sd + " and " + reliability + ": a negative alpha allows none.");
        }
        var value = sd * Math.sqrt(1 - reliability);
        return new StandardErrorOfMeasurement(
                sd, reliability, confidence, value, Intervals.z(confidence) * value * Math.sqrt(2));
    }

    /** Of the sum of the items, with the reliability given (alpha or omega). */
    public static StandardErrorOfMeasurement ofSum(Covariances s, double reliability, double confidence) {
        return of(Math.sqrt(s.total()), reliability, confidence);
    }

    /** Of the mean of the items. */
    public static StandardErrorOfMeasurement ofMean(Covariances s, double reliability, double confidence) {
        return of(Math.sqrt(s.total()) / s.size(), reliability, confidence);
    }

    /** Where the true score lies, by the score seen. */
    public Interval around(double score) {
        return Intervals.normal(score, value, confidence);
    }
}
