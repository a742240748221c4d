package org.yardstick.measurement.comparison;

/** A matrix reduced to one information set, and how many rows were combined so far. */
final class Reduced {
    final int[][] rows;
    final int[] pivots;
    /** By row, the columns that are not 0. */
    final long[][] support;

    int lent = 1;
    int depth;

    Reduced(int[][] rows, int[] pivots) {
        this.rows = rows;
        this.pivots = pivots;
        support = new long[rows.length][rows[0].length / 64 + 1];
        for (int i = 0; i < rows.length; i++) {
            for (int column = 0; column < rows[i].length; column++) {
                support[i][column >> 6] |= rows[i][column] == 0 ? 0 : 1L << column;
            }
        }
    }

    int bound(int combined) {
        int missing = rows.length - pivots.length;
        return Math.ceilDiv(Math.max(0, combined + 1 - missing), lent);
    }
}
