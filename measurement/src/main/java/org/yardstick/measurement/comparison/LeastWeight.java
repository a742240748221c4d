package org.yardstick.measurement.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.comparison.Atoms.Shared;
import org.yardstick.measurement.comparison.Atoms.Weights;

/**
 * Whether some vector of a row space, other than 0, is non-zero for less than k organisations: the minimum weight of a linear code, by the
 * method of Brouwer and Zimmermann [1], exactly.
 *
 * <p>Columns that are a basis are an information set: a vector is known from it, and every vector but 0 is non-zero somewhere in it. Let
 * there be information sets that have no organisation in common, the b-th short of delta_b columns to be a basis. When all
 * combinations of d rows of the matrix reduced to each set were looked at, any other vector is non-zero for at least
 *
 * <pre>
 *   sum_b max(0, d + 1 - delta_b) / m_b           m_b the most columns that one organisation lends to set b
 * </pre>
 *
 * <p>organisations. The sum reaches k for small d where organisations are many and rows few: for d = 0 where k bases can be packed. A
 * combination of d rows is looked at column by column: either the column is non-zero, which uses up weight, or it is 0, which
 * takes a dimension from the factors; both end soon. Where rows are nearly as many as columns, {@link SmallDependence} is quicker.
 *
 * <p>[1] M. Grassl (2006), Searching for linear codes with large minimum distance. In: Discovering Mathematics with Magma, 287-313,
 * doi:10.1007/978-3-540-37634-7_13
 */
final class LeastWeight {
    /** What was found. */
    enum Outcome {
        LIGHTER,
        NONE_LIGHTER,
        TOO_MUCH_WORK
    }

    /** Entries of an elimination that take as long as a combination. */
    private static final int ENTRIES_A_STEP = 50;

    private static final double STEPS_WHERE_FULL = 100;

    private final Weights weights;
    private final int least;
    private final int[] columns;
    private final int[] capacity;
    private final int[] left;
    private final boolean[] hit;
    private final int[] hits;
    private final int[][] sharedOf;
    /** The most columns that one organisation has. */
    private final int mostLent;

    private long work;

    private LeastWeight(Weights weights, int columns, int least, long work) {
        this.weights = weights;
        this.least = least;
        this.work = work;
        capacity = weights.single().clone();
        left = weights.shared().stream().mapToInt(Shared::organisations).toArray();
        hit = new boolean[columns];
        hits = new int[left.length];
        sharedOf = sharedOf(weights, columns);
        mostLent = weights.shared().stream()
                .mapToInt(shared -> shared.atoms().length)
                .max()
                .orElse(1);
        this.columns = IntStream.range(0, columns)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(column -> -weight(column))
                        .thenComparing(column -> column))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[][] sharedOf(Weights weights, int columns) {
        var sharedOf = new int[columns][0];
        for (int s = 0; s < weights.shared().size(); s++) {
            for (int column : weights.shared().get(s).atoms()) {
                sharedOf[column] = Arrays.copyOf(sharedOf[column], sharedOf[column].length + 1);
                sharedOf[column][sharedOf[column].length - 1] = s;
            }
        }
        return sharedOf;
    }

    /**
     * @param rows independent, over the columns that the weights are of
     * @param work how many entries may be looked at
     */
    static Outcome search(int[][] rows, Weights weights, int least, long work) {
        return new LeastWeight(weights, rows[0].length, least, work).search(rows);
    }

    private int weight(int column) {
        int sum = weights.single()[column];
        for (int s : sharedOf[column]) {
            sum += weights.shared().get(s).organisations();
        }
        return sum;
    }

    /** Makes information sets as long as a further one costs less than the combinations that it saves. */
    private Outcome search(int[][] rows) {
        List<Reduced> sets = new ArrayList<>();
        double further = (double) rows.length * rows.length * columns.length / ENTRIES_A_STEP;
        while (sets.size() < least && (sets.isEmpty() || combinations(sets) > further)) {
            var set = reduce(rows);
            if (set.pivots.length == 0) {
                break;
            }
            sets.add(set);
        }
        var small = new SmallDependence(sets.getFirst().rows, sets.getFirst().pivots, weights.single(), least);
        double steps = combinations(sets) * stepsEach(sets.getFirst());
        if (weights.shared().isEmpty() && small.steps() < steps) {
            return small.steps() > work ? Outcome.TOO_MUCH_WORK : small.search(work);
        }
        return steps > work ? Outcome.TOO_MUCH_WORK : combine(sets);
    }

    /** How many have to be looked at with these sets. */
    private double combinations(List<Reduced> sets) {
        int rows = sets.getFirst().rows.length;
        int depth = 0;
        while (depth < rows && boundAt(sets, depth) < least) {
            depth++;
        }
        double all = 0;
        double some = 1;
        for (int d = 1; d <= depth; d++) {
            some *= (rows - d + 1.0) / d;
            all += some;
        }
        return all * sets.size();
    }

    /** What a combination takes: little where rows have few entries, and one knows at once that too many remain. */
    private double stepsEach(Reduced set) {
        double entries = 0;
        for (long[] support : set.support) {
            for (long word : support) {
                entries += Long.bitCount(word);
            }
        }
        double full = entries / set.support.length / columns.length;
        return 1 + STEPS_WHERE_FULL * full * full;
    }

    private static int boundAt(List<Reduced> sets, int depth) {
        return sets.stream().mapToInt(set -> set.bound(depth)).sum();
    }

    private Outcome combine(List<Reduced> sets) {
        for (int depth = 1; bound(sets) < least; depth++) {
            for (var set : sets) {
                if (bound(sets) < least) {
                    if (depth > set.rows.length) {
                        return Outcome.NONE_LIGHTER;
                    }
                    if (combine(set, depth)) {
                        return Outcome.LIGHTER;
                    }
                    if (work < 0) {
                        return Outcome.TOO_MUCH_WORK;
                    }
                    set.depth = depth;
                }
            }
        }
        return Outcome.NONE_LIGHTER;
    }

    private static int bound(List<Reduced> sets) {
        return sets.stream().mapToInt(set -> set.bound(set.depth)).sum();
    }

    /** Reduces to a set of columns that still have an organisation to lend, the fullest first, and uses these organisations up. */
    private Reduced reduce(int[][] rows) {
        int[][] reduced = Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
        int[] pivots = new int[rows.length];
        int rank = 0;
        int[] order = Arrays.stream(columns)
                .boxed()
                .filter(this::lends)
                .sorted(Comparator.comparingInt(column -> -capacity[column]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int at = 0; at < order.length && rank < rows.length; at++) {
            work -= rows.length;
            if (eliminate(reduced, rank, order[at])) {
                work -= (long) rows.length * columns.length / ENTRIES_A_STEP;
                pivots[rank++] = order[at];
            }
        }
        var set = new Reduced(reduced, Arrays.copyOf(pivots, rank));
        int[] lent = new int[left.length];
        for (int pivot : set.pivots) {
            set.lent = Math.max(set.lent, lend(pivot, lent));
        }
        return set;
    }

    private boolean lends(int column) {
        return capacity[column] > 0 || IntStream.of(sharedOf[column]).anyMatch(s -> left[s] > 0);
    }

    /** How many columns the organisation that is taken for this one lends to the set. */
    private int lend(int column, int[] lent) {
        if (capacity[column] > 0) {
            capacity[column]--;
            return 1;
        }
        for (int s : sharedOf[column]) {
            if (lent[s] > 0) {
                return ++lent[s];
            }
        }
        for (int s : sharedOf[column]) {
            if (left[s] > 0) {
                left[s]--;
                return ++lent[s];
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Whether rows, which are changed, depend on each other. */
    static boolean areDependent(List<int[]> rows) {
        int[][] rest = rows.toArray(int[][]::new);
        int rank = 0;
        for (int column = 0; rank < rest.length && column < rest[0].length; column++) {
            rank += eliminate(rest, rank, column) ? 1 : 0;
        }
        return rank < rest.length;
    }

    private static boolean eliminate(int[][] rows, int rank, int column) {
        int found = rank;
        while (found < rows.length && rows[found][column] == 0) {
            found++;
        }
        if (found == rows.length) {
            return false;
        }
        int[] pivot = rows[found];
        rows[found] = rows[rank];
        rows[rank] = pivot;
        Modulo.scale(pivot, Modulo.inverse(pivot[column]));
        for (int[] row : rows) {
            if (row != pivot && row[column] != 0) {
                Modulo.subtract(row, pivot, row[column]);
            }
        }
        return true;
    }

    /**
     * Every choice of as many rows as {@code chosen} has places, none of them with the factor 0: smaller choices were looked at. A column in
     * which just one of the rows is not 0 is then not 0.
     *
     * @param any by level, where the rows chosen before are not 0
     * @param once where just one of them is not
     */
    private boolean combine(Reduced set, int[] chosen, int at, long[][] any, long[][] once) {
        work--;
        if (at == chosen.length) {
            int certain = 0;
            for (long word : once[at]) {
                certain += Long.bitCount(word);
            }
            return Math.ceilDiv(certain, mostLent) < least && isLight(set, chosen);
        }
        int from = at == 0 ? 0 : chosen[at - 1] + 1;
        for (int row = from; row <= set.rows.length - (chosen.length - at) && work >= 0; row++) {
            chosen[at] = row;
            long[] support = set.support[row];
            for (int word = 0; word < support.length; word++) {
                once[at + 1][word] = once[at][word] & ~support[word] | support[word] & ~any[at][word];
                any[at + 1][word] = any[at][word] | support[word];
            }
            if (combine(set, chosen, at + 1, any, once)) {
                return true;
            }
        }
        return false;
    }

    private boolean combine(Reduced set, int depth) {
        int words = set.support[0].length;
        return combine(set, new int[depth], 0, new long[depth + 1][words], new long[depth + 1][words]);
    }

    private boolean isLight(Reduced set, int[] chosen) {
        int spent = 0;
        for (int row : chosen) {
            spent += row < set.pivots.length ? strike(set.pivots[row]) : 0;
        }
        var rows = Arrays.stream(chosen).mapToObj(row -> set.rows[row]).toArray(int[][]::new);
        boolean light = spent < least && isLight(rows, identity(rows.length), 0, spent);
        for (int row : chosen) {
            if (row < set.pivots.length) {
                spare(set.pivots[row]);
            }
        }
        return light;
    }

    private static long[][] identity(int size) {
        long[][] identity = new long[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    /**
     * Whether some combination of the rows stays below the least weight.
     *
     * @param factors the combinations still possible, by a basis of them
     * @param from the column, in order, before which all is decided
     */
    private boolean isLight(int[][] rows, long[][] factors, int from, int spent) {
        for (int at = from; at < columns.length; at++) {
            int column = columns[at];
            if (!hit[column]) {
                work--;
                long[] entry = entries(rows, factors, column);
                int some = nonZero(entry);
                if (some >= 0) {
                    int more = strike(column);
                    boolean light = spent + more < least && work >= 0 && isLight(rows, factors, at + 1, spent + more);
                    spare(column);
                    return light || factors.length > 1 && isLight(rows, without(factors, entry, some), at + 1, spent);
                }
            }
        }
        return true;
    }

    private static long[] entries(int[][] rows, long[][] factors, int column) {
        long[] entry = new long[factors.length];
        for (int f = 0; f < factors.length; f++) {
            for (int i = 0; i < rows.length; i++) {
                entry[f] = (entry[f] + factors[f][i] * rows[i][column]) % Modulo.PRIME;
            }
        }
        return entry;
    }

    private static int nonZero(long[] entry) {
        for (int f = 0; f < entry.length; f++) {
            if (entry[f] != 0) {
                return f;
            }
        }
        return -1;
    }

    /** Those combinations that are 0 where these have the entries given. */
    private static long[][] without(long[][] factors, long[] entry, int some) {
        long[][] fewer = new long[factors.length - 1][];
        for (int f = 0, to = 0; f < factors.length; f++) {
            if (f != some) {
                long[] row = new long[factors[f].length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = Modulo.of(
                            factors[f][i] * entry[some] % Modulo.PRIME - factors[some][i] * entry[f] % Modulo.PRIME);
                }
                fewer[to++] = row;
            }
        }
        return fewer;
    }

    /** Counts a column as non-zero: how many organisations come to those struck before. */
    private int strike(int column) {
        hit[column] = true;
        int more = weights.single()[column];
        for (int s : sharedOf[column]) {
            more += hits[s]++ == 0 ? weights.shared().get(s).organisations() : 0;
        }
        return more;
    }

    private void spare(int column) {
        hit[column] = false;
        for (int s : sharedOf[column]) {
            hits[s]--;
        }
    }
}
