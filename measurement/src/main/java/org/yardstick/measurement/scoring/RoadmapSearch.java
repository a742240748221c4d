package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.scoring.RoadmapChoices.Choice;

/**
 * Branch and bound over the choices of all criteria. Bounds are {@link RoadmapBound}'s; choices whose price above the best of their
 * criterion carries the bound past the best plan known are dropped; a range of one score is then split where the priced choices waver. A
 * plan counts only when {@link Tally} says that every gate holds, so no rounding decides.
 */
final class RoadmapSearch {
    private static final int ROOT_ROUNDS = 100;
    private static final int ROUNDS = 12;
    /** What a node takes besides pricing, in choices priced. */
    private static final int NODE = 4_000;
    /** An eighth, then a quarter, a half of what a choice may cost above the best is explored first: better plans are mostly there. */
    private static final int NEAR = 8;

    private final RoadmapCells cells;
    private final RoadmapRows rows;
    private final RoadmapChoices choices;
    private final RoadmapRepair repair;
    private final long mostWork;
    private long limit;
    private long work;
    private int steps;
    private int[] best;
    private long bestCost;

    RoadmapSearch(RoadmapCells cells, long mostWork) {
        this.cells = cells;
        this.mostWork = mostWork;
        rows = new RoadmapRows(cells);
        choices = new RoadmapChoices(cells, rows);
        repair = new RoadmapRepair(cells, rows, choices);
        best = repair.lowered(cells.highest.clone());
        bestCost = choices.cost(best);
    }

    /**
     * What was found.
     *
     * @param raw half points by cell
     * @param leastEffort no plan takes less, in thousandths
     */
    record Found(int[] raw, boolean optimal, long leastEffort, int steps) {}

    Found run() {
        offer(repair.raised(cells.lowest.clone()));
        var program = new RoadmapProgram(cells, rows).solve();
        program.ifPresent(solution -> offer(repair.exchanged(repair.raised(roundedDown(solution)))));
        var root = new RoadmapBound(rows, prices(program));
        root.raise(choices.of, ROOT_ROUNDS, bestCost);
        offer(repair.raised(rounded(root)));
        offer(repair.exchanged(best));
        var open = filtered(choices.of, root, 1);
        for (int part = NEAR; part > 1; part /= 2) {
            limit = work + mostWork / 6;
            var near = new RoadmapBound(rows, root.prices);
            explore(filtered(open, root, 1.0 / part), near);
            open = filtered(open, root, 1);
        }
        limit = work + mostWork / 2;
        var whole = new RoadmapBound(rows, root.prices);
        explore(open, whole);
        boolean optimal = work < limit;
        return new Found(best, optimal, optimal ? effortOf(best) : leastEffort(program, root), steps);
    }

    /** Below which no plan can be, as far as the prices at the root and the program tell; in thousandths. */
    private long leastEffort(Optional<RoadmapProgram.Solution> program, RoadmapBound root) {
        long unit = cells.effortUnit();
        double priced = Math.max(0, root.value / choices.perEffort);
        double bound =
                Math.max(priced, program.map(RoadmapProgram.Solution::effort).orElse(0.0));
        return Math.min(effortOf(best), unit * (long) Math.ceil(bound * (1 - 1e-9) / unit));
    }

    private long effortOf(int[] raw) {
        long effort = 0;
        for (int cell = 0; cell < raw.length; cell++) {
            effort += raw[cell] < 0 ? 0 : cells.effort(cell, raw[cell]);
        }
        return effort;
    }

    private void offer(int[] raw) {
        long cost = choices.cost(raw);
        if (cost < bestCost && cells.reaches(raw)) {
            best = raw;
            bestCost = cost;
        }
    }

    private double[] prices(Optional<RoadmapProgram.Solution> program) {
        return program.map(solution -> Arrays.stream(solution.prices())
                        .map(price -> price * choices.perEffort)
                        .toArray())
                .orElse(new double[0]);
    }

    private int[] roundedDown(RoadmapProgram.Solution solution) {
        var raw = cells.lowest.clone();
        for (int cell = 0; cell < raw.length; cell++) {
            raw[cell] = Math.max(raw[cell], (int) Math.floor(solution.raw()[cell] + 1e-6));
        }
        return raw;
    }

    /** The mean of the choices met, rounded down, never below what is present. */
    private int[] rounded(RoadmapBound bound) {
        var raw = cells.lowest.clone();
        for (int cell = 0; cell < raw.length; cell++) {
            raw[cell] = Math.max(raw[cell], Math.min(cells.highest[cell], (int) Math.floor(bound.average[cell] + 0.2)));
        }
        return raw;
    }

    private void explore(List<List<Choice>> open, RoadmapBound bound) {
        if (work >= limit || isGap(open)) {
            return;
        }
        steps++;
        work += NODE + (long) ROUNDS * open.stream().mapToInt(List::size).sum();
        bound.raise(open, ROUNDS, bestCost);
        take(bound);
        if (bound.value > bestCost - 1 + slack()) {
            return;
        }
        var rest = filtered(open, bound, 1);
        if (isGap(rest) || !cells.reaches(highest(rest))) {
            return;
        }
        if (steps % 16 == 0) {
            offer(repair.raised(rounded(bound)));
        }
        int cell = split(rest, bound);
        if (cell < 0) {
            offer(highest(rest));
            return;
        }
        branch(rest, bound, cell);
    }

    private void branch(List<List<Choice>> rest, RoadmapBound bound, int cell) {
        int c = cell / rows.dimensions;
        int d = cell % rows.dimensions;
        int low = rest.get(c).stream().mapToInt(choice -> choice.raw()[d]).min().orElse(0);
        int high =
                rest.get(c).stream().mapToInt(choice -> choice.raw()[d]).max().orElse(0);
        int at = Math.clamp((long) Math.floor(bound.average[cell]), low, high - 1);
        boolean upFirst = bound.average[cell] - at >= 0.5;
        for (int side = 0; side < 2; side++) {
            boolean up = upFirst == (side == 0);
            List<List<Choice>> part = new ArrayList<>(rest);
            part.set(
                    c,
                    rest.get(c).stream()
                            .filter(choice -> choice.raw()[d] > at == up)
                            .toList());
            var child = new RoadmapBound(rows, bound.prices);
            child.average = bound.average.clone();
            explore(part, child);
        }
    }

    private double slack() {
        return 1e-12 * Math.abs(bestCost);
    }

    private boolean isGap(List<List<Choice>> rest) {
        for (int c = 0; c < rows.criteria; c++) {
            if (cells.isApplicable(c) && rest.get(c).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The priced choices as a plan of their own. */
    private void take(RoadmapBound bound) {
        var raw = cells.present.clone();
        long cost = 0;
        for (int c = 0; c < rows.criteria; c++) {
            var choice = bound.chosen[c];
            if (choice != null) {
                System.arraycopy(choice.raw(), 0, raw, c * rows.dimensions, rows.dimensions);
                cost += choice.cost();
            }
        }
        if (cost < bestCost) {
            offer(raw);
        }
    }

    /** Without what is too dear for a better plan; with a share of less than 1, only what is near the priced choices. */
    private List<List<Choice>> filtered(List<List<Choice>> open, RoadmapBound bound, double share) {
        double value = bound.evaluate(open, bound.prices);
        double room = share * (bestCost - 1 + slack() - value);
        List<List<Choice>> rest = new ArrayList<>();
        for (int c = 0; c < rows.criteria; c++) {
            List<Choice> stay = new ArrayList<>();
            for (var choice : open.get(c)) {
                if (bound.above(c, choice, bound.prices) <= room) {
                    stay.add(choice);
                }
            }
            rest.add(stay);
        }
        return rest;
    }

    private int[] highest(List<List<Choice>> open) {
        var raw = cells.present.clone();
        for (int c = 0; c < rows.criteria; c++) {
            for (var choice : open.get(c)) {
                for (int d = 0; d < rows.dimensions; d++) {
                    raw[c * rows.dimensions + d] = Math.max(raw[c * rows.dimensions + d], choice.raw()[d]);
                }
            }
        }
        return raw;
    }

    /** The cell whose mean is furthest from a whole number among those undecided, else the one of widest range; -1 for none. */
    private int split(List<List<Choice>> rest, RoadmapBound bound) {
        int split = -1;
        double most = -1;
        for (int c = 0; c < rows.criteria; c++) {
            for (int d = 0; d < rows.dimensions && rest.get(c).size() > 1; d++) {
                int low = Integer.MAX_VALUE;
                int high = 0;
                for (var choice : rest.get(c)) {
                    low = Math.min(low, choice.raw()[d]);
                    high = Math.max(high, choice.raw()[d]);
                }
                double mean = bound.average[c * rows.dimensions + d];
                double doubt = Math.abs(mean - Math.rint(mean)) + 1e-3 * (high - low);
                if (high > low && doubt > most) {
                    most = doubt;
                    split = c * rows.dimensions + d;
                }
            }
        }
        return split;
    }
}
