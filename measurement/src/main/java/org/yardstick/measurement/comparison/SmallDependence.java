package org.yardstick.measurement.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The same question as {@link LeastWeight}, asked of the orthogonal space: a vector of the row space that is non-zero in the columns U
 * only is a dependence among the columns U of a parity-check matrix H.
 *
 * <p>With the rows reduced, (I P), H is (-P' I). Its columns are projected at random to k - 1 dimensions, which loses no dependence among
 * fewer than k of them and rarely makes one; each found is checked. Two columns are dependent where they have one direction: a table of
 * directions finds all pairs at once. A larger set is sought by taking each column in turn out of the space of those after it, so
 * that the whole takes n^(k-2) / (k-3)! steps instead of n^(k-1) / (k-1)!.
 */
final class SmallDependence {
    private static final long SEED = 20_260_101;

    private final int[][] rows;
    private final int[] pivots;
    private final int[] columns;
    private final int[] weight;
    private final int least;
    private final Directions directions;
    private final int[] chosen;
    private int taken;
    private long work;

    /** Of columns that are still to be taken: their vectors, by coordinate. */
    private record Rest(int from, int[][] coordinates) {
        int size() {
            return coordinates[0].length;
        }
    }

    SmallDependence(int[][] rows, int[] pivots, int[] weight, int least) {
        this.rows = rows;
        this.pivots = pivots;
        this.weight = weight;
        this.least = least;
        columns = IntStream.range(0, weight.length)
                .filter(column -> weight[column] < least)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(column -> -weight[column]))
                .mapToInt(Integer::intValue)
                .toArray();
        directions = new Directions(columns.length);
        chosen = new int[least];
    }

    double steps() {
        double steps = columns.length;
        for (int d = 1; d <= least - 3; d++) {
            steps *= Math.max(1, (columns.length - d) / (double) d);
        }
        return least < 4 ? columns.length : steps / (least - 2);
    }

    LeastWeight.Outcome search(long mostWork) {
        work = mostWork;
        if (columns.length == 0) {
            return LeastWeight.Outcome.NONE_LIGHTER;
        }
        boolean found = isDependent(new Rest(0, projected()), least - 1);
        return found
                ? LeastWeight.Outcome.LIGHTER
                : work < 0 ? LeastWeight.Outcome.TOO_MUCH_WORK : LeastWeight.Outcome.NONE_LIGHTER;
    }

    private int[][] projected() {
        var random = new SplittableRandom(SEED);
        int[][] into = new int[Math.max(2, least - 1)][weight.length];
        for (int[] coordinate : into) {
            for (int column = 0; column < weight.length; column++) {
                coordinate[column] = random.nextInt((int) Modulo.PRIME);
            }
            for (int i = 0; i < rows.length; i++) {
                long sum = 0;
                for (int column = 0; column < weight.length; column++) {
                    sum = column == pivots[i]
                            ? sum
                            : (sum + (long) rows[i][column] * coordinate[column]) % Modulo.PRIME;
                }
                coordinate[pivots[i]] = (int) Modulo.of(-sum);
            }
        }
        int[][] sorted = new int[into.length][];
        for (int c = 0; c < into.length; c++) {
            int[] coordinate = into[c];
            sorted[c] = IntStream.of(columns).map(column -> coordinate[column]).toArray();
        }
        return sorted;
    }

    /**
     * Whether some of the columns that are left depend on each other and on those taken, weighing no more than there is room.
     *
     * @param rest the space of those taken has been divided out
     */
    private boolean isDependent(Rest rest, int room) {
        work -= rest.size();
        if (work < 0 || rest.size() == 0) {
            return false;
        }
        if (pairs(rest, room)) {
            return true;
        }
        int lightest = weight[columns[columns.length - 1]];
        for (int i = 0; i < rest.size() - 2 && work >= 0; i++) {
            int more = weight[columns[rest.from + i]];
            if (more + 2 * lightest <= room && !isZero(rest, i)) {
                chosen[taken++] = columns[rest.from + i];
                boolean found = isDependent(without(rest, i), room - more);
                taken--;
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One column that is 0, or two of one direction; the lighter come later, so the last before is the lightest before. */
    private boolean pairs(Rest rest, int room) {
        directions.start(rest.coordinates[1]);
        for (int i = 0; i < rest.size(); i++) {
            int own = weight[columns[rest.from + i]];
            if (isZero(rest, i)) {
                if (own <= room && isSo(rest.from + i)) {
                    return true;
                }
                continue;
            }
            int other = directions.add(i, rest.coordinates[0][i]);
            while (other != Directions.NOBODY && own + weight[columns[rest.from + other]] <= room) {
                if (isSo(rest.from + i, rest.from + other)) {
                    return true;
                }
                other = directions.before(other);
            }
        }
        return false;
    }

    private static boolean isZero(Rest rest, int i) {
        for (int[] coordinate : rest.coordinates) {
            if (coordinate[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The columns after i, less what they have of it, in one dimension less. */
    private static Rest without(Rest rest, int i) {
        int dimensions = rest.coordinates.length;
        int last = dimensions - 1;
        while (rest.coordinates[last][i] == 0) {
            last--;
        }
        int[] divisor = rest.coordinates[last];
        long inverse = Modulo.inverse(divisor[i]);
        int[][] less = new int[dimensions - 1][];
        for (int c = 0, to = 0; c < dimensions; c++) {
            if (c != last) {
                int[] from = rest.coordinates[c];
                long factor = Modulo.of(-(from[i] * inverse % Modulo.PRIME));
                int[] coordinate = Arrays.copyOfRange(from, i + 1, from.length);
                for (int at = 0; at < coordinate.length; at++) {
                    coordinate[at] = (int) ((coordinate[at] + factor * divisor[i + 1 + at]) % Modulo.PRIME);
                }
                less[to++] = coordinate;
            }
        }
        return new Rest(rest.from + i + 1, less);
    }

    /** Whether these columns and those taken hold a vector of the row space: some rows whose pivots are among them cancel elsewhere. */
    private boolean isSo(int... more) {
        var inside = new BitSet();
        for (int i = 0; i < taken; i++) {
            inside.set(chosen[i]);
        }
        for (int at : more) {
            inside.set(columns[at]);
        }
        List<int[]> outside = new ArrayList<>();
        for (int i = 0; i < pivots.length; i++) {
            if (inside.get(pivots[i])) {
                int[] row = rows[i].clone();
                inside.stream().forEach(column -> row[column] = 0);
                outside.add(row);
            }
        }
        return LeastWeight.areDependent(outside);
    }
}
