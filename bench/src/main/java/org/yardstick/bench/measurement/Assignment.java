package org.yardstick.bench.measurement;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yardstick.measurement.matching.Matching;
import org.yardstick.measurement.matching.Plan;
import org.yardstick.measurement.matching.Problem;

/** Three judges for every entry: the optimum with its proof, then fairer, then linked. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH fills it
public class Assignment {
    @Param({"500 x 60", "2000 x 200"})
    String size;

    /** 0 for any number; a few grades leave very many plans that are equally good. */
    @Param({"0", "4"})
    int grades;

    Problem problem;
    Plan plan;

    @Setup
    public void simulate() {
        var numbers = size.split(" x ", -1);
        problem = SimulatedProblem.of(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), grades);
        plan = best();
    }

    @Benchmark
    public Plan best() {
        var best = Matching.of(problem).best();
        if (!best.proof().optimal()) {
            throw new IllegalStateException("the optimum is not proven");
        }
        return best;
    }

    @Benchmark
    public Plan fairer() {
        return Matching.of(problem).fairer();
    }

    @Benchmark
    public Plan connected() {
        return Matching.of(problem).connected(plan);
    }
}
