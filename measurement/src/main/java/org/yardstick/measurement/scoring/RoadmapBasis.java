package org.yardstick.measurement.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.scoring.RoadmapProgram.Row;

/**
 * A basis of the linear relaxation of a {@link RoadmapProgram}, with its inverse.
 *
 * <p>The first equations say that a criterion's shares of choices sum to 1; then one for each row: what its choices bring less a surplus
 * >= 0 is what it asks. Columns are choices (criterion, choice) or the surplus of a row.
 */
final class RoadmapBasis {
    /** In the place of a criterion: the column is the surplus of a row. */
    static final int SURPLUS = -1;

    private static final double SINGULAR = 1e-11;
    private static final int PIVOTS_BETWEEN = 100;

    private final RoadmapProgram program;
    /** Equations. */
    int size;
    /** By place in the basis: the criterion of the column there, and its choice, or {@link #SURPLUS} and the row. */
    int[] criterion;

    int[] member;
    /** By place and equation. */
    double[] inverse;

    private int age;

    /** The choices given, by criterion, and all surpluses. */
    RoadmapBasis(RoadmapProgram program, int[] choice) {
        this.program = program;
        size = program.criteria;
        criterion = new int[size];
        member = choice.clone();
        inverse = new double[size * size];
        for (int c = 0; c < size; c++) {
            criterion[c] = c;
            inverse[c * size + c] = 1;
        }
    }

    RoadmapBasis(RoadmapBasis other) {
        program = other.program;
        size = other.size;
        criterion = other.criterion.clone();
        member = other.member.clone();
        inverse = other.inverse.clone();
        age = other.age;
    }

    /** One more row, its surplus basic. */
    void add(Row row, int number) {
        int wider = size + 1;
        var larger = new double[wider * wider];
        for (int i = 0; i < size; i++) {
            System.arraycopy(inverse, i * size, larger, i * wider, size);
            if (criterion[i] != SURPLUS) {
                double part = program.part(row.weight(), criterion[i], member[i]);
                for (int j = 0; j < size && part != 0; j++) {
                    larger[size * wider + j] += part * inverse[i * size + j];
                }
            }
        }
        larger[wider * wider - 1] = -1;
        criterion = Arrays.copyOf(criterion, wider);
        member = Arrays.copyOf(member, wider);
        criterion[size] = SURPLUS;
        member[size] = number;
        inverse = larger;
        size = wider;
    }

    /** Without a row whose surplus is basic at this place. */
    void remove(int place) {
        int number = member[place];
        int equation = program.criteria + number;
        int less = size - 1;
        var smaller = new double[less * less];
        var criteria = new int[less];
        var members = new int[less];
        for (int i = 0, to = 0; i < size; i++) {
            if (i != place) {
                System.arraycopy(inverse, i * size, smaller, to * less, equation);
                System.arraycopy(
                        inverse, i * size + equation + 1, smaller, to * less + equation, less - equation);
                criteria[to] = criterion[i];
                members[to++] = criterion[i] == SURPLUS && member[i] > number ? member[i] - 1 : member[i];
            }
        }
        inverse = smaller;
        criterion = criteria;
        member = members;
        size = less;
    }

    boolean holdsSurplus(int number) {
        return placeOfSurplus(number) >= 0;
    }

    int placeOfSurplus(int number) {
        for (int i = 0; i < size; i++) {
            if (criterion[i] == SURPLUS && member[i] == number) {
                return i;
            }
        }
        return -1;
    }

    /** Inverse times a column, given by what it has in the rows. */
    double[] image(int ofCriterion, int ofMember, double[] parts) {
        var image = new double[size];
        int rows = program.criteria;
        for (int i = 0; i < size; i++) {
            int at = i * size;
            if (ofCriterion == SURPLUS) {
                image[i] = -inverse[at + rows + ofMember];
            } else {
                double sum = inverse[at + ofCriterion];
                for (int g = 0; g < parts.length; g++) {
                    sum += inverse[at + rows + g] * parts[g];
                }
                image[i] = sum;
            }
        }
        return image;
    }

    /** A column of this image takes the place of another. */
    void exchange(int place, int ofCriterion, int ofMember, double[] image) {
        int from = place * size;
        int[] filled = IntStream.range(0, size).filter(j -> inverse[from + j] != 0).toArray();
        for (int j : filled) {
            inverse[from + j] /= image[place];
        }
        for (int i = 0; i < size; i++) {
            double by = image[i];
            if (i != place && by != 0) {
                for (int j : filled) {
                    inverse[i * size + j] -= by * inverse[from + j];
                }
            }
        }
        criterion[place] = ofCriterion;
        member[place] = ofMember;
        age++;
    }

    boolean isStale() {
        return age >= PIVOTS_BETWEEN;
    }

    /** The inverse anew, by Gauss and Jordan with row exchange; false, and nothing changed, where the columns depend on each other. */
    boolean invert(List<Row> rows) {
        age = 0;
        int wide = 2 * size;
        var a = new double[size * wide];
        for (int i = 0; i < size; i++) {
            a[i * wide + size + i] = 1;
            fill(a, i, rows);
        }
        for (int column = 0; column < size; column++) {
            if (!eliminate(a, column)) {
                return false;
            }
        }
        for (int i = 0; i < size; i++) {
            System.arraycopy(a, i * wide + size, inverse, i * size, size);
        }
        return true;
    }

    private void fill(double[] a, int place, List<Row> rows) {
        int wide = 2 * size;
        if (criterion[place] == SURPLUS) {
            a[(program.criteria + member[place]) * wide + place] = -1;
            return;
        }
        a[criterion[place] * wide + place] = 1;
        for (int g = 0; g < rows.size(); g++) {
            a[(program.criteria + g) * wide + place] =
                    program.part(rows.get(g).weight(), criterion[place], member[place]);
        }
    }

    private boolean eliminate(double[] a, int column) {
        int wide = 2 * size;
        int pivot = column;
        for (int i = column; i < size; i++) {
            pivot = Math.abs(a[i * wide + column]) > Math.abs(a[pivot * wide + column]) ? i : pivot;
        }
        double by = a[pivot * wide + column];
        if (Math.abs(by) < SINGULAR) {
            return false;
        }
        for (int j = 0; j < wide; j++) {
            double kept = a[pivot * wide + j] / by;
            a[pivot * wide + j] = a[column * wide + j];
            a[column * wide + j] = kept;
        }
        for (int i = 0; i < size; i++) {
            double times = i == column ? 0 : a[i * wide + column];
            for (int j = column; j < wide && times != 0; j++) {
                a[i * wide + j] -= times * a[column * wide + j];
            }
        }
        return true;
    }
}
