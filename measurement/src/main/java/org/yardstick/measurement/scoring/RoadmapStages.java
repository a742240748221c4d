package org.yardstick.measurement.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yardstick.measurement.scoring.RoadmapSearch.Outcome;

/**
 * The aims of a roadmap one after the other. For each, the search is asked for a plan a little above the bound, then, if there is none, for one
 * a little further above, and so on: so few choices are ever open, no good plan need be guessed, and each "none" raises the bound. What an aim has
 * reached is a row for the next, which starts from the choices and cuts that are left.
 */
final class RoadmapStages {
    private static final double GROWTH = 1.5;
    /** Of the work: for one look around. */
    private static final int PARTS = 40;

    /** Nodes of a search that was easy; of one that was not. */
    private static final int FEW = 20;

    private static final int MANY = 200;
    /** Of the effort of half a point, how far above the bound a plan is sought first. */
    private static final double FIRST = 0.15;
    /** Of the distance of the bound from the plan known. */
    private static final double FIRST_OF_GAP = 0.1;

    private final RoadmapCells cells;
    private final RoadmapRows rows;
    private final RoadmapChoices choices;
    private final long mostWork;
    private long work;
    private int steps;
    private int[] best;

    RoadmapStages(RoadmapCells cells, long mostWork) {
        this.cells = cells;
        this.mostWork = mostWork;
        rows = new RoadmapRows(cells);
        choices = new RoadmapChoices(cells, rows);
        best = cells.highest;
    }

    /**
     * What was found.
     *
     * @param raw half points by cell
     * @param optimal whether no plan takes less effort
     * @param settled whether, besides, none of the same effort is better in the other aims
     * @param leastEffort no plan takes less, in thousandths
     */
    record Found(int[] raw, boolean optimal, boolean settled, long leastEffort, int steps) {}

    Found run() {
        var root = new RoadmapRoot(cells, rows, choices);
        work = root.work;
        best = lowered(roundedUp(root.relaxation));
        lookAround(root);
        var stage = stage(RoadmapAim.EFFORT, root.bound, FIRST * usualStep(), root::within);
        boolean optimal = stage.complete();
        long least = stage.proven() * choices.unit;
        for (var aim : List.of(RoadmapAim.CRITERIA, RoadmapAim.INFLUENCE)) {
            stage = stage.complete() && stage.outcome().root().isPresent()
                    ? next(aim, stage.outcome().root().get())
                    : stage;
        }
        return new Found(best, optimal, stage.complete(), least, steps);
    }

    /** @param proven nothing is below */
    private record Stage(Outcome outcome, boolean complete, long proven) {}

    private Stage next(RoadmapAim aim, RoadmapRelaxation last) {
        var before = RoadmapAim.values()[aim.ordinal() - 1];
        double most = before.of(best, cells, choices.unit) + RoadmapSearch.EASE;
        last.close(most);
        var program = last.program.restricted(last.open).with(aim.objective(cells, choices));
        var limit = before.objective(cells, choices);
        program.checked.add(program.add(Arrays.stream(limit).map(o -> -o).toArray(), -most));
        var root = new RoadmapRelaxation(program);
        rows.relax(root, Double.POSITIVE_INFINITY);
        work += root.work;
        double gap = aim.of(best, cells, choices.unit) - root.bound;
        return stage(aim, root.bound, gap * FIRST_OF_GAP, upTo -> {
            var near = new RoadmapRelaxation(root);
            near.close(upTo);
            return program.restricted(near.open);
        });
    }

    /** The program over the choices that a plan of at most this value can contain. */
    private interface Sought {
        RoadmapProgram within(double most);
    }

    private Stage stage(RoadmapAim aim, double bound, double first, Sought sought) {
        long start = aim.of(best, cells, choices.unit);
        long proven = (long) Math.ceil(bound - RoadmapSearch.EASE);
        double stride = Math.max(1, first);
        long below = (long) Math.ceil(bound + stride) + 1;
        while (true) {
            below = Math.min(start, Math.max(below, proven + 1));
            var search = new RoadmapSearch(cells, rows, choices.unit, mostWork - work);
            var outcome = search.seek(sought.within(below + RoadmapSearch.EASE), aim, below, best);
            take(search, outcome);
            if (outcome.isFound() || below == start || !outcome.complete()) {
                long least = outcome.complete() ? aim.of(best, cells, choices.unit) : proven;
                return new Stage(outcome, outcome.complete(), least);
            }
            proven = below;
            stride *= search.nodes < FEW ? GROWTH : search.nodes < MANY ? 1 : 1 / GROWTH;
            below += (long) Math.ceil(stride);
        }
    }

    private void take(RoadmapSearch search, Outcome outcome) {
        work += search.work;
        steps += search.nodes;
        best = outcome.isFound() ? outcome.raw() : best;
    }

    /** Plans close to the mean of the cheapest mixture: seldom the best of all, mostly close to it. */
    private void lookAround(RoadmapRoot root) {
        var program = root.within(RoadmapAim.EFFORT.of(best, cells, choices.unit) + RoadmapSearch.EASE);
        var mean = RoadmapSearch.mean(root.relaxation, cells);
        var near = program.restricted(around(program, mean, 1));
        seek(search -> search.dive(near, RoadmapAim.EFFORT.of(best, cells, choices.unit)));
        seek(search -> search.plunge(near, RoadmapAim.EFFORT.of(best, cells, choices.unit)));
        var further = program.restricted(around(program, mean, 2));
        seek(search -> search.plunge(further, RoadmapAim.EFFORT.of(best, cells, choices.unit)));
    }

    private void seek(Function<RoadmapSearch, Outcome> sought) {
        var search = new RoadmapSearch(cells, rows, choices.unit, mostWork / PARTS);
        take(search, sought.apply(search));
    }

    /** By criterion, the choices no score of which is further from the mean than so many half points. */
    private int[][] around(RoadmapProgram program, double[] mean, double distance) {
        return IntStream.range(0, rows.criteria)
                .mapToObj(c -> IntStream.range(program.start[c], program.start[c + 1])
                        .filter(k -> isAround(program.choices[k].raw(), mean, c * rows.dimensions, distance))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static boolean isAround(int[] raw, double[] mean, int from, double distance) {
        return IntStream.range(0, raw.length).allMatch(d -> Math.abs(raw[d] - mean[from + d]) <= distance);
    }

    /** Mean raw scores carry the mean credited scores and more: rounded up they reach the level, unless a gate counts criteria. */
    private int[] roundedUp(RoadmapRelaxation relaxation) {
        var mean = RoadmapSearch.mean(relaxation, cells);
        var raw = cells.lowest.clone();
        for (int cell = 0; cell < raw.length; cell++) {
            raw[cell] = Math.clamp((long) Math.ceil(mean[cell] - 1e-6), raw[cell], cells.highest[cell]);
        }
        return cells.reaches(raw) ? raw : cells.highest.clone();
    }

    /** Every score as low as the gates allow, the dearest first. */
    private int[] lowered(int[] raw) {
        var order = IntStream.range(0, raw.length)
                .filter(cell -> raw[cell] > cells.lowest[cell])
                .boxed()
                .sorted(Comparator.comparingLong(
                        cell -> cells.effort(cell, raw[cell] - 1) - cells.effort(cell, raw[cell])))
                .toList();
        for (int cell : order) {
            do {
                raw[cell]--;
            } while (raw[cell] >= cells.lowest[cell] && cells.reaches(raw));
            raw[cell]++;
        }
        return raw;
    }

    /** What half a point takes in the mean, in units. */
    private double usualStep() {
        double sum = 0;
        int count = 1;
        for (int cell = 0; cell < best.length; cell++) {
            if (cells.highest[cell] > cells.lowest[cell]) {
                sum += cells.effort(cell, cells.highest[cell]) - cells.effort(cell, cells.lowest[cell]);
                count += cells.highest[cell] - cells.lowest[cell];
            }
        }
        return sum / count / choices.unit;
    }
}
