package org.yardstick.measurement.scoring;

/**
 * What splitting the range of a score has raised bounds by so far (pseudo-costs [1]): by cell, below and above the split, for a whole half point. A score
 * that was tried often enough is judged by this alone.
 *
 * <p>[1] T. Achterberg, T. Koch, A. Martin (2005), Branching rules revisited. Operations Research Letters 33, 42-54, doi:10.1016/j.orl.2004.04.002
 */
final class RoadmapGains {
    private static final int OFTEN = 4;
    private static final double LEAST = 1e-6;
    private final double[][] sum;
    private final int[] count;
    private final double[] sumOfAll = new double[2];
    private int countOfAll;

    RoadmapGains(int cells) {
        sum = new double[2][cells];
        count = new int[cells];
    }

    /**
     * Where a range may be split.
     *
     * @param at the highest score below
     * @param fraction by how much the mean score is above that, 0 to 1
     */
    record Split(int cell, int at, double fraction) {}

    boolean isKnown(Split split) {
        return count[split.cell()] >= OFTEN;
    }

    /** The two together: the more, the better. */
    double learn(Split split, double down, double up) {
        add(0, split.cell(), down / Math.max(0.1, split.fraction()));
        add(1, split.cell(), up / Math.max(0.1, 1 - split.fraction()));
        count[split.cell()]++;
        countOfAll++;
        return product(down, up);
    }

    private void add(int side, int cell, double gain) {
        sum[side][cell] += gain;
        sumOfAll[side] += gain;
    }

    /** The more, the better. */
    double expected(Split split) {
        return product(mean(0, split.cell()) * split.fraction(), mean(1, split.cell()) * (1 - split.fraction()));
    }

    private static double product(double down, double up) {
        return Math.max(LEAST, down) * Math.max(LEAST, up);
    }

    private double mean(int side, int cell) {
        return count[cell] > 0 ? sum[side][cell] / count[cell] : countOfAll > 0 ? sumOfAll[side] / countOfAll : 1;
    }
}
