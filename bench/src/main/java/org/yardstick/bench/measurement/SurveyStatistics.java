package org.yardstick.bench.measurement;

import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.yardstick.measurement.survey.FigureRule;
import org.yardstick.measurement.survey.ItemTable;
import org.yardstick.measurement.survey.ResponseSums;
import org.yardstick.measurement.survey.Responses;

/**
 * Full statistics of answers to 44 items: the scale checked, answers by code, sums of all pairs, the item table, covariances and correlations.
 */
public class SurveyStatistics {
    private static final int MILLION = 1_000_000;

    /** What was answered. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH fills it
    public static class Answers {
        @Param({"1000000", "10000000"})
        int respondents;

        @Param({"0", "5"})
        int missingPercent;

        byte[][] columns;

        @Setup
        public void simulate() {
            columns = SimulatedResponses.columns(respondents, missingPercent);
        }
    }

    /** A million respondents, who count 0.5 to 1.7 times. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH fills it
    public static class WeightedAnswers {
        @Param({"0", "5"})
        int missingPercent;

        byte[][] columns;

        final double[] weights = IntStream.range(0, MILLION)
                .mapToDouble(row -> 0.5 + (row * 7 % 13) / 10.0)
                .toArray();

        @Setup
        public void simulate() {
            columns = SimulatedResponses.columns(MILLION, missingPercent);
        }
    }

    /** A million at a time. */
    @State(Scope.Benchmark)
    public static class Part {
        final byte[][] columns = SimulatedResponses.columns(MILLION, 0);
    }

    @Benchmark
    public void atOnce(Answers answers, Blackhole figures) {
        tell(sums(answers.columns), figures);
    }

    @Benchmark
    public void weighted(WeightedAnswers answers, Blackhole figures) {
        var responses = Responses.of(SimulatedResponses.QUESTIONS, answers.columns);
        tell(ResponseSums.of(responses.weighted(answers.weights)), figures);
    }

    /** As from a store that hands out a million at a time and keeps no more in memory. */
    @Benchmark
    public void tenMillionInTenParts(Part part, Blackhole figures) {
        var sums = sums(part.columns);
        for (int i = 1; i < 10; i++) {
            sums = sums.merge(sums(part.columns));
        }
        tell(sums, figures);
    }

    private static ResponseSums sums(byte[][] columns) {
        return ResponseSums.of(Responses.of(SimulatedResponses.QUESTIONS, columns));
    }

    private static void tell(ResponseSums sums, Blackhole figures) {
        figures.consume(sums.covariance());
        figures.consume(ItemTable.of(sums, FigureRule.usual()));
    }
}
