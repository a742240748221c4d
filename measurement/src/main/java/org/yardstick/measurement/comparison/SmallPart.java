package org.yardstick.measurement.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.comparison.Atoms.Shared;
import org.yardstick.measurement.comparison.Atoms.Weights;

/**
 * What the cohort that came last adds to what is known about few: of the rows that are 0 on every large atom, those that hang together with
 * the new one. All else was looked at when it came, and an atom that is split later weighs the same as a whole.
 */
final class SmallPart {
    private SmallPart() {}

    static LeastWeight.Outcome search(RowSpace space, Weights weights, Ledger.Rules rules) {
        int last = space.width() + space.rank() - 1;
        int least = rules.leastOrganisations();
        var small = IntStream.range(0, space.rank())
                .filter(row -> weights.single()[space.pivots()[row]] < least)
                .mapToObj(row -> space.rows()[row])
                .toList();
        var rows = connected(small, last, space.width());
        if (rows.isEmpty()) {
            return LeastWeight.Outcome.NONE_LIGHTER;
        }
        int[] columns = IntStream.range(0, space.width())
                .filter(column -> rows.stream().anyMatch(row -> row[column] != 0))
                .toArray();
        int[][] part = rows.stream()
                .map(row -> IntStream.of(columns).map(column -> row[column]).toArray())
                .toArray(int[][]::new);
        return LeastWeight.search(part, among(columns, weights, space.width()), least, rules.mostWork());
    }

    /** The rows that have something of the last cohort, and those linked with them by columns that are not 0 in both. */
    private static List<int[]> connected(List<int[]> all, int last, int width) {
        List<int[]> rows = new ArrayList<>();
        List<int[]> others = new ArrayList<>();
        all.forEach(row -> (row[last] != 0 ? rows : others).add(row));
        var reached = new boolean[width];
        for (int at = 0; at < rows.size(); at++) {
            int[] row = rows.get(at);
            for (int column = 0; column < width; column++) {
                if (row[column] != 0 && !reached[column]) {
                    reached[column] = true;
                    int joint = column;
                    others.stream().filter(other -> other[joint] != 0).forEach(rows::add);
                    others.removeIf(other -> other[joint] != 0);
                }
            }
        }
        return rows;
    }

    private static Weights among(int[] columns, Weights weights, int width) {
        int[] number = new int[width];
        Arrays.fill(number, -1);
        for (int at = 0; at < columns.length; at++) {
            number[columns[at]] = at;
        }
        int[] single =
                IntStream.of(columns).map(column -> weights.single()[column]).toArray();
        List<Shared> shared = new ArrayList<>();
        for (var one : weights.shared()) {
            int[] atoms = IntStream.of(one.atoms())
                    .map(atom -> number[atom])
                    .filter(at -> at >= 0)
                    .toArray();
            if (atoms.length > 0) {
                shared.add(new Shared(atoms, one.organisations()));
            }
        }
        return new Weights(single, shared);
    }
}
