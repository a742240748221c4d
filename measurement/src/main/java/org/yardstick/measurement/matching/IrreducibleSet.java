package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.matching.Relaxed.Demand;

/**
 * Demands that cannot be kept together, none of which can be left out.
 *
 * <p>Where a flow shows that there is no plan, with one of the rules that cross or none, its minimum cut names a few demands, and what is left out
 * of these one by one, the deletion filter [1], ends with such a set; each time the cut of what is left shrinks the set further. Where only
 * the search shows it, the filter asks the search, for some steps each time, and halves what is still in question.
 *
 * <p>[1] J. W. Chinneck, E. W. Dravnieks (1991), Locating minimal infeasible constraint sets in linear programs. ORSA Journal on Computing
 * 3, 157-168, doi:10.1287/ijoc.3.2.157
 */
final class IrreducibleSet {
    private static final int STEPS = 500;

    private final Problem problem;

    private IrreducibleSet(Problem problem) {
        this.problem = problem;
    }

    /** @param sure whether it was shown that none can be left out */
    record Found(List<Demand> demands, boolean sure) {}

    static Found of(Instance instance) {
        var set = new IrreducibleSet(instance.problem);
        var cut = set.cut(instance);
        if (cut != null && !new Feasible(Relaxed.of(instance.problem, cut)).isPossible()) {
            return new Found(set.filter(cut), true);
        }
        var demands = set.shrink(Relaxed.demands(instance.problem));
        boolean sure = IntStream.range(0, demands.size()).allMatch(at -> set.isPossible(demands, at));
        return new Found(demands, sure);
    }

    static String words(Instance instance) {
        var found = of(instance);
        boolean sure = found.sure();
        var words = Obstacle.names(found.demands().stream().map(Demand::words).toList());
        return "these cannot be kept together: " + words
                + (sure ? "; without any one of them the others can" : "; perhaps fewer of them suffice")
                + ": give way in one, or take back conflicts";
    }

    /** The demands on the cut of the flow, or of a flow with one rule that crosses; null where all flow. */
    private @Nullable List<Demand> cut(Instance instance) {
        var demands = Relaxed.demands(problem);
        var flow = new Feasible(instance);
        for (int r = 0; flow.isPossible() && r < instance.crossing.size(); r++) {
            flow = new Feasible(instance.keeping(instance.crossing.get(r)));
        }
        return flow.isPossible() ? null : flow.onTheCut(demands);
    }

    /** Of demands whose rules nest. */
    private List<Demand> filter(List<Demand> cut) {
        List<Demand> kept = cut;
        for (int at = 0; at < kept.size(); ) {
            List<Demand> rest = new ArrayList<>(kept);
            rest.remove(at);
            var flow = new Feasible(Relaxed.of(problem, rest));
            if (flow.isPossible()) {
                at++;
            } else {
                int needed = at;
                List<Demand> before = kept.subList(0, needed);
                List<Demand> fewer = flow.onTheCut(rest);
                kept = rest.stream()
                        .filter(demand -> before.contains(demand) || fewer.contains(demand))
                        .toList();
            }
        }
        return kept;
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
        if (relaxed.crossing.isEmpty() && relaxed.entriesApart.isEmpty()) {
            return !new Feasible(relaxed).isPossible();
        }
        var found = Search.best(relaxed, Costs.of(relaxed, new int[0][]), STEPS);
        return !found.exists() && found.complete();
    }
}
