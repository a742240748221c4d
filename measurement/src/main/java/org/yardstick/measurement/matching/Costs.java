package org.yardstick.measurement.matching;

import java.util.stream.IntStream;

/**
 * Affinities as whole numbers, so that every comparison is exact and every plan the same on every machine.
 *
 * <p>An affinity a becomes round(a s), s a power of ten, as large as keeps all sums in a {@code long}: affinities with a few decimals
 * lose nothing, others are compared to a resolution of 1 / s. A pair to be kept earns more than all affinities together.
 *
 * @param cost entries by judges, {@link Flow#BARRED} where the pair cannot be
 * @param big more than any two plans differ
 * @param keeping what a pair to be kept earns
 * @param spread more than two pairs differ
 * @param scale s
 * @param toKeep by entry, judges whose pairs are to be kept; empty for none
 */
record Costs(long[][] cost, long big, long keeping, long spread, double scale, int[][] toKeep) {
    private static final double MOST = 2e18;

    static Costs of(Instance problem, int[][] kept) {
        double units = (double) problem.entryCount * problem.panelSize + 1;
        double largest = largest(problem.affinity);
        double path = (problem.judgeCount + 3.0) * (2.0 * problem.nested.size() + 4);
        double range = MOST / path / units / (kept.length == 0 ? 1 : units + 1) / 2;
        double scale = Math.pow(10, Math.floor(Math.log10(Math.min(range, 1e13) / largest)));
        long spread = 2 * Math.round(largest * scale) + 1;
        long keeping = kept.length == 0 ? 0 : Math.round(units) * spread + 1;
        long big = Math.round(units) * (spread + keeping) + 1;
        var cost = new long[problem.entryCount][problem.judgeCount];
        for (int e = 0; e < cost.length; e++) {
            for (int j = 0; j < problem.judgeCount; j++) {
                cost[e][j] = problem.barred[e][j] ? Flow.BARRED : -Math.round(problem.affinity[e][j] * scale);
            }
        }
        for (int e = 0; e < kept.length; e++) {
            for (int j : kept[e]) {
                cost[e][j] -= problem.barred[e][j] ? 0 : keeping;
            }
        }
        return new Costs(cost, big, keeping, spread, scale, kept);
    }

    private static double largest(double[][] affinity) {
        double largest = 0;
        for (var row : affinity) {
            for (double a : row) {
                largest = Math.max(largest, Math.abs(a));
            }
        }
        return largest == 0 ? 1 : largest;
    }

    /** How many of the pairs to be kept are there. */
    long kept(int[][] panels) {
        long kept = 0;
        for (int e = 0; e < panels.length; e++) {
            for (int j : toKeep[e]) {
                kept += IntStream.of(panels[e]).filter(judge -> judge == j).count();
            }
        }
        return kept;
    }
}
