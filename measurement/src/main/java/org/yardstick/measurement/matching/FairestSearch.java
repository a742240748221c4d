package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fairest plan (leximin) among those that keep the rules and a least total, by looking at all: entry after entry, those of fewest
 * panels first, each panel that is still open, the best first. What is left aside cannot rise above the best ladder known: even with the best
 * panel for every entry still to come, its list of what entries have, from the worst, is no higher, or its total is too small.
 *
 * <p>From two judges an entry on the problem is NP-hard (N. Garg et al. 2010), so the search may stop before its end and says so.
 */
final class FairestSearch {
    /** More panels than that are not written out. */
    private static final int MOST_PANELS = 100_000;

    private final Instance problem;
    private final List<int[][]> panels = new ArrayList<>();
    private final long[][] services;
    private final int[] order;
    private final int[] load;
    private final int[][] plan;
    private final long[] service;
    private final long leastTotal;
    private long[] best;
    private int[][] found;
    private long steps;

    /**
     * @param known the plan to rise above
     * @param leastTotal of the services
     */
    FairestSearch(Table known, long leastTotal) {
        problem = known.problem;
        this.leastTotal = leastTotal;
        int n = problem.entryCount;
        found = known.panels();
        load = new int[problem.judgeCount];
        plan = new int[n][];
        service = new long[n];
        services = new long[n][];
        for (int e = 0; e < n; e++) {
            writeOut(e, known);
            service[e] = services[e].length == 0 ? 0 : services[e][0];
        }
        best = IntStream.range(0, n).mapToLong(known::service).sorted().toArray();
        order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt(e -> panels.get(e).length))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static boolean fits(Instance problem) {
        double count = 1;
        for (int i = 0; i < problem.panelSize; i++) {
            count *= (problem.judgeCount - i) / (i + 1.0);
        }
        return count * problem.entryCount <= MOST_PANELS;
    }

    /** Whether it came to its end. */
    boolean search(long mostSteps) {
        steps = mostSteps;
        extend(0, Arrays.stream(service).sum());
        return steps >= 0;
    }

    int[][] panels() {
        return found;
    }

    /** All panels of an entry that the rules allow, the best first. */
    private void writeOut(int entry, Table known) {
        List<int[]> all = new ArrayList<>();
        choose(entry, new int[problem.panelSize], 0, 0, all);
        all.sort(Comparator.comparingLong((int[] panel) -> -known.service(entry, panel))
                .thenComparing(Arrays::compare));
        panels.add(all.toArray(int[][]::new));
        services[entry] =
                all.stream().mapToLong(panel -> known.service(entry, panel)).toArray();
    }

    private void choose(int entry, int[] panel, int at, int from, List<int[]> all) {
        if (at == panel.length) {
            boolean forced =
                    IntStream.of(problem.forced.get(entry)).allMatch(judge -> Arrays.binarySearch(panel, judge) >= 0);
            if (forced && problem.allows(panel)) {
                all.add(panel.clone());
            }
            return;
        }
        for (int judge = from; judge < problem.judgeCount; judge++) {
            if (!problem.barred[entry][judge]) {
                panel[at] = judge;
                choose(entry, panel, at + 1, judge + 1, all);
            }
        }
    }

    /** @param most total of what is decided and of the best panels of all others */
    private void extend(int at, long most) {
        if (steps-- < 0 || most < leastTotal || !rises()) {
            return;
        }
        if (at == order.length) {
            take();
            return;
        }
        int e = order[at];
        long highest = service[e];
        for (int p = 0; p < panels.get(e).length; p++) {
            if (isOpen(e, panels.get(e)[p])) {
                extendWith(at, p, most - highest + services[e][p]);
            }
            if (services[e][p] < best[0]) {
                break;
            }
        }
        service[e] = highest;
    }

    private void extendWith(int at, int p, long most) {
        int e = order[at];
        int[] panel = panels.get(e)[p];
        plan[e] = panel;
        service[e] = services[e][p];
        count(panel, 1);
        extend(at + 1, most);
        count(panel, -1);
        plan[e] = null;
    }

    private void take() {
        if (meetsMinima()) {
            best = Arrays.stream(service).sorted().toArray();
            found = Arrays.stream(plan).map(int[]::clone).toArray(int[][]::new);
        }
    }

    private boolean rises() {
        long[] ladder = Arrays.stream(service).sorted().toArray();
        return Arrays.compare(ladder, best) > 0;
    }

    private boolean isOpen(int entry, int[] panel) {
        for (int judge : panel) {
            if (load[judge] >= problem.most[judge]) {
                return false;
            }
        }
        for (int[] two : problem.entriesApart) {
            int other = two[0] == entry ? two[1] : two[1] == entry ? two[0] : -1;
            if (other >= 0 && plan[other] != null) {
                for (int judge : panel) {
                    if (Arrays.binarySearch(plan[other], judge) >= 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void count(int[] panel, int by) {
        for (int judge : panel) {
            load[judge] += by;
        }
    }

    private boolean meetsMinima() {
        return IntStream.range(0, load.length).allMatch(j -> load[j] >= problem.least[j]);
    }
}
