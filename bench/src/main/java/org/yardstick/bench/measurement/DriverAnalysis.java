package org.yardstick.bench.measurement;

import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.yardstick.measurement.survey.Covariance;
import org.yardstick.measurement.survey.ResponseSums;
import org.yardstick.measurement.survey.Responses;
import org.yardstick.measurement.survey.drivers.Drivers;

/** What drives an answer, by LMG (Shapley values) and relative weights, from a covariance matrix. */
@State(Scope.Benchmark)
public class DriverAnalysis {
    @Param({"15", "20"})
    int drivers;

    private final Covariance covariance = ResponseSums.of(
                    Responses.of(SimulatedResponses.QUESTIONS, SimulatedResponses.columns(10_000, 5)))
            .covariance();

    @Benchmark
    public Drivers.Result lmg() {
        var names = IntStream.rangeClosed(1, drivers).mapToObj(i -> "q" + i).toList();
        return Drivers.of(covariance, new Drivers.Regression("q0", names));
    }
}
