package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A roadmap as a program over choices: every criterion takes exactly one of its ways to be raised, each described by a few numbers, its
 * features.
 *
 * <pre>
 *   minimise  sum_c o_c . f_(c, k_c)    so that   sum_c a_gc . f_(c, k_c) >= b_g  for every row g
 * </pre>
 *
 * <p>As a choice is a whole criterion with its steps, its progressive rule and its being touched at all, the program's linear relaxation
 * is that of the convex hulls of choices: no effort by step, however uneven, makes it weaker.
 */
final class RoadmapProgram {
    final int criteria;
    /** How many numbers describe a choice. */
    final int features;
    /** By criterion: features of its first choice, of its second, and so on. */
    final double[][] feature;
    /** By criterion and choice: half points by dimension. */
    final int[][][] raw;
    /** o, by criterion and feature. */
    final double[] objective;

    final List<Row> rows;
    /** By criterion and feature, the largest size among choices. */
    final double[] largest;

    /**
     * One of them.
     *
     * @param weight a, by criterion and feature
     * @param at where it is not 0
     */
    record Row(double[] weight, double least, int[] at) {
        Row(double[] weight, double least) {
            this(weight, least, IntStream.range(0, weight.length)
                    .filter(i -> weight[i] != 0)
                    .toArray());
        }
    }

    /** One way to raise a criterion. */
    record Choice(int[] raw, double[] feature) {}

    private RoadmapProgram(double[][] feature, int[][][] raw, double[] objective, List<Row> rows) {
        this.criteria = feature.length;
        this.features = objective.length / criteria;
        this.feature = feature;
        this.raw = raw;
        this.objective = objective;
        this.rows = rows;
        largest = new double[objective.length];
        for (int c = 0; c < criteria; c++) {
            for (int at = 0; at < feature[c].length; at++) {
                int i = c * features + at % features;
                largest[i] = Math.max(largest[i], Math.abs(feature[c][at]));
            }
        }
    }

    static RoadmapProgram of(List<List<Choice>> choices, double[] objective, List<Row> rows) {
        var feature = new double[choices.size()][];
        var raw = new int[choices.size()][][];
        for (int c = 0; c < feature.length; c++) {
            feature[c] = choices.get(c).stream()
                    .flatMapToDouble(choice -> Arrays.stream(choice.feature()))
                    .toArray();
            raw[c] = choices.get(c).stream().map(Choice::raw).toArray(int[][]::new);
        }
        return new RoadmapProgram(feature, raw, objective, rows);
    }

    RoadmapProgram with(double[] other, List<Row> otherRows) {
        return new RoadmapProgram(feature, raw, other, otherRows);
    }

    /** With these choices only. */
    RoadmapProgram restricted(int[][] open) {
        var less = new double[criteria][];
        var lessRaw = new int[criteria][][];
        for (int c = 0; c < criteria; c++) {
            less[c] = new double[open[c].length * features];
            lessRaw[c] = new int[open[c].length][];
            for (int i = 0; i < open[c].length; i++) {
                lessRaw[c][i] = raw[c][open[c][i]];
                System.arraycopy(feature[c], open[c][i] * features, less[c], i * features, features);
            }
        }
        return new RoadmapProgram(less, lessRaw, objective, rows);
    }

    /** With one more feature for each of these, by criterion and choice, and rows that ask their sums to be at least so much. */
    RoadmapProgram extended(List<Extra> extras) {
        int wide = features + extras.size();
        var more = new double[criteria][];
        for (int c = 0; c < criteria; c++) {
            int count = raw[c].length;
            more[c] = new double[count * wide];
            for (int k = 0; k < count; k++) {
                System.arraycopy(feature[c], k * features, more[c], k * wide, features);
                for (int e = 0; e < extras.size(); e++) {
                    more[c][k * wide + features + e] = extras.get(e).part()[c][k];
                }
            }
        }
        List<Row> longer = new ArrayList<>();
        rows.forEach(row -> longer.add(new Row(relaid(row.weight(), wide), row.least())));
        for (int e = 0; e < extras.size(); e++) {
            var weight = new double[criteria * wide];
            for (int c = 0; c < criteria; c++) {
                weight[c * wide + features + e] = 1;
            }
            longer.add(new Row(weight, extras.get(e).least()));
        }
        return new RoadmapProgram(more, raw, relaid(objective, wide), longer);
    }

    /** @param part by criterion and choice */
    record Extra(double[][] part, double least) {}

    private double[] relaid(double[] weight, int wide) {
        var relaid = new double[criteria * wide];
        for (int c = 0; c < criteria; c++) {
            System.arraycopy(weight, c * features, relaid, c * wide, features);
        }
        return relaid;
    }

    /** Without the features from this one on that no row asks for. */
    RoadmapProgram pruned(int own) {
        int[] kept = IntStream.range(0, features)
                .filter(i -> i < own || rows.stream().anyMatch(row -> asksFor(row, i)))
                .toArray();
        if (kept.length == features) {
            return this;
        }
        var less = new double[criteria][];
        for (int c = 0; c < criteria; c++) {
            less[c] = narrowed(feature[c], kept);
        }
        var narrow = rows.stream()
                .map(row -> new Row(narrowed(row.weight(), kept), row.least()))
                .toList();
        return new RoadmapProgram(less, raw, narrowed(objective, kept), narrow);
    }

    private boolean asksFor(Row row, int i) {
        for (int c = 0; c < criteria; c++) {
            if (row.weight()[c * features + i] != 0) {
                return true;
            }
        }
        return false;
    }

    private double[] narrowed(double[] wide, int[] kept) {
        int blocks = wide.length / features;
        var narrow = new double[blocks * kept.length];
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < kept.length; i++) {
                narrow[block * kept.length + i] = wide[block * features + kept[i]];
            }
        }
        return narrow;
    }

    /** Weights of one criterion times the features of one of its choices. */
    double part(double[] weight, int c, int k) {
        double sum = 0;
        for (int i = 0; i < features; i++) {
            sum += weight[c * features + i] * feature[c][k * features + i];
        }
        return sum;
    }

    /** Whether some criterion has no choice. */
    boolean isImpossible() {
        return Arrays.stream(raw).anyMatch(choices -> choices.length == 0);
    }

    int[][] everyChoice() {
        var every = new int[criteria][];
        for (int c = 0; c < criteria; c++) {
            every[c] = IntStream.range(0, raw[c].length).toArray();
        }
        return every;
    }
}
