package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.matching.Relaxed.Demand;

/**
 * Whether there is a plan within the loads, the forced pairs and the rules that nest, all others left aside; and if not, demands that cannot be
 * kept together, read off the cut of the {@link Network}: from an entry through the sets of its rules, the larger to the smaller, to the judges.
 */
final class Feasible {
    private final Instance problem;
    private final List<Row> rows;
    private final int[] parentOf;
    private final int[] rowOf;
    private final Network network;
    private final boolean possible;

    Feasible(Instance problem) {
        this.problem = problem;
        rows = problem.nested.stream()
                .sorted(Comparator.comparingInt(row -> row.judges().cardinality()))
                .toList();
        parentOf = IntStream.range(0, rows.size())
                .map(r -> smallest(r + 1, rows.get(r).judges().nextSetBit(0)))
                .toArray();
        rowOf = IntStream.range(0, problem.judgeCount).map(j -> smallest(0, j)).toArray();
        network = new Network(problem.judgeCount + 1 + problem.entryCount * (1 + rows.size()));
        boolean sound = true;
        for (int e = 0; e < problem.entryCount; e++) {
            sound &= problem.forced.get(e).length <= problem.panelSize;
            addEntry(e);
        }
        network.supply(problem.judgeCount, -problem.entryCount * problem.panelSize);
        for (int j = 0; j < problem.judgeCount; j++) {
            network.arc(j, problem.judgeCount, problem.least[j], problem.most[j]);
        }
        possible = network.flows() && sound;
    }

    boolean isPossible() {
        return possible;
    }

    /** The first row from there on that has the judge, -1 for none; rows without anybody hang nowhere. */
    private int smallest(int from, int judge) {
        for (int r = from; r < rows.size(); r++) {
            if (judge >= 0 && rows.get(r).has(judge)) {
                return r;
            }
        }
        return -1;
    }

    /** The entry itself for -1. */
    private int node(int entry, int row) {
        return problem.judgeCount + 1 + entry * (1 + rows.size()) + 1 + row;
    }

    private void addEntry(int e) {
        network.supply(node(e, -1), problem.panelSize);
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            network.arc(node(e, parentOf[r]), node(e, r), row.least(), row.most());
        }
        for (int j = 0; j < problem.judgeCount; j++) {
            if (!problem.barred[e][j]) {
                network.arc(node(e, rowOf[j]), j, isForced(e, j) ? 1 : 0, 1);
            }
        }
    }

    private boolean isForced(int entry, int judge) {
        return IntStream.of(problem.forced.get(entry)).anyMatch(j -> j == judge);
    }

    /** Those of the demands whose bounds are on the cut: by themselves they cannot be kept together. */
    List<Demand> onTheCut(List<Demand> all) {
        var broken = brokenRows();
        List<Demand> demands = new ArrayList<>();
        for (var demand : all) {
            boolean on = switch (demand) {
                case Demand.Most most -> leaves(problem.judge(most.judge().name()), problem.judgeCount);
                case Demand.Least least ->
                    leaves(problem.judgeCount, problem.judge(least.judge().name()));
                case Demand.Forced forced -> isOnTheCut(forced.pair());
                case Demand.Panels panels ->
                    broken.stream().anyMatch(row -> row.words().equals(panels.words()));
                case Demand.JudgesApart apart ->
                    broken.stream()
                            .anyMatch(row -> row.most() == 1
                                    && row.has(problem.judge(apart.two().one()))
                                    && row.has(problem.judge(apart.two().other())));
                case Demand.EntriesApart apart -> false;
            };
            if (on) {
                demands.add(demand);
            }
        }
        return demands;
    }

    private boolean leaves(int from, int into) {
        return network.isCutOff(from) && !network.isCutOff(into);
    }

    private boolean isOnTheCut(Pair pair) {
        int e = problem.entry(pair.entry());
        int j = problem.judge(pair.judge());
        return leaves(j, node(e, rowOf[j])) || problem.forced.get(e).length > problem.panelSize;
    }

    private List<Row> brokenRows() {
        List<Row> broken = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            int row = r;
            boolean on = IntStream.range(0, problem.entryCount)
                    .anyMatch(e -> leaves(node(e, parentOf[row]), node(e, row))
                                    && rows.get(row).most() < problem.panelSize
                            || leaves(node(e, row), node(e, parentOf[row]))
                                    && rows.get(row).least() > 0);
            if (on) {
                broken.add(rows.get(r));
            }
        }
        return broken;
    }
}
