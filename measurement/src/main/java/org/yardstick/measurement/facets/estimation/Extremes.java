package org.yardstick.measurement.facets.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yardstick.measurement.facets.ratings.Categories;
import org.yardstick.measurement.facets.ratings.Estimates;
import org.yardstick.measurement.facets.ratings.Kept;
import org.yardstick.measurement.facets.ratings.Specification;

/**
 * Measures the elements that were set aside: the last first, each from all its ratings with what is known by then of the others (the
 * mean of their facet where nothing is). Its total is kept 0.3 points away from the lowest and the highest possible, the adjustment of
 * Winsteps and FACETS (B. D. Wright, 1998, Estimating measures for extreme scores. Rasch Measurement Transactions 12:2, 632).
 */
final class Extremes {
    private static final double ADJUSTMENT = 0.3;
    private static final int MOST_ROUNDS = 200;

    private final Specification model;
    private final Kept kept;
    private final Estimates estimates;
    private final Categories categories;
    private final double[][] errors;
    private final double[] means;

    private Extremes(Specification model, Kept kept, Estimates estimates) {
        this.model = model;
        this.kept = kept;
        this.estimates = estimates;
        categories = new Categories(estimates);
        errors = new double[model.facets()][];
        means = new double[model.facets()];
        for (int f = 0; f < model.facets(); f++) {
            errors[f] = new double[model.ratings().elements(f)];
            means[f] = estimates.mean(kept, f);
        }
    }

    /** Puts their measures into the estimates and gives their standard errors (0 for the others). */
    static double[][] measure(Specification model, Kept kept, Estimates estimates) {
        var extremes = new Extremes(model, kept, estimates);
        extremes.measureAll();
        return extremes.errors;
    }

    private record Place(int facet, int element) {}

    private void measureAll() {
        var rows = new HashMap<Place, List<Integer>>();
        var known = new int[model.facets()][];
        for (int f = 0; f < known.length; f++) {
            int facet = f;
            known[f] = IntStream.range(0, errors[f].length)
                    .map(i -> kept.round(facet, i))
                    .toArray();
        }
        int last = 0;
        for (var facet : known) {
            last = Math.max(last, Arrays.stream(facet).max().orElse(0));
        }
        for (int row = 0; last > 0 && row < model.ratings().size(); row++) {
            collect(row, rows);
        }
        for (int round = last; round > 0; round--) {
            measureRound(round, rows, known);
        }
    }

    private void collect(int row, Map<Place, List<Integer>> rows) {
        for (int f = 0; f < model.facets(); f++) {
            int element = model.ratings().codes(f)[row];
            if (kept.round(f, element) > 0) {
                rows.computeIfAbsent(new Place(f, element), place -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    private void measureRound(int round, Map<Place, List<Integer>> rows, int[][] known) {
        for (int f = 0; f < model.facets(); f++) {
            for (int i = 0; i < known[f].length; i++) {
                if (kept.round(f, i) == round) {
                    solve(f, i, rows.getOrDefault(new Place(f, i), List.of()), known);
                }
            }
        }
        for (int f = 0; f < model.facets(); f++) {
            for (int i = 0; i < known[f].length; i++) {
                known[f][i] = known[f][i] == round ? 0 : known[f][i];
            }
        }
    }

    private void solve(int facet, int element, List<Integer> rows, int[][] known) {
        var cell = new ShiftedCell(rows.size());
        for (int row : rows) {
            double eta = 0;
            for (int f = 0; f < model.facets(); f++) {
                int other = model.ratings().codes(f)[row];
                eta += f == facet ? 0 : known[f][other] == 0 ? estimates.easiness()[f][other] : means[f];
            }
            cell.add(
                    eta,
                    model.groupOf(row),
                    model.ratings().weight(row),
                    model.ratings().category(row));
        }
        double total = cell.adjusted(categories, ADJUSTMENT);
        estimates.easiness()[facet][element] = cell.solve(categories, total, means[facet], MOST_ROUNDS);
        errors[facet][element] = 1 / Math.sqrt(cell.information());
    }
}
