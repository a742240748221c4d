package org.yardstick.bench.measurement;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yardstick.measurement.election.Ballots;
import org.yardstick.measurement.election.Election;
import org.yardstick.measurement.election.Options;
import org.yardstick.measurement.election.Outcome;
import org.yardstick.measurement.election.Rule;

/** Four elected of 30, from the ballots to all committees and the account of the count. */
public class Vote {
    private static final int SEATS = 4;

    /** Who approves of whom; everybody of fifteen. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH fills it
    public static class Approvals {
        @Param({"PAV", "SEQPAV", "PHRAGMEN", "EQUAL_SHARES", "CC"})
        Rule rule;

        @Param({"200", "10000"})
        int voters;

        Ballots ballots;

        @Setup
        public void simulate() {
            ballots = SimulatedBallots.approvals(voters, 15);
        }
    }

    /** Who is ranked how; everybody ranks ten. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH fills it
    public static class Rankings {
        @Param({"STV", "MEEK"})
        Rule rule;

        @Param({"200", "10000"})
        int voters;

        Ballots ballots;

        @Setup
        public void simulate() {
            ballots = SimulatedBallots.rankings(voters, 10);
        }
    }

    @Benchmark
    public Outcome approving(Approvals input) {
        return Election.count(input.ballots, input.rule, SEATS, Options.usual());
    }

    @Benchmark
    public Outcome ranking(Rankings input) {
        return Election.count(input.ballots, input.rule, SEATS, Options.usual());
    }
}
