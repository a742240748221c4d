package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.matching.Relaxed.Demand;

/**
 * Demands that cannot be kept together, none of which can be left out: the deletion filter [1], halving what is still in question as long as
 * whole halves can go.
 *
 * <p>[1] J. W. Chinneck, E. W. Dravnieks (1991), Locating minimal infeasible constraint sets in linear programs. ORSA Journal on Computing
 * 3, 157-168, doi:10.1287/ijoc.3.2.157
 */
final class IrreducibleSet {
    private static final int STEPS = 2_000;

    private final Problem problem;
    private final boolean plainly;

    private IrreducibleSet(Problem problem) {
        this.problem = problem;
        var whole = Relaxed.of(problem, Relaxed.demands(problem));
        plainly = Search.isPlainlyImpossible(whole, Costs.of(whole, new int[0][]));
    }

    static String words(Instance instance) {
        var set = new IrreducibleSet(instance.problem);
        var demands = set.shrink(Relaxed.demands(instance.problem));
        boolean sure = IntStream.range(0, demands.size()).allMatch(at -> set.isPossible(demands, at));
        var words = Obstacle.names(demands.stream().map(Demand::words).toList());
        return "these cannot be kept together: " + words
                + (sure ? "; without any one of them the others can" : "; perhaps fewer of them suffice")
                + ": give way in one, or take back conflicts";
    }

    private List<Demand> shrink(List<Demand> all) {
        List<Demand> kept = new ArrayList<>(all);
        int at = 0;
        int block = 4;
        while (at < kept.size()) {
            int size = Math.min(block, kept.size() - at);
            List<Demand> rest = new ArrayList<>(kept.subList(0, at));
            rest.addAll(kept.subList(at + size, kept.size()));
            if (isImpossible(rest)) {
                kept = rest;
            } else if (size > 1) {
                block = Math.max(1, size / 2);
            } else {
                at++;
                block = Math.max(1, Integer.highestOneBit(Math.max(1, (kept.size() - at) / 2)));
            }
        }
        return kept;
    }

    private boolean isPossible(List<Demand> demands, int without) {
        List<Demand> rest = new ArrayList<>(demands);
        rest.remove(without);
        var relaxed = Relaxed.of(problem, rest);
        return Search.best(relaxed, Costs.of(relaxed, new int[0][]), STEPS).exists();
    }

    private boolean isImpossible(List<Demand> demands) {
        var relaxed = Relaxed.of(problem, demands);
        var costs = Costs.of(relaxed, new int[0][]);
        boolean exact = relaxed.crossing.isEmpty() && relaxed.entriesApart.isEmpty();
        if (plainly || exact) {
            return Search.isPlainlyImpossible(relaxed, costs);
        }
        var found = Search.best(relaxed, costs, STEPS);
        return !found.exists() && found.complete();
    }
}
