package org.yardstick.measurement.scoring;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.yardstick.measurement.scoring.RoadmapProgram.Row;

/**
 * A basis of the linear relaxation of a {@link RoadmapProgram} with generalised upper bounds: every criterion has a key choice, which takes what is left of
 * its 1, so that there are only as many equations as rows. A column is a choice less the key of its criterion, or the surplus of a row.
 *
 * <pre>
 *   sum over places of level_i column_i = least - sum_c part(key_c),    level of key_c = 1 - sum of the levels of its criterion
 * </pre>
 */
final class RoadmapBasis {
    /** In the place of a criterion: the column is the surplus of a row. */
    static final int SURPLUS = -1;

    private static final double ALMOST_TIGHT = 1e-3;
    private static final double SINGULAR = 1e-11;
    private static final double SPOILT = 1e-5;

    private final RoadmapProgram program;
    /** By equation, the row of the program. */
    int[] row = {};
    /** By place: a choice, or the equation whose surplus it is. */
    int[] member = {};
    /** By place: the criterion of the choice, or {@link #SURPLUS}. */
    int[] owner = {};
    /** By place: share or surplus. */
    double[] level = {};
    /** By place and equation. */
    double[][] inverse = {};
    /** By criterion. */
    final int[] key;

    final double[] keyLevel;

    RoadmapBasis(RoadmapProgram program, int[] key) {
        this.program = program;
        this.key = key;
        keyLevel = new double[key.length];
    }

    RoadmapBasis(RoadmapBasis other) {
        program = other.program;
        row = other.row.clone();
        member = other.member.clone();
        owner = other.owner.clone();
        level = other.level.clone();
        inverse = new double[row.length][];
        Arrays.setAll(inverse, i -> other.inverse[i].clone());
        key = other.key.clone();
        keyLevel = other.keyLevel.clone();
    }

    double[] part(int equation) {
        return program.rows.get(row[equation]).part();
    }

    boolean has(int number) {
        return IntStream.of(row).anyMatch(there -> there == number);
    }

    /** The rows of the program, by number, that are here and met with next to nothing to spare. */
    int[] tight() {
        var slack = new boolean[row.length];
        for (int i = 0; i < slack.length; i++) {
            if (owner[i] == SURPLUS) {
                slack[member[i]] = level[i] > ALMOST_TIGHT;
            }
        }
        return IntStream.range(0, slack.length)
                .filter(g -> !slack[g])
                .map(g -> row[g])
                .toArray();
    }

    /** One more row of the program, its surplus basic. */
    void add(int number) {
        int size = row.length;
        var part = program.rows.get(number).part();
        var last = new double[size + 1];
        last[size] = -1;
        for (int i = 0; i < size; i++) {
            double a = owner[i] == SURPLUS ? 0 : part[member[i]] - part[key[owner[i]]];
            for (int j = 0; j < size && a != 0; j++) {
                last[j] += a * inverse[i][j];
            }
            inverse[i] = Arrays.copyOf(inverse[i], size + 1);
        }
        inverse = Arrays.copyOf(inverse, size + 1);
        inverse[size] = last;
        row = with(row, number);
        member = with(member, size);
        owner = with(owner, SURPLUS);
        level = Arrays.copyOf(level, size + 1);
    }

    private static int[] with(int[] of, int last) {
        var more = Arrays.copyOf(of, of.length + 1);
        more[of.length] = last;
        return more;
    }

    /** Without the row whose surplus is basic at this place; the equation it was. */
    int drop(int place) {
        int equation = member[place];
        row = without(row, equation);
        member = without(member, place);
        owner = without(owner, place);
        level = without(level, place);
        var less = new double[row.length][];
        for (int i = 0; i < less.length; i++) {
            less[i] = without(inverse[i < place ? i : i + 1], equation);
            member[i] -= owner[i] == SURPLUS && member[i] > equation ? 1 : 0;
        }
        inverse = less;
        return equation;
    }

    private static int[] without(int[] of, int at) {
        return IntStream.range(0, of.length)
                .filter(i -> i != at)
                .map(i -> of[i])
                .toArray();
    }

    static double[] without(double[] of, int at) {
        var less = Arrays.copyOf(of, of.length - 1);
        System.arraycopy(of, at + 1, less, at, less.length - at);
        return less;
    }

    /** The choice at this place becomes key, and the key takes its place. */
    void exchangeKey(int place) {
        int c = owner[place];
        var sum = inverse[place];
        for (int i = 0; i < member.length; i++) {
            for (int j = 0; i != place && owner[i] == c && j < sum.length; j++) {
                sum[j] += inverse[i][j];
            }
        }
        for (int j = 0; j < sum.length; j++) {
            sum[j] = -sum[j];
        }
        int before = key[c];
        key[c] = member[place];
        member[place] = before;
        double share = keyLevel[c];
        keyLevel[c] = level[place];
        level[place] = share;
    }

    /** Shares and surpluses of this basis. */
    void findLevels() {
        int size = row.length;
        var rest = new double[size];
        for (int g = 0; g < size; g++) {
            Row of = program.rows.get(row[g]);
            rest[g] = of.least();
            for (int k : key) {
                rest[g] -= of.part()[k];
            }
        }
        Arrays.fill(keyLevel, 1);
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int g = 0; g < size; g++) {
                sum += inverse[i][g] * rest[g];
            }
            level[i] = sum;
            if (owner[i] != SURPLUS) {
                keyLevel[owner[i]] -= sum;
            }
        }
    }

    /** A column enters at this place; false, and nothing changed, where it has not the size there that it should, for rounding. */
    boolean exchange(int place, int entering, int ofCriterion, double size) {
        var image = image(entering, ofCriterion);
        if (!(Math.abs(Math.abs(image[place]) - size) < SPOILT * size)) {
            return false;
        }
        var edge = inverse[place];
        for (int j = 0; j < edge.length; j++) {
            edge[j] /= image[place];
        }
        for (int i = 0; i < image.length; i++) {
            if (i != place && image[i] != 0) {
                subtract(inverse[i], image[i], edge);
            }
        }
        member[place] = entering;
        owner[place] = ofCriterion;
        return true;
    }

    private static void subtract(double[] from, double times, double[] what) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= times * what[j];
        }
    }

    /** A column in terms of the basis. */
    private double[] image(int entering, int ofCriterion) {
        var column = column(entering, ofCriterion);
        var image = new double[row.length];
        for (int i = 0; i < image.length; i++) {
            for (int g = 0; g < image.length; g++) {
                image[i] += inverse[i][g] * column[g];
            }
        }
        return image;
    }

    private double[] column(int of, int ofCriterion) {
        var column = new double[row.length];
        for (int g = 0; g < column.length; g++) {
            column[g] = ofCriterion == SURPLUS ? g == of ? -1 : 0 : part(g)[of] - part(g)[key[ofCriterion]];
        }
        return column;
    }

    /** The inverse anew, by Gauss and Jordan with row exchange; false, and nothing changed, where the columns depend on each other. */
    boolean invert() {
        int size = row.length;
        var a = new double[size][2 * size];
        for (int i = 0; i < size; i++) {
            a[i][size + i] = 1;
            var column = column(member[i], owner[i]);
            for (int g = 0; g < size; g++) {
                a[g][i] = column[g];
            }
        }
        for (int column = 0; column < size; column++) {
            if (!eliminate(a, column)) {
                return false;
            }
        }
        Arrays.setAll(inverse, i -> Arrays.copyOfRange(a[i], size, 2 * size));
        return true;
    }

    private static boolean eliminate(double[][] a, int column) {
        int pivot = column;
        for (int i = column; i < a.length; i++) {
            pivot = Math.abs(a[i][column]) > Math.abs(a[pivot][column]) ? i : pivot;
        }
        var kept = a[pivot];
        a[pivot] = a[column];
        a[column] = kept;
        double by = kept[column];
        if (Math.abs(by) < SINGULAR) {
            return false;
        }
        for (int j = 0; j < kept.length; j++) {
            kept[j] /= by;
        }
        for (int i = 0; i < a.length; i++) {
            if (i != column && a[i][column] != 0) {
                subtract(a[i], a[i][column], kept);
            }
        }
        return true;
    }

    /** Every surplus in its place. */
    void startAgain() {
        for (int i = 0; i < row.length; i++) {
            member[i] = i;
            owner[i] = SURPLUS;
            inverse[i] = new double[row.length];
            inverse[i][i] = -1;
        }
    }
}
