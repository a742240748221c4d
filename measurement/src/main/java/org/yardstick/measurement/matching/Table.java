package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A plan that is being rearranged, one replacement or exchange at a time, and never against a rule. */
final class Table {
    final Instance problem;
    private final long[][] cost;
    private final int[][] panels;
    private final int[] load;
    private final List<List<Integer>> near = new ArrayList<>();

    Table(Instance problem, long[][] cost, int[][] panels) {
        this.problem = problem;
        this.cost = cost;
        this.panels = Arrays.stream(panels).map(int[]::clone).toArray(int[][]::new);
        load = new int[problem.judgeCount];
        for (int[] panel : panels) {
            for (int judge : panel) {
                load[judge]++;
            }
        }
        for (int e = 0; e < panels.length; e++) {
            near.add(new ArrayList<>());
        }
        for (int[] two : problem.entriesApart) {
            near.get(two[0]).add(two[1]);
            near.get(two[1]).add(two[0]);
        }
    }

    /**
     * One rearrangement: entry {@code e} gets judge {@code in} instead of {@code out}; where {@code f} is not -1, entry f gets {@code
     * out} instead of {@code in} in exchange.
     */
    record Move(int e, int out, int in, int f) {}

    int[][] panels() {
        var sorted = Arrays.stream(panels).map(int[]::clone).toArray(int[][]::new);
        Arrays.stream(sorted).forEach(Arrays::sort);
        return sorted;
    }

    int[] panel(int entry) {
        return panels[entry];
    }

    int load(int judge) {
        return load[judge];
    }

    /** The sum of affinities that an entry has, in whole steps. */
    long service(int entry) {
        return service(entry, panels[entry]);
    }

    /** What it would have. */
    long service(int entry, int[] panel) {
        return -IntStream.of(panel).mapToLong(judge -> cost[entry][judge]).sum();
    }

    /** What the entry gains; far below 0 where the pair is barred. */
    long gain(int entry, int out, int in) {
        return cost[entry][out] - cost[entry][in];
    }

    long gain(Move move) {
        if (problem.barred[move.e()][move.in()] || move.f() >= 0 && problem.barred[move.f()][move.out()]) {
            return Long.MIN_VALUE;
        }
        return gain(move.e(), move.out(), move.in()) + (move.f() < 0 ? 0 : gain(move.f(), move.in(), move.out()));
    }

    boolean isOpen(int entry, int judge) {
        return !problem.barred[entry][judge] && place(entry, judge) < 0;
    }

    boolean allows(Move move) {
        if (move.f() < 0
                && (load[move.in()] >= problem.most[move.in()] || load[move.out()] <= problem.least[move.out()])) {
            return false;
        }
        return allows(move.e(), move.out(), move.in(), move.f())
                && (move.f() < 0 || allows(move.f(), move.in(), move.out(), move.e()));
    }

    private boolean allows(int entry, int out, int in, int partner) {
        if (!isOpen(entry, in) || IntStream.of(problem.forced.get(entry)).anyMatch(judge -> judge == out)) {
            return false;
        }
        for (int other : near.get(entry)) {
            if (other != partner && place(other, in) >= 0) {
                return false;
            }
        }
        if (problem.nested.isEmpty() && problem.crossing.isEmpty()) {
            return true;
        }
        return problem.allows(IntStream.of(panels[entry])
                .map(judge -> judge == out ? in : judge)
                .toArray());
    }

    void make(Move move) {
        panels[move.e()][place(move.e(), move.out())] = move.in();
        if (move.f() < 0) {
            load[move.in()]++;
            load[move.out()]--;
        } else {
            panels[move.f()][place(move.f(), move.in())] = move.out();
        }
    }

    void undo(Move move) {
        make(new Move(move.e(), move.in(), move.out(), move.f()));
    }

    private int place(int entry, int judge) {
        for (int at = 0; at < panels[entry].length; at++) {
            if (panels[entry][at] == judge) {
                return at;
            }
        }
        return -1;
    }
}
