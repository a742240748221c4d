package org.yardstick.measurement.scoring;

import java.util.stream.IntStream;

/** Plans by hand: steps added where they bring most for their cost, and taken away again where the gates do not need them. */
final class RoadmapRepair {
    private final RoadmapCells cells;
    private final RoadmapRows rows;
    private final RoadmapChoices choices;

    RoadmapRepair(RoadmapCells cells, RoadmapRows rows, RoadmapChoices choices) {
        this.cells = cells;
        this.rows = rows;
        this.choices = choices;
    }

    /** Raised until every gate holds, then lowered where that is not needed; the highest where steps lead nowhere. */
    int[] raised(int[] from) {
        return raised(from, cells.highest);
    }

    private int[] raised(int[] from, int[] ceiling) {
        var raw = from.clone();
        double shortage = rows.shortage(raw);
        while (!cells.reaches(raw)) {
            int[] next = bestStep(raw, ceiling, shortage);
            if (next.length == 0) {
                return cells.highest.clone();
            }
            raw = next;
            shortage = rows.shortage(raw);
        }
        return lowered(raw);
    }

    /** One criterion, one dimension or several in a row, half a point. */
    private int[] bestStep(int[] raw, int[] ceiling, double shortage) {
        double most = 0;
        int[] best = new int[0];
        long now = choices.cost(raw);
        for (int c = 0; c < rows.criteria; c++) {
            for (int first = 0; first < rows.dimensions && cells.isApplicable(c); first++) {
                var next = raw.clone();
                for (int d = first; d < rows.dimensions; d++) {
                    int cell = c * rows.dimensions + d;
                    if (next[cell] == ceiling[cell]) {
                        break;
                    }
                    next[cell]++;
                    double less = shortage - rows.shortage(next);
                    double gain = less < 1e-9 ? 0 : less / Math.max(1, choices.cost(next) - now);
                    if (gain > most) {
                        most = gain;
                        best = next.clone();
                    }
                }
            }
        }
        return best;
    }

    /** Every score as low as the gates allow, the dearest first. */
    int[] lowered(int[] from) {
        var raw = from.clone();
        var order = IntStream.range(0, raw.length)
                .filter(cell -> from[cell] > cells.lowest[cell])
                .boxed()
                .sorted((a, b) -> Long.compare(lastStep(b, from), lastStep(a, from)))
                .toList();
        for (int cell : order) {
            while (raw[cell] > cells.lowest[cell]) {
                raw[cell]--;
                if (!cells.reaches(raw)) {
                    raw[cell]++;
                    break;
                }
            }
        }
        return raw;
    }

    private long lastStep(int cell, int[] raw) {
        return cells.effort(cell, raw[cell]) - cells.effort(cell, raw[cell] - 1);
    }

    /** One criterion after the other set back and done without, as long as that makes the plan cheaper. */
    int[] exchanged(int[] from) {
        var best = from;
        for (int c = 0; c < rows.criteria; c++) {
            var ceiling = cells.highest.clone();
            var without = best.clone();
            boolean touched = false;
            for (int d = 0; d < rows.dimensions; d++) {
                int cell = c * rows.dimensions + d;
                touched |= without[cell] > cells.lowest[cell];
                without[cell] = cells.lowest[cell];
                ceiling[cell] = cells.lowest[cell];
            }
            if (touched && cells.reaches(ceiling)) {
                var other = raised(without, ceiling);
                best = choices.cost(other) < choices.cost(best) ? other : best;
            }
        }
        return best;
    }
}
