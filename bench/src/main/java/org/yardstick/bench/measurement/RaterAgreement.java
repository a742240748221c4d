package org.yardstick.bench.measurement;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yardstick.measurement.agreement.Agreement;
import org.yardstick.measurement.agreement.IntraclassCorrelations;
import org.yardstick.measurement.agreement.KrippendorffAlpha;
import org.yardstick.measurement.agreement.Metric;
import org.yardstick.measurement.agreement.Ratings;

/** How far five raters of 10,000 units agree, from 0 to 10. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH fills it
public class RaterAgreement {
    private static final int UNITS = 10_000;
    private static final int RATERS = 5;

    @Param({"0", "5"})
    int missingPercent;

    Ratings ratings;

    @Setup
    public void simulate() {
        ratings = Ratings.numbered(simulated(missingPercent));
    }

    /** Units by raters, NaN where there is no rating. */
    public static double[][] simulated(int missingPercent) {
        var random = new SplittableRandom(1);
        var values = new double[UNITS][RATERS];
        for (var row : values) {
            int worth = random.nextInt(8);
            for (int rater = 0; rater < RATERS; rater++) {
                row[rater] = random.nextInt(100) < missingPercent ? Double.NaN : worth + random.nextInt(4);
            }
        }
        return values;
    }

    @Benchmark
    public IntraclassCorrelations icc() {
        return IntraclassCorrelations.of(ratings, 0.95);
    }

    @Benchmark
    public KrippendorffAlpha alpha() {
        return KrippendorffAlpha.of(ratings, Metric.ORDINAL);
    }

    /** With an interval from 1,000 samples. */
    @Benchmark
    public KrippendorffAlpha alphaBootstrapped() {
        return KrippendorffAlpha.of(ratings, Metric.ORDINAL, 0.95, 1000, new SplittableRandom(1));
    }

    /** Every coefficient, with the interval of alpha. */
    @Benchmark
    public Agreement everything() {
        return Agreement.of(ratings, Agreement.Options.usual(), new SplittableRandom(1));
    }
}
