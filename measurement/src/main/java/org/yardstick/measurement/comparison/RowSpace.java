package org.yardstick.measurement.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that follows from totals over cohorts by adding and subtracting, whatever the factors: the row space of the matrix A (cohorts
 * x atoms) of 0 and 1, in reduced echelon form modulo a prime p. Immutable; a further cohort costs O(rows x atoms).
 *
 * <p>The rows are U A, and stand beside U (rows x cohorts). Pivots are sought among the atoms of most organisations, so that rows whose
 * pivot is a small atom are 0 on all large ones: they alone can say something about few.
 *
 * <p><b>Why a prime is enough.</b> Only cohorts whose rows are independent modulo p come in. Then p divides no invariant factor of A, the
 * whole-numbered part of its rational row space is, modulo p, the row space modulo p, and a rational vector with few non-zeros gives one
 * modulo p with no more: nothing that follows is overlooked. A row that depends on others modulo p is checked to do so in fractions
 * ({@link #follows}).
 *
 * @param rows by row, atoms and then cohorts
 * @param pivots by row, the atom in which it has 1 and all others 0
 * @param width how many atoms
 */
record RowSpace(int[][] rows, int[] pivots, int width) {

    static RowSpace empty() {
        return new RowSpace(new int[0][], new int[0], 0);
    }

    int rank() {
        return rows.length;
    }

    /** The same in terms of finer atoms. */
    private int[] spread(int[] row, int[] parent, int extra) {
        int[] wide = new int[parent.length + rank() + extra];
        for (int atom = 0; atom < parent.length; atom++) {
            wide[atom] = parent[atom] == Atoms.NONE ? 0 : row[parent[atom]];
        }
        System.arraycopy(row, width, wide, parent.length, rank());
        return wide;
    }

    /** What is left of a cohort when all rows are taken away as often as it holds their pivots; all 0 where it depends on them. */
    private static int[] rest(int[][] rows, int[] pivots, int[] row) {
        int[] rest = row.clone();
        for (int i = 0; i < rows.length; i++) {
            if (rest[pivots[i]] != 0) {
                Modulo.subtract(rest, rows[i], rest[pivots[i]]);
            }
        }
        return rest;
    }

    /** The rows over the atoms now, and the cohort as one more, which is not reduced. */
    private int[][] spread(Atoms atoms, BitSet cohort) {
        int[][] wide = new int[rank() + 1][];
        for (int i = 0; i < rank(); i++) {
            wide[i] = spread(rows[i], atoms.parent(), 1);
        }
        int[] last = new int[atoms.count() + rank() + 1];
        boolean[] within = atoms.within(cohort);
        for (int atom = 0; atom < within.length; atom++) {
            last[atom] = within[atom] ? 1 : 0;
        }
        last[atoms.count() + rank()] = 1;
        wide[rank()] = last;
        return wide;
    }

    /**
     * With one more cohort; the same row space, by the same rows, where it depends on them.
     *
     * @param atoms those of this row space, split by the cohort
     * @param single by atom, its weight
     */
    RowSpace with(Atoms atoms, BitSet cohort, int[] single, int least) {
        int[][] wide = spread(atoms, cohort);
        int[] pivot = Arrays.copyOf(pivots, rank() + 1);
        moveToLargerHalf(pivot, atoms, single);
        int[] rest = rest(Arrays.copyOf(wide, rank()), pivot, wide[rank()]);
        int best = heaviest(rest, single);
        if (best < 0) {
            return this;
        }
        wide[rank()] = rest;
        var next = new RowSpace(wide, pivot, atoms.count());
        next.turn(rank(), best);
        for (int i = 0; i < wide.length; i++) {
            int larger = heaviest(wide[i], single);
            if (single[pivot[i]] < least && single[larger] >= least) {
                next.turn(i, larger);
            }
        }
        return next;
    }

    /** Two halves of an atom have the same column until the cohort that cut it comes in: either may be the pivot. */
    private static void moveToLargerHalf(int[] pivot, Atoms atoms, int[] single) {
        int[] half = new int[atoms.count()];
        Arrays.fill(half, Atoms.NONE);
        for (int atom = 0; atom < half.length; atom++) {
            int parent = atoms.parent()[atom];
            if (parent != Atoms.NONE && parent != atom) {
                half[parent] = atom;
            }
        }
        for (int i = 0; i < pivot.length - 1; i++) {
            int other = half[pivot[i]];
            pivot[i] = other != Atoms.NONE && single[other] > single[pivot[i]] ? other : pivot[i];
        }
    }

    private int heaviest(int[] row, int[] single) {
        int best = -1;
        for (int atom = 0; atom < single.length; atom++) {
            if (row[atom] != 0 && (best < 0 || single[atom] > single[best])) {
                best = atom;
            }
        }
        return best;
    }

    /** Makes an atom the pivot of a row; only while this is being made. */
    private void turn(int row, int atom) {
        Modulo.scale(rows[row], Modulo.inverse(rows[row][atom]));
        for (int i = 0; i < rows.length; i++) {
            if (i != row && rows[i][atom] != 0) {
                Modulo.subtract(rows[i], rows[row], rows[i][atom]);
            }
        }
        pivots[row] = atom;
    }

    /**
     * Whether a cohort, which depends on the rows modulo p, does so in truth: with the factors as fractions f_j / d it must be that sum_j f_j
     * A_ja = d q_a in every atom a.
     *
     * @param basis the cohorts that the rows are made of
     * @param q the cohort
     */
    boolean follows(List<BitSet> basis, BitSet q, Atoms atoms) {
        int[] row = new int[width + rank()];
        boolean[] within = atoms.within(q);
        for (int atom = 0; atom < width; atom++) {
            row[atom] = within[atom] ? 1 : 0;
        }
        int[] rest = rest(rows, pivots, row);
        long[][] factors = new long[rank()][];
        long denominator = 1;
        for (int j = 0; j < rank(); j++) {
            factors[j] = Modulo.fraction(Modulo.of(-(long) rest[width + j]));
            if (factors[j][1] == 0 || denominator > 1_000_000) {
                return false;
            }
            denominator = denominator / gcd(denominator, factors[j][1]) * factors[j][1];
        }
        long common = denominator;
        return IntStream.of(atoms.examples()).allMatch(result -> {
            long sum = q.get(result) ? -common : 0;
            for (int j = 0; j < factors.length; j++) {
                sum += basis.get(j).get(result) ? factors[j][0] * (common / factors[j][1]) : 0;
            }
            return sum == 0;
        });
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
