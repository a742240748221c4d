package org.yardstick.measurement.scoring;

import java.util.Arrays;

/**
 * Every way to raise one criterion that wastes nothing and alone meets what gates ask of that criterion alone. Its features are the
 * credited score by dimension, in points of 100; for each gate that counts criteria, whether it counts; the effort, in units; whether the
 * criterion is touched at all.
 */
final class RoadmapChoices {
    final int features;
    /** Where the effort is among the features; whether it is touched follows. */
    final int effort;
    /** What every effort is a multiple of, in thousandths. */
    final long unit;

    private final RoadmapCells cells;
    private final RoadmapRows rows;

    RoadmapChoices(RoadmapCells cells, RoadmapRows rows) {
        this.cells = cells;
        this.rows = rows;
        effort = rows.dimensions + rows.shares.size();
        features = effort + 2;
        unit = cells.effortUnit();
    }

    /** Looks at one choice after the other; the arrays are used again for the next. */
    interface Look {
        void at(int[] raw, double[] feature);
    }

    void each(int c, Look look) {
        if (cells.isApplicable(c)) {
            extend(c, 0, new int[rows.dimensions], new Found(new double[features], look));
        } else {
            var raw = new int[rows.dimensions];
            Arrays.fill(raw, Sheet.NOT_APPLICABLE);
            look.at(raw, new double[features]);
        }
    }

    private record Found(double[] feature, Look look) {}

    /** Raw scores one dimension after the other: above the lowest only as far as they are credited. */
    private void extend(int c, int d, int[] raw, Found found) {
        if (d == raw.length) {
            finish(c, raw, found);
            return;
        }
        int cell = cells.scheme.cell(c, d);
        double limit = d == 0 ? 100 : found.feature()[d - 1] + rows.tolerance;
        for (int score = cells.lowest[cell]; score <= cells.highest[cell]; score++) {
            raw[d] = score;
            found.feature()[d] = Math.min(score * 5.0, limit);
            extend(c, d + 1, raw, found);
            if (score * 5.0 >= limit) {
                break;
            }
        }
    }

    private void finish(int c, int[] raw, Found found) {
        var feature = found.feature();
        double index = 0;
        long sum = 0;
        boolean touched = false;
        for (int d = 0; d < raw.length; d++) {
            int cell = cells.scheme.cell(c, d);
            index += rows.dimensionWeight[d] * feature[d];
            sum += cells.effort(cell, raw[d]);
            touched |= raw[d] > cells.present[cell];
        }
        if (index < rows.ownLeast[c]) {
            return;
        }
        for (int s = 0; s < rows.shares.size(); s++) {
            var share = rows.shares.get(s);
            feature[rows.dimensions + s] = share.of()[c] && index >= share.limit() ? 1 : 0;
        }
        feature[effort] = sum / unit;
        feature[effort + 1] = touched ? 1 : 0;
        found.look().at(raw, feature);
    }
}
