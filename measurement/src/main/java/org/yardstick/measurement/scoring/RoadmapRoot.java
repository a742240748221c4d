package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yardstick.measurement.scoring.RoadmapProgram.Choice;
import org.yardstick.measurement.scoring.RoadmapProgram.Row;

/**
 * The least effort when choices may be mixed, over all choices of all criteria without keeping them: a relaxation over a few is solved, its prices show
 * for every criterion the choice that would help most, that joins, until none helps. All choices are then priced once more, and only those that a plan of
 * little effort can contain are kept.
 */
final class RoadmapRoot {
    /** Choices to begin with: whole steps of two points. */
    private static final int COARSE = 4;

    private static final double HELPS = 1e-7;
    private static final int MOST_ROUNDS = 200;

    final RoadmapRelaxation relaxation;
    /** No plan takes less, in units. */
    final double bound;

    private final RoadmapChoices choices;
    private final RoadmapRows rows;
    private final List<List<Choice>> few = new ArrayList<>();
    private final List<Row> gates;
    private final double[] objective;
    private final double[] least;
    long work;

    RoadmapRoot(RoadmapCells cells, RoadmapRows rows, RoadmapChoices choices) {
        this.rows = rows;
        this.choices = choices;
        objective = RoadmapAim.EFFORT.objective(cells, choices, choices.features);
        gates = new ArrayList<>(rows.rows(choices.features));
        least = new double[rows.criteria];
        for (int c = 0; c < rows.criteria; c++) {
            few.add(coarse(c));
        }
        relaxation = solved();
        double helped = 0;
        for (int c = 0; c < rows.criteria; c++) {
            helped += Math.min(0, least[c] - relaxation.leastNet(c));
        }
        bound = relaxation.bound + helped;
    }

    private RoadmapRelaxation solved() {
        for (int round = 1; ; round++) {
            var solved = new RoadmapRelaxation(RoadmapProgram.of(few, objective, gates));
            rows.relax(solved, Double.POSITIVE_INFINITY);
            work += solved.work;
            gates.clear();
            gates.addAll(solved.rows);
            if (!isHelped(solved) || round == MOST_ROUNDS) {
                return solved;
            }
        }
    }

    private List<Choice> coarse(int c) {
        List<Choice> coarse = new ArrayList<>();
        var last = new Choice[1];
        choices.each(c, (raw, feature) -> {
            last[0] = new Choice(raw.clone(), feature.clone());
            if (coarse.isEmpty() || Arrays.stream(raw).allMatch(score -> score % COARSE == 0)) {
                coarse.add(last[0]);
            }
        });
        if (!coarse.isEmpty() && coarse.getLast() != last[0]) {
            coarse.add(last[0]);
        }
        return coarse;
    }

    /** Adds the choice of each criterion that helps most; whether any does. */
    private boolean isHelped(RoadmapRelaxation solved) {
        boolean helped = false;
        for (int c = 0; c < rows.criteria; c++) {
            var best = new Choice[1];
            double[] lowest = {solved.leastNet(c) - HELPS * solved.usual};
            int at = c;
            choices.each(c, (raw, feature) -> {
                double net = solved.net(at, feature);
                work++;
                if (net < lowest[0]) {
                    lowest[0] = net;
                    best[0] = new Choice(raw.clone(), feature.clone());
                }
            });
            least[c] = lowest[0];
            if (best[0] != null) {
                few.get(c).add(best[0]);
                helped = true;
            }
        }
        return helped;
    }

    /** All choices that a plan of at most this effort, in units, can contain. */
    RoadmapProgram within(double most) {
        double room = most - bound;
        List<List<Choice>> near = new ArrayList<>();
        for (int c = 0; c < rows.criteria; c++) {
            List<Choice> kept = new ArrayList<>();
            int at = c;
            choices.each(c, (raw, feature) -> {
                work++;
                if (relaxation.net(at, feature) - least[at] <= room) {
                    kept.add(new Choice(raw.clone(), feature.clone()));
                }
            });
            near.add(kept);
        }
        return RoadmapProgram.of(near, objective, gates);
    }
}
