package org.yardstick.measurement.facets.estimation;

import org.yardstick.measurement.facets.ratings.Categories;

/** Some ratings whose eta all lack the same amount, to be found so that their expected total meets a given one. */
final class ShiftedCell {
    /** Beyond it every probability is 0 or 1 to the last bit. */
    private static final double FARTHEST = 60;

    private static final double EXACT = 1e-12;

    private final double[] eta;
    private final int[] group;
    private final double[] weight;
    private int size;
    private double total;
    private double expected;
    private double information;

    ShiftedCell(int rows) {
        eta = new double[rows];
        group = new int[rows];
        weight = new double[rows];
    }

    void add(double etaWithout, int ofGroup, double w, int category) {
        eta[size] = etaWithout;
        group[size] = ofGroup;
        weight[size++] = w;
        total += w * category;
    }

    /** The observed total, kept {@code by} points within what is possible (a quarter of the range where that is short). */
    double adjusted(Categories categories, double by) {
        double least = 0;
        double most = 0;
        for (int i = 0; i < size; i++) {
            least += weight[i] * categories.low(group[i]);
            most += weight[i] * categories.high(group[i]);
        }
        double inside = Math.min(by, (most - least) / 4);
        return Math.clamp(total, least + inside, most - inside);
    }

    /** The amount, by Newton's method within a bracket that each step narrows. */
    double solve(Categories categories, double wanted, double start, int mostRounds) {
        double from = -FARTHEST;
        double to = FARTHEST;
        double at = start;
        for (int round = 0; round < mostRounds; round++) {
            evaluate(categories, at);
            double off = wanted - expected;
            if (off > 0) {
                from = at;
            } else {
                to = at;
            }
            double next = information > 0 ? at + off / information : Double.NaN;
            if (!(next > from && next < to)) {
                next = (from + to) / 2;
            }
            if (Math.abs(next - at) < EXACT) {
                break;
            }
            at = next;
        }
        evaluate(categories, at);
        return at;
    }

    private void evaluate(Categories categories, double at) {
        expected = 0;
        information = 0;
        for (int i = 0; i < size; i++) {
            categories.at(eta[i] + at, group[i]);
            expected += weight[i] * categories.mean();
            information += weight[i] * categories.variance();
        }
    }

    /** The information about the amount, where it was found. */
    double information() {
        return Math.max(information, Categories.LEAST_INFORMATION);
    }
}
