package org.yardstick.bench.measurement;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yardstick.measurement.facets.Facets;
import org.yardstick.measurement.facets.FacetsOptions;
import org.yardstick.measurement.facets.ratings.Ratings;

/** Entries, judges and criteria measured by the many-facet Rasch model, to the usual tolerance. */
public class Calibration {

    /** With 60 judges, and with 60 for every 1,000 entries. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH fills it
    public static class Sheets {
        @Param({"100000", "1000000", "10000000"})
        int ratings;

        @Param({"60", "60 per 1000 entries"})
        String judges;

        Ratings sheet;

        @Setup
        public void simulate() {
            sheet = SimulatedRatings.of(ratings, judges.equals("60") ? 60 : 60 * (ratings / 100_000))
                    .ratings();
        }
    }

    /** A thousand entries, 60 judges. */
    @State(Scope.Benchmark)
    public static class Sheet {
        final Ratings sheet = SimulatedRatings.of(100_000, 60).ratings();
    }

    @Benchmark
    public Object joint(Sheets input) {
        return converged(input.sheet, FacetsOptions.usual());
    }

    @Benchmark
    public Object jointStepsByCriterion(Sheet input) {
        return converged(input.sheet, FacetsOptions.usual().withStepsBy("criterion"));
    }

    @Benchmark
    public Object marginal(Sheet input) {
        return converged(input.sheet, FacetsOptions.usual().withMarginal());
    }

    private static Object converged(Ratings ratings, FacetsOptions options) {
        var found = Facets.calibrate(ratings, options);
        if (!found.fit().converged()) {
            throw new IllegalStateException("it has not converged");
        }
        return found;
    }
}
