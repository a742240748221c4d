package org.yardstick.measurement.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be computed from totals over sets of organisations by adding and subtracting them, whatever the factors.
 *
 * <p>Organisations that no answered set tells apart are one atom. Totals over m sets are the rows of a matrix A (sets x atoms) of 0 and 1; all
 * that follows from them is the row space of A. A vector of it that is 0 outside a group U of atoms exists just when the rows of N that
 * belong to U, N being a basis (atoms x free) of the null space of A, are linearly dependent: so the question "does anything follow about
 * fewer than k organisations" is asked of every U of less than k organisations. Elimination is modulo the prime 2^31 - 1: exact
 * but for a minor that this prime divides.
 */
final class Reach {
    private static final long PRIME = 2_147_483_647L;
    /** Above so many small atoms the question takes too long: the answer then is yes. */
    private static final int MOST_ATOMS = 80;

    private Reach() {}

    /** Whether something follows about a group of less than {@code least} organisations. */
    static boolean comesToFewerThan(int least, List<BitSet> sets, int organisations) {
        List<BitSet> atoms = atoms(sets, organisations);
        long[][] free = nullSpace(sets, atoms);
        List<Integer> small = new ArrayList<>();
        for (int atom = 0; atom < atoms.size(); atom++) {
            if (atoms.get(atom).cardinality() < least) {
                small.add(atom);
            }
        }
        if (small.size() > MOST_ATOMS) {
            return true;
        }
        int[] sizes =
                small.stream().mapToInt(atom -> atoms.get(atom).cardinality()).toArray();
        long[][] rows = small.stream().map(atom -> free[atom]).toArray(long[][]::new);
        return isDependent(rows, sizes, 0, least - 1, new ArrayList<>());
    }

    /** Tries every group of rows from {@code from} on whose sizes fit, beside those taken, which are reduced and independent. */
    private static boolean isDependent(long[][] rows, int[] sizes, int from, int room, List<long[]> taken) {
        for (int at = from; at < rows.length; at++) {
            if (sizes[at] <= room) {
                long[] rest = reduced(rows[at], taken);
                if (pivot(rest) < 0) {
                    return true;
                }
                taken.add(rest);
                boolean found = isDependent(rows, sizes, at + 1, room - sizes[at], taken);
                taken.removeLast();
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long[] reduced(long[] row, List<long[]> taken) {
        long[] rest = row.clone();
        for (long[] other : taken) {
            int pivot = pivot(other);
            if (rest[pivot] != 0) {
                subtract(rest, other, rest[pivot] * inverse(other[pivot]) % PRIME);
            }
        }
        return rest;
    }

    private static int pivot(long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static void subtract(long[] from, long[] row, long factor) {
        for (int i = 0; i < from.length; i++) {
            from[i] = Math.floorMod(from[i] - factor * row[i] % PRIME, PRIME);
        }
    }

    private static void scale(long[] row, long factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * factor % PRIME;
        }
    }

    private static long inverse(long number) {
        long result = 1;
        long power = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            result = (exponent & 1) == 1 ? result * power % PRIME : result;
            power = power * power % PRIME;
        }
        return result;
    }

    /** Organisations that are in the same sets, those in none left out. */
    static List<BitSet> atoms(List<BitSet> sets, int organisations) {
        Map<BitSet, BitSet> bySignature = new HashMap<>();
        List<BitSet> atoms = new ArrayList<>();
        for (int o = 0; o < organisations; o++) {
            var signature = new BitSet();
            for (int set = 0; set < sets.size(); set++) {
                signature.set(set, sets.get(set).get(o));
            }
            if (!signature.isEmpty()) {
                bySignature
                        .computeIfAbsent(signature, key -> {
                            atoms.add(new BitSet());
                            return atoms.getLast();
                        })
                        .set(o);
            }
        }
        return atoms;
    }

    /** By atom, its coordinates in a basis of the null space of the sets-by-atoms matrix. */
    private static long[][] nullSpace(List<BitSet> sets, List<BitSet> atoms) {
        int width = atoms.size();
        var rows = new long[sets.size()][width];
        for (int set = 0; set < rows.length; set++) {
            for (int atom = 0; atom < width; atom++) {
                rows[set][atom] = sets.get(set).intersects(atoms.get(atom)) ? 1 : 0;
            }
        }
        int[] pivotOf = new int[width];
        int rank = eliminate(rows, pivotOf);
        var free = new long[width][width - rank];
        int column = 0;
        for (int atom = 0; atom < width; atom++) {
            if (pivotOf[atom] < 0) {
                free[atom][column] = 1;
                for (int other = 0; other < width; other++) {
                    if (pivotOf[other] >= 0) {
                        free[other][column] = Math.floorMod(-rows[pivotOf[other]][atom], PRIME);
                    }
                }
                column++;
            }
        }
        return free;
    }

    /** To reduced row echelon form; tells of each column in which row its pivot stands, -1 for none. */
    private static int eliminate(long[][] rows, int[] pivotOf) {
        int rank = 0;
        for (int column = 0; column < pivotOf.length; column++) {
            pivotOf[column] = -1;
            int found = rank;
            while (found < rows.length && rows[found][column] == 0) {
                found++;
            }
            if (found < rows.length) {
                long[] pivot = rows[found];
                rows[found] = rows[rank];
                rows[rank] = pivot;
                scale(pivot, inverse(pivot[column]));
                for (long[] row : rows) {
                    if (row != pivot && row[column] != 0) {
                        subtract(row, pivot, row[column]);
                    }
                }
                pivotOf[column] = rank++;
            }
        }
        return rank;
    }
}
