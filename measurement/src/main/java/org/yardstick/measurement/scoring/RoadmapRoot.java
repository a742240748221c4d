package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.scoring.RoadmapProgram.Choice;
import org.yardstick.measurement.scoring.RoadmapProgram.Row;

/**
 * The least effort when choices may be mixed, over all choices of all criteria without keeping them: a relaxation over a few is solved, its prices show
 * for every criterion the choice that would help most, that joins, until none helps (column generation). All choices are then priced once more, and
 * only those that a plan of little effort can contain are kept.
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
    private final double[] objective;
    private final List<List<Choice>> few = new ArrayList<>();
    private List<Row> tight = List.of();
    /** By criterion and feature: what it takes less what it is worth. */
    private double[] net = {};

    private final double[] least;
    private double helped;
    long work;

    RoadmapRoot(RoadmapCells cells, RoadmapRows rows, RoadmapChoices choices) {
        this.rows = rows;
        this.choices = choices;
        objective = RoadmapAim.EFFORT.objective(cells, choices);
        least = new double[rows.criteria];
        for (int c = 0; c < rows.criteria; c++) {
            few.add(coarse(c));
        }
        relaxation = solved();
        bound = relaxation.bound + helped;
    }

    private RoadmapRelaxation solved() {
        for (int round = 1; ; round++) {
            var solved = new RoadmapRelaxation(program(few));
            rows.relax(solved, Double.POSITIVE_INFINITY);
            work += solved.work;
            var program = solved.program;
            tight = IntStream.of(solved.basis.tight())
                    .filter(number -> !program.checked.contains(number))
                    .mapToObj(program.rows::get)
                    .toList();
            if (!isHelped(solved) || round == MOST_ROUNDS) {
                return solved;
            }
        }
    }

    private RoadmapProgram program(List<List<Choice>> of) {
        var program = RoadmapProgram.of(of).with(objective);
        rows.addTo(program, choices.features);
        tight.forEach(row -> program.add(row.weight(), row.least()));
        return program;
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
        boolean isHelped = false;
        helped = 0;
        net = net(solved);
        for (int c = 0; c < rows.criteria; c++) {
            int from = c * choices.features;
            double known = few.get(c).stream()
                    .mapToDouble(choice -> RoadmapProgram.product(net, from, choice.feature()))
                    .min()
                    .orElseThrow();
            int before = few.get(c).size();
            least[c] = addHelpful(c, known - HELPS);
            helped += least[c] - known;
            isHelped |= few.get(c).size() > before;
        }
        return isHelped;
    }

    /** The least net cost of a choice of a criterion; the choice joins if it is below this one. */
    private double addHelpful(int c, double known) {
        double[] lowest = {known};
        var best = new Choice[1];
        choices.each(c, (raw, feature) -> {
            double one = RoadmapProgram.product(net, c * choices.features, feature);
            work += feature.length;
            if (one < lowest[0]) {
                lowest[0] = one;
                best[0] = new Choice(raw.clone(), feature.clone());
            }
        });
        if (best[0] != null) {
            few.get(c).add(best[0]);
        }
        return lowest[0];
    }

    private double[] net(RoadmapRelaxation solved) {
        var worth = objective.clone();
        for (int number : solved.basis.row) {
            double price = solved.price(number);
            var weight = solved.program.rows.get(number).weight();
            for (int i = 0; i < worth.length && price > 0; i++) {
                worth[i] -= price * weight[i];
            }
        }
        return worth;
    }

    /** All choices that a plan of at most this effort, in units, can contain. */
    RoadmapProgram within(double most) {
        double room = most - bound;
        List<List<Choice>> near = new ArrayList<>();
        for (int c = 0; c < rows.criteria; c++) {
            List<Choice> kept = new ArrayList<>();
            int at = c;
            choices.each(c, (raw, feature) -> {
                work += feature.length;
                if (RoadmapProgram.product(net, at * choices.features, feature) - least[at] <= room) {
                    kept.add(new Choice(raw.clone(), feature.clone()));
                }
            });
            near.add(kept);
        }
        return program(near);
    }
}
