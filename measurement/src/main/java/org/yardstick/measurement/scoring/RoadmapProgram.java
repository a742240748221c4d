package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A roadmap as a multiple-choice knapsack with covering rows: every criterion takes exactly one of its ways to be raised.
 *
 * <pre>
 *   minimise  sum_c cost(k_c)    so that   sum_c part_g(k_c) >= least_g  for every row g
 * </pre>
 *
 * <p>As a choice is a whole criterion with its steps, its progressive rule and its being touched at all, no effort by step, however uneven, makes the
 * linear relaxation weaker.
 */
final class RoadmapProgram {
    final int criteria;
    /** Where the choices of a criterion start; those of the last end at the last entry. */
    final int[] start;

    final Choice[] choices;
    /** With a little of it made up, as choices of one price would send pivots in circles. */
    final double[] cost;
    /** Not more than that in any plan. */
    final double jitter;

    final List<Row> rows = new ArrayList<>();
    /** Those of them that every mixture is checked against, by number. */
    final List<Integer> checked = new ArrayList<>();

    /** Rows of the interrelated index that are there, by the criteria that they take as pulled down. */
    final Map<BitSet, Integer> sides = new HashMap<>();

    /**
     * One way to raise a criterion.
     *
     * @param raw half points by dimension
     * @param feature see {@link RoadmapChoices}
     */
    record Choice(int[] raw, double[] feature) {}

    /**
     * One of them, scaled.
     *
     * @param weight by criterion and feature
     * @param part by choice, none above 1 in size
     */
    record Row(double[] weight, double[] part, double least) {}

    private RoadmapProgram(int[] start, Choice[] choices, double[] cost, double jitter) {
        this.jitter = jitter;
        criteria = start.length - 1;
        this.start = start;
        this.choices = choices;
        this.cost = cost;
    }

    static RoadmapProgram of(List<List<Choice>> byCriterion) {
        var start = new int[byCriterion.size() + 1];
        for (int c = 0; c < byCriterion.size(); c++) {
            start[c + 1] = start[c] + byCriterion.get(c).size();
        }
        var choices = byCriterion.stream().flatMap(List::stream).toArray(Choice[]::new);
        return new RoadmapProgram(start, choices, new double[choices.length], 0);
    }

    /** With these choices only, and no rows but those that are checked. */
    RoadmapProgram restricted(int[][] open) {
        var first = new int[criteria + 1];
        for (int c = 0; c < criteria; c++) {
            first[c + 1] = first[c] + open[c].length;
        }
        int[] kept = Arrays.stream(open).flatMapToInt(Arrays::stream).toArray();
        var less = new RoadmapProgram(
                first,
                Arrays.stream(kept).mapToObj(k -> choices[k]).toArray(Choice[]::new),
                picked(cost, kept),
                jitter);
        checked.stream()
                .map(rows::get)
                .forEach(row -> less.check(new Row(row.weight(), picked(row.part(), kept), row.least())));
        return less;
    }

    /** The same with an objective, by criterion and feature. */
    RoadmapProgram with(double[] objective) {
        var other = part(objective);
        double usual = Arrays.stream(other).map(Math::abs).average().orElse(0);
        double most = Math.min(1e-8 * usual, 1e-3 / criteria);
        var jittered = new double[other.length];
        for (int k = 0; k < other.length; k++) {
            long mixed = (k + 1) * 0x9E3779B97F4A7C15L;
            jittered[k] = other[k] + most * ((mixed ^ mixed >>> 29) >>> 40 & 0xffff) / 0xffff;
        }
        var same = new RoadmapProgram(start, choices, jittered, most * criteria);
        same.checked.addAll(checked);
        same.rows.addAll(rows);
        same.sides.putAll(sides);
        return same;
    }

    private static double[] picked(double[] of, int[] at) {
        return Arrays.stream(at).mapToDouble(k -> of[k]).toArray();
    }

    /** Adds a row, scaled; its place. */
    int add(double[] weight, double least) {
        double most = Arrays.stream(part(weight)).map(Math::abs).max().orElse(0);
        double by = most == 0 ? 1 : 1 / most;
        var scaled = Arrays.stream(weight).map(a -> a * by).toArray();
        rows.add(new Row(scaled, part(scaled), least * by));
        return rows.size() - 1;
    }

    /** Adds a row that every mixture is checked against. */
    void check(Row row) {
        checked.add(rows.size());
        rows.add(row);
    }

    /** By choice, weights by criterion and feature times its features. */
    private double[] part(double[] weight) {
        int features = weight.length / criteria;
        var part = new double[choices.length];
        for (int c = 0; c < criteria; c++) {
            for (int k = start[c]; k < start[c + 1]; k++) {
                part[k] = product(weight, c * features, choices[k].feature());
            }
        }
        return part;
    }

    static double product(double[] weight, int from, double[] feature) {
        double sum = 0;
        for (int i = 0; i < feature.length; i++) {
            sum += weight[from + i] * feature[i];
        }
        return sum;
    }

    /** Whether some criterion has no choice. */
    boolean isImpossible() {
        return IntStream.range(0, criteria).anyMatch(c -> start[c] == start[c + 1]);
    }

    int[][] everyChoice() {
        return IntStream.range(0, criteria)
                .mapToObj(c -> IntStream.range(start[c], start[c + 1]).toArray())
                .toArray(int[][]::new);
    }
}
