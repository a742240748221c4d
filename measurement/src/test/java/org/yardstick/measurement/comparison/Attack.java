package org.yardstick.measurement.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What follows from answers, worked out as plainly as can be, in fractions. */
final class Attack {
    private Attack() {}

    /**
     * Whether a combination of sums over the cohorts, which is not 0, concerns fewer than k organisations apart from those whose figures
     * the attacker has: whether leaving out the columns of so few lowers the rank.
     */
    static boolean tellsAboutFewerThan(int k, List<BitSet> cohorts, int[] organisationOf, BitSet known) {
        var knownTo = known.stream().map(i -> organisationOf[i]).boxed().toList();
        int organisations = Arrays.stream(organisationOf).max().orElse(0) + 1;
        int whole = rank(cohorts, organisationOf, known, 0);
        return IntStream.range(1, 1 << organisations)
                .filter(group -> Integer.bitCount(group) == Math.min(k - 1, organisations)
                        && knownTo.stream().noneMatch(o -> (group >> o & 1) == 1))
                .anyMatch(group -> rank(cohorts, organisationOf, known, group) < whole);
    }

    private static int rank(List<BitSet> cohorts, int[] organisationOf, BitSet known, int without) {
        int[] columns = IntStream.range(0, organisationOf.length)
                .filter(i -> !known.get(i) && (without >> organisationOf[i] & 1) == 0)
                .toArray();
        long[][] rows = cohorts.stream()
                .map(cohort -> IntStream.of(columns)
                        .mapToLong(i -> cohort.get(i) ? 1 : 0)
                        .toArray())
                .toArray(long[][]::new);
        return rank(rows);
    }

    /** By Bareiss' elimination, in whole numbers: minors of 0 and 1 of this size fit easily. */
    private static int rank(long[][] rows) {
        int rank = 0;
        long before = 1;
        int width = rows.length == 0 ? 0 : rows[0].length;
        for (int column = 0; column < width && rank < rows.length; column++) {
            int found = rank;
            while (found < rows.length && rows[found][column] == 0) {
                found++;
            }
            if (found < rows.length) {
                long[] pivot = rows[found];
                rows[found] = rows[rank];
                rows[rank] = pivot;
                for (int i = rank + 1; i < rows.length; i++) {
                    long factor = rows[i][column];
                    for (int c = column; c < width; c++) {
                        rows[i][c] = (rows[i][c] * pivot[column] - factor * pivot[c]) / before;
                    }
                }
                before = pivot[column];
                rank++;
            }
        }
        return rank;
    }
}
