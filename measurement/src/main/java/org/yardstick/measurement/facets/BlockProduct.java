package org.yardstick.measurement.facets;

/** The information about the rest as a matrix, though only its blocks are kept: its entries and its product with a vector. */
final class BlockProduct {
    private final Blocks blocks;
    private final Design design;
    private final int categories;

    BlockProduct(Blocks blocks, Design design) {
        this.blocks = blocks;
        this.design = design;
        this.categories = design.model.categories;
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
        for (int i = 0; i < blocks.diagonal.length; i++) {
            entry.at(i, i, blocks.diagonal[i]);
        }
        for (int a = 0; a < design.others.length; a++) {
            for (int b = a + 1; b < design.others.length; b++) {
                pairs(a, b, entry);
            }
            steps(a, entry);
        }
        for (int g = 0; g < design.model.groups; g++) {
            int at = design.steps + g * categories;
            for (int k = 0; k < categories; k++) {
                for (int l = k; l < categories; l++) {
                    entry.at(at + k, at + l, blocks.between(g, k, l));
                }
            }
        }
    }

    private int elements(int other) {
        return design.model.ratings.elements(design.others[other]);
    }

    private void pairs(int a, int b, Entry entry) {
        int width = elements(b);
        for (int i = 0; i < elements(a); i++) {
            for (int j = 0; j < width; j++) {
                entry.at(design.offset[a] + i, design.offset[b] + j, blocks.pairs[a][b][i * width + j]);
            }
        }
    }

    private void steps(int a, Entry entry) {
        int width = blocks.stepWidth(a);
        for (int i = 0; i < elements(a); i++) {
            int at = design.steps + (blocks.ownSteps(a) ? i * categories : 0);
            for (int k = 0; k < width; k++) {
                entry.at(design.offset[a] + i, at + k, blocks.steps[a][i * width + k]);
            }
        }
    }
}
