package org.yardstick.bench.measurement;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.yardstick.measurement.network.Ahp;
import org.yardstick.measurement.network.Dematel;
import org.yardstick.measurement.network.LabelledMatrix;

/** Weights from judgements on all pairs of 36 criteria. */
@State(Scope.Benchmark)
public class PairJudgements {
    private static final int CRITERIA = 36;
    private static final List<String> NAMES =
            IntStream.rangeClosed(1, CRITERIA).mapToObj(i -> "criterion " + i).toList();

    private final LabelledMatrix importance = importance();
    private final LabelledMatrix influence = influence();

    private static LabelledMatrix importance() {
        var random = new SplittableRandom(1);
        var values = new double[CRITERIA][CRITERIA];
        for (int i = 0; i < CRITERIA; i++) {
            values[i][i] = 1;
            for (int j = 0; j < i; j++) {
                values[i][j] = 1 + random.nextInt(9);
                values[j][i] = 1 / values[i][j];
            }
        }
        return new LabelledMatrix(NAMES, values);
    }

    private static LabelledMatrix influence() {
        var random = new SplittableRandom(1);
        var values = new double[CRITERIA][CRITERIA];
        for (int i = 0; i < CRITERIA; i++) {
            for (int j = 0; j < CRITERIA; j++) {
                values[i][j] = i == j ? 0 : random.nextInt(5);
            }
        }
        return new LabelledMatrix(NAMES, values);
    }

    @Benchmark
    public Ahp.Result ahp() {
        return Ahp.weights(importance);
    }

    @Benchmark
    public Dematel.Result dematel() {
        return Dematel.totalInfluence(influence, Dematel.Options.usual());
    }
}
