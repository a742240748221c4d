package org.yardstick.measurement.facets.estimation;

import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.facets.ratings.Categories;

/** The information about the rest parameters, kept block by block though used as one matrix, and what is expected of them. */
final class Blocks {
    private static final long MOST = 50_000_000;

    private final Design design;
    private final int categories;
    /** Expected sum of categories of each element; expected count of each category. */
    final double[] expected;
    /** Information about each element by itself. */
    final double[] diagonal;
    /** {@code pairs[a][b]}, a before b: element i of other facet a with element j of b, row by row. */
    final double[][][] pairs;
    /** {@code steps[o]}: element i of other facet o with the categories that it meets, row by row. */
    final double[][] steps;
    /** Sum of P_k P_l within each group. */
    final double[] within;

    Blocks(Design design) {
        this.design = design;
        categories = design.model.categories();
        int others = design.others.length;
        expected = new double[design.rest];
        diagonal = new double[design.steps];
        pairs = new double[others][others][];
        steps = new double[others][];
        for (int a = 0; a < others; a++) {
            steps[a] = room((long) elements(a) * stepWidth(a));
            for (int b = a + 1; b < others; b++) {
                pairs[a][b] = room((long) elements(a) * elements(b));
            }
        }
        within = room((long) design.model.groups() * categories * categories);
    }

    private double[] room(long size) {
        if (size > MOST) {
            throw new InvalidInput("There are too many parameters beside facet \""
                    + design.model.ratings().facets().get(design.spine).name() + "\": " + size
                    + " pairs of them. Let fewer elements have steps of their own, or calibrate parts of the data.");
        }
        return new double[(int) size];
    }

    private int elements(int other) {
        return design.model.ratings().elements(design.others[other]);
    }

    /** How many categories an element of this facet meets: of its own group if the steps are by this facet, of all otherwise. */
    int stepWidth(int other) {
        return ownSteps(other) ? categories : design.model.groups() * categories;
    }

    boolean ownSteps(int other) {
        return design.others[other] == design.model.stepsBy();
    }

    long room() {
        long room = (long) expected.length + diagonal.length + within.length;
        for (int a = 0; a < steps.length; a++) {
            room += steps[a].length;
            for (int b = a + 1; b < steps.length; b++) {
                room += pairs[a][b].length;
            }
        }
        return room;
    }

    void element(int other, int[] element, Categories at, double w) {
        int i = element[other];
        double information = w * at.variance();
        diagonal[design.offset[other] + i] += information;
        expected[design.offset[other] + i] += w * at.mean();
        for (int b = other + 1; b < element.length; b++) {
            pairs[other][b][i * elements(b) + element[b]] += information;
        }
    }

    void lean(int other, int element, int group, double[] lean) {
        var block = steps[other];
        int at = ownSteps(other) ? element * categories : element * stepWidth(other) + group * categories;
        for (int k = 0; k < lean.length; k++) {
            block[at + k] += lean[k];
        }
    }

    void group(int group, double[] p, double w) {
        int counts = design.steps + group * categories;
        int base = group * categories * categories;
        for (int k = 0; k < p.length; k++) {
            double share = w * p[k];
            expected[counts + k] += share;
            int row = base + k * categories;
            for (int l = 0; l < p.length; l++) {
                within[row + l] += share * p[l];
            }
        }
    }

    void clear() {
        scaleAll(this, 0);
    }

    void add(Blocks other) {
        scaleAll(other, 1);
    }

    /** Adds the other's values, or sets to zero. */
    private void scaleAll(Blocks other, int factor) {
        combine(expected, other.expected, factor);
        combine(diagonal, other.diagonal, factor);
        combine(within, other.within, factor);
        for (int a = 0; a < steps.length; a++) {
            combine(steps[a], other.steps[a], factor);
            for (int b = a + 1; b < steps.length; b++) {
                combine(pairs[a][b], other.pairs[a][b], factor);
            }
        }
    }

    private static void combine(double[] into, double[] other, int factor) {
        for (int i = 0; i < into.length; i++) {
            into[i] = factor == 0 ? 0 : into[i] + other[i];
        }
    }

    /** Information about two categories of one group. */
    double between(int group, int k, int l) {
        double both = -within[(group * categories + k) * categories + l];
        return k == l ? both + expected[design.steps + group * categories + k] : both;
    }

    /** Takes one entry (i at most j) of the matrix. */
    interface Entry {
        void at(int i, int j, double value);
    }

    double[] times(double[] x) {
        var y = new double[x.length];
        entries((i, j, value) -> {
            y[i] += value * x[j];
            if (i != j) {
                y[j] += value * x[i];
            }
        });
        return y;
    }

    /** Every entry of the upper half that can differ from zero. */
    void entries(Entry entry) {
        for (int i = 0; i < diagonal.length; i++) {
            entry.at(i, i, diagonal[i]);
        }
        for (int a = 0; a < design.others.length; a++) {
            for (int b = a + 1; b < design.others.length; b++) {
                pairs(a, b, entry);
            }
            steps(a, entry);
        }
        for (int g = 0; g < design.model.groups(); g++) {
            int at = design.steps + g * categories;
            for (int k = 0; k < categories; k++) {
                for (int l = k; l < categories; l++) {
                    entry.at(at + k, at + l, between(g, k, l));
                }
            }
        }
    }

    private void pairs(int a, int b, Entry entry) {
        int width = elements(b);
        for (int i = 0; i < elements(a); i++) {
            for (int j = 0; j < width; j++) {
                entry.at(design.offset[a] + i, design.offset[b] + j, pairs[a][b][i * width + j]);
            }
        }
    }

    private void steps(int a, Entry entry) {
        int width = stepWidth(a);
        for (int i = 0; i < elements(a); i++) {
            int at = design.steps + (ownSteps(a) ? i * categories : 0);
            for (int k = 0; k < width; k++) {
                entry.at(design.offset[a] + i, at + k, steps[a][i * width + k]);
            }
        }
    }
}
