package org.yardstick.measurement.facets.estimation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.facets.ratings.Kept;
import org.yardstick.measurement.facets.ratings.Specification;

/**
 * The kept ratings laid out for estimation: rows in the order of the elements of one facet (the "spine", as a rule the entries, whose
 * block of the information matrix is diagonal and can be eliminated), and a place for every other parameter (the "rest"): the elements
 * of the other facets, then the categories of each group.
 */
final class Design {
    final Specification model;
    final Kept kept;
    final int spine;
    /** Row numbers from {@code start[e]} to before {@code start[e + 1]} are those of element e of the spine. */
    final int[] start;
    /** The other facets, and the element of each in each row. */
    final int[] others;

    final int[][] codes;
    /** The group of steps in each row, or null where there is only one. */
    final int @Nullable [] groups;

    final double @Nullable [] weights;
    /** Where the elements of each other facet begin among the rest, and where the categories do. */
    final int[] offset;

    final int steps;
    final int rest;
    /** The rest parameters that each element of the spine meets: {@code met[metStart[e]]} and on, ascending. */
    final int[] metStart;

    final int[] met;
    /** The original row at each place, or null where the order was right. */
    private final int @Nullable [] order;

    /** Equations of more parameters than this are not solved by factoring a matrix. */
    private static final int DENSE = 1_500;

    private final int dense;
    /** What a point counts for where ratings count for less than one each: their mean weight. */
    final double unit;

    Design(Specification model, Kept kept, int spine) {
        this(model, kept, spine, DENSE);
    }

    Design(Specification model, Kept kept, int spine, int dense) {
        this.dense = dense;
        this.model = model;
        this.kept = kept;
        this.spine = spine;
        others = IntStream.range(0, model.facets()).filter(f -> f != spine).toArray();
        offset = new int[others.length];
        for (int o = 1; o < others.length; o++) {
            offset[o] = offset[o - 1] + model.ratings().elements(others[o - 1]);
        }
        steps = offset[others.length - 1] + model.ratings().elements(others[others.length - 1]);
        rest = steps + model.groups() * model.categories();
        unit = Math.min(1, weight() / kept.rows());
        start = starts();
        codes = new int[others.length][];
        order = isAsGiven() ? null : order();
        for (int o = 0; o < others.length; o++) {
            codes[o] = laidOut(model.ratings().codes(others[o]), order);
        }
        groups = model.stepsBy() < 0 ? null : laidOut(model.ratings().codes(model.stepsBy()), order);
        weights = laidOutWeights(order);
        metStart = new int[start.length];
        met = pattern();
    }

    /** Whether the rows need no sorting: all are kept, and those of an entry stand together. */
    private boolean isAsGiven() {
        return kept.rows() == model.ratings().size() && ordered(model.ratings().codes(spine));
    }

    /** The entries where the others are few; otherwise the facet with most elements, for eliminating it leaves least. */
    static int spine(Specification model) {
        int best = 0;
        int others = 0;
        for (int f = 1; f < model.facets(); f++) {
            others += model.ratings().elements(f);
        }
        if (others <= DENSE) {
            return 0;
        }
        for (int f = 1; f < model.facets(); f++) {
            best = model.ratings().elements(f) > model.ratings().elements(best) ? f : best;
        }
        return best;
    }

    /** Whether equations of so many parameters are too large for a dense matrix. */
    boolean isLarge(int parameters) {
        return parameters > dense;
    }

    private double weight() {
        double weight = 0;
        for (int g = 0; g < model.groups(); g++) {
            for (int k = 0; k < model.categories(); k++) {
                weight += kept.used(g, k);
            }
        }
        return weight;
    }

    int size() {
        return start[start.length - 1];
    }

    int spineElements() {
        return start.length - 1;
    }

    /** The category of a row, counted from 0. */
    int category(int row) {
        return model.ratings().category(order == null ? row : order[row]);
    }

    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    int group(int row) {
        return groups == null ? 0 : groups[row];
    }

    private static boolean ordered(int[] codes) {
        for (int row = 1; row < codes.length; row++) {
            if (codes[row] < codes[row - 1]) {
                return false;
            }
        }
        return true;
    }

    private int[] starts() {
        var counts = new int[model.ratings().elements(spine) + 1];
        var column = model.ratings().codes(spine);
        for (int row = 0; row < column.length; row++) {
            if (kept.row(row)) {
                counts[column[row] + 1]++;
            }
        }
        Arrays.parallelPrefix(counts, Integer::sum);
        return counts;
    }

    /** The original row at each place. */
    private int[] order() {
        var next = start.clone();
        var order = new int[kept.rows()];
        var column = model.ratings().codes(spine);
        for (int row = 0; row < column.length; row++) {
            if (kept.row(row)) {
                order[next[column[row]]++] = row;
            }
        }
        return order;
    }

    private static int[] laidOut(int[] column, int @Nullable [] order) {
        if (order == null) {
            return column;
        }
        var laid = new int[order.length];
        for (int i = 0; i < laid.length; i++) {
            laid[i] = column[order[i]];
        }
        return laid;
    }

    private double @Nullable [] laidOutWeights(int @Nullable [] order) {
        var given = model.ratings().weights();
        if (given == null || order == null) {
            return given;
        }
        var laid = new double[order.length];
        for (int i = 0; i < laid.length; i++) {
            laid[i] = given[order[i]];
        }
        return laid;
    }

    private int[] pattern() {
        var found = new int[Math.max(16, size())];
        var touched = new BitSet(rest);
        int count = 0;
        for (int e = 0; e < spineElements(); e++) {
            touched.clear();
            for (int row = start[e]; row < start[e + 1]; row++) {
                for (int o = 0; o < others.length; o++) {
                    touched.set(offset[o] + codes[o][row]);
                }
                int group = steps + group(row) * model.categories();
                touched.set(group, group + model.categories());
            }
            for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count + count / 2);
                }
                found[count++] = i;
            }
            metStart[e + 1] = count;
        }
        return Arrays.copyOf(found, count);
    }

    /**
     * Where an element or category of the rest cannot move: set aside, anchored, or an end or a gap of its group's scale.
     */
    boolean[] fixed() {
        var fixed = new boolean[rest];
        for (int o = 0; o < others.length; o++) {
            for (int i = 0; i < model.ratings().elements(others[o]); i++) {
                fixed[offset[o] + i] = !kept.element(others[o], i) || model.anchored(others[o], i);
            }
        }
        for (int g = 0; g < model.groups(); g++) {
            for (int k = 0; k < model.categories(); k++) {
                boolean end = k <= kept.low(g) || k >= kept.high(g);
                fixed[steps + g * model.categories() + k] =
                        end || kept.used(g, k) == 0 || model.anchoredCurve(g) != null;
            }
        }
        return fixed;
    }

    String spineName(int element) {
        return name(spine, element);
    }

    /** What a place among the rest stands for. */
    String restName(int place) {
        for (int o = others.length - 1; o >= 0 && place < steps; o--) {
            if (place >= offset[o]) {
                return name(others[o], place - offset[o]);
            }
        }
        int group = (place - steps) / model.categories();
        int category = model.ratings().scale().lowest() + (place - steps) % model.categories();
        return "category " + category + (model.stepsBy() < 0 ? "" : " with " + model.groupName(group));
    }

    private String name(int facet, int element) {
        return model.ratings().facets().get(facet).name() + " "
                + model.ratings().name(facet, element);
    }

    boolean spineFixed(int element) {
        return start[element] == start[element + 1] || model.anchored(spine, element);
    }

    /**
     * What was observed for each parameter: by element of the spine, then by place among the rest. Sums of categories, and counts of
     * each category.
     */
    double[][] observed() {
        var ratings = model.ratings();
        var sums = new double[][] {new double[spineElements()], new double[rest]};
        for (int row = 0; row < ratings.size(); row++) {
            if (kept.row(row)) {
                double w = ratings.weight(row);
                double x = w * ratings.category(row);
                sums[0][ratings.codes(spine)[row]] += x;
                for (int o = 0; o < others.length; o++) {
                    sums[1][offset[o] + ratings.codes(others[o])[row]] += x;
                }
                sums[1][steps + model.groupOf(row) * model.categories() + ratings.category(row)] += w;
            }
        }
        return sums;
    }
}
