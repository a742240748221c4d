package org.yardstick.bench.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.yardstick.measurement.matching.Judge;
import org.yardstick.measurement.matching.Pair;
import org.yardstick.measurement.matching.Problem;
import org.yardstick.measurement.matching.Rules;

/** Entries to be judged by three each; every judge takes about as many as the others, one pair in twenty is a conflict of interest. */
public final class SimulatedProblem {
    private static final int PANEL = 3;
    private static final int SLACK = 2;

    private SimulatedProblem() {}

    /** @param grades how many different affinities there are; 0 for any number between 0 and 1 */
    public static Problem of(int entries, int judges, int grades) {
        var random = new SplittableRandom(entries);
        var names = names("entry", entries);
        var panel = names("judge", judges);
        var affinity = new double[entries][judges];
        List<Pair> conflicts = new ArrayList<>();
        for (int e = 0; e < entries; e++) {
            for (int j = 0; j < judges; j++) {
                affinity[e][j] = grades == 0 ? random.nextDouble() : random.nextInt(grades);
                if (random.nextInt(20) == 0) {
                    conflicts.add(new Pair(names.get(e), panel.get(j)));
                }
            }
        }
        int share = entries * PANEL / judges;
        var people = panel.stream()
                .map(name -> new Judge(name, share - SLACK, share + SLACK, Set.of()))
                .toList();
        return new Problem(names, people, PANEL, affinity, Rules.none().withConflicts(conflicts));
    }

    private static List<String> names(String kind, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> kind + " " + i).toList();
    }
}
