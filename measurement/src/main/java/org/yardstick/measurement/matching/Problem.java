package org.yardstick.measurement.matching;

import java.util.List;

/**
 * Entries that each need a panel of judges.
 *
 * @param perEntry how many judges every entry gets
 * @param affinity entries by judges: how well the judge suits the entry, any finite number, more is better; NaN where nothing is known,
 *     which counts as 0
 */
public record Problem(List<String> entries, List<Judge> judges, int perEntry, double[][] affinity, Rules rules) {
    public Problem {
        entries = List.copyOf(entries);
        judges = List.copyOf(judges);
        affinity = copy(affinity);
    }

    @Override
    public double[][] affinity() {
        return copy(affinity);
    }

    private static double[][] copy(double[][] rows) {
        var copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
