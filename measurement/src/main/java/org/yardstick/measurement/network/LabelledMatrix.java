package org.yardstick.measurement.network;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;

/**
 * A square table with the same labels on its rows and columns; NaN where a cell is empty, which only {@link Ahp} can do with.
 *
 * @param labels each once, none blank
 * @param values labels x labels, row first
 */
@SuppressWarnings("ArrayRecordComponent") // numbers beside their names; nobody compares these records
public record LabelledMatrix(List<String> labels, double[][] values) {
    /** What rows and columns may differ by and still count as rounded. */
    static final double ROUNDING = 0.02;

    private static final double LARGEST = 1e100;

    public LabelledMatrix {
        labels = List.copyOf(labels);
        requireSquare(labels, values);
        values = copy(values);
        requireModerate(labels, values);
    }

    /** Refuses what has not a row and a column for each label, or labels that are blank or the same. */
    private static void requireSquare(List<String> labels, double[][] values) {
        int n = labels.size();
        if (n == 0) {
            throw new InvalidInput("The matrix is empty: it needs a row and a column for each thing compared.");
        }
        if (values.length != n) {
            throw new InvalidInput(
                    "The matrix has " + values.length + " rows for " + n + " labels: it must be square.");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < n; i++) {
            if (labels.get(i).isBlank() || !seen.add(labels.get(i))) {
                throw new InvalidInput("Label " + (i + 1) + " is "
                        + (labels.get(i).isBlank() ? "blank" : "\"" + labels.get(i) + "\" once more")
                        + ": give each row a label of its own.");
            }
            if (values[i].length != n) {
                throw new InvalidInput("Row \"" + labels.get(i) + "\" has " + values[i].length + " cells for " + n
                        + " labels: the matrix must be square.");
            }
        }
    }

    /** Refuses cells too large to be reckoned with. */
    private static void requireModerate(List<String> labels, double[][] values) {
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                if (Math.abs(values[i][j]) > LARGEST) {
                    throw new InvalidInput("The cell " + cell(labels, i, j) + " is " + values[i][j]
                            + ", which is too large: enter a smaller" + " number.");
                }
            }
        }
    }

    /** From a table whose rows and columns bear labels of their own, which must be the same in the same order. */
    public static LabelledMatrix of(List<String> rows, List<String> columns, double[][] values) {
        for (int i = 0; i < Math.min(rows.size(), columns.size()); i++) {
            if (!rows.get(i).equals(columns.get(i))) {
                throw new InvalidInput("Row " + (i + 1) + " is labelled \"" + rows.get(i) + "\" but column " + (i + 1)
                        + " \"" + columns.get(i) + "\": use the same labels in the same order.");
            }
        }
        if (rows.size() != columns.size()) {
            throw new InvalidInput("There are " + rows.size() + " rows and " + columns.size()
                    + " columns: the matrix must be square.");
        }
        return new LabelledMatrix(rows, values);
    }

    @Override
    public double[][] values() {
        return copy(values);
    }

    int size() {
        return labels.size();
    }

    double at(int row, int column) {
        return values[row][column];
    }

    String cell(int row, int column) {
        return cell(labels, row, column);
    }

    private static String cell(List<String> labels, int row, int column) {
        return "(\"" + labels.get(row) + "\", \"" + labels.get(column) + "\")";
    }

    /** Refuses empty and negative cells. */
    void requireStrengths() {
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                if (Double.isNaN(values[i][j])) {
                    throw new InvalidInput(
                            "The cell " + cell(i, j) + " is empty: enter 0 where there is no influence.");
                }
                if (values[i][j] < 0) {
                    throw new InvalidInput(
                            "The cell " + cell(i, j) + " is " + values[i][j] + ": an influence is 0 or more.");
                }
            }
        }
    }

    /** The cell by cell mean of what several people entered, all with the same labels in the same order. */
    public static LabelledMatrix mean(List<LabelledMatrix> several) {
        requireSame(several);
        var first = several.getFirst();
        several.forEach(LabelledMatrix::requireStrengths);
        var mean = new double[first.size()][first.size()];
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                int row = i;
                int column = j;
                mean[i][j] = several.stream()
                        .mapToDouble(matrix -> matrix.at(row, column))
                        .average()
                        .orElseThrow();
            }
        }
        return new LabelledMatrix(first.labels, mean);
    }

    static void requireSame(List<LabelledMatrix> several) {
        if (several.isEmpty()) {
            throw new InvalidInput("There is no matrix: at least one person must have judged.");
        }
        for (int k = 1; k < several.size(); k++) {
            if (!several.get(k).labels.equals(several.getFirst().labels)) {
                throw new InvalidInput("Matrix " + (k + 1) + " has the labels " + several.get(k).labels
                        + " and the first " + several.getFirst().labels + ": use the same labels in the same order.");
            }
        }
    }

    private static double[][] copy(double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    static double[] rowSums(double[][] values) {
        return Arrays.stream(values)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    static double[] columnSums(double[][] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(
                        j -> Arrays.stream(values).mapToDouble(row -> row[j]).sum())
                .toArray();
    }
}
