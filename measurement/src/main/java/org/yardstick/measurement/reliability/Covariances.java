package org.yardstick.measurement.reliability;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.yardstick.measurement.InvalidInput;

/** What the items of a scale share: their covariances (with n - 1) and how many respondents stand behind them. It never changes. */
public final class Covariances {
    /** Beyond it, products of covariances leave what a double holds. */
    private static final double LARGEST = 1e40;

    private final List<String> items;
    private final double[][] matrix;
    private final double n;
    private final Missing missing;

    /** What is done with a respondent who left an item out. */
    public enum Missing {
        /** Left out of everything, as SPSS does. */
        LISTWISE,
        /** In every pair of items that both have an answer, as R's psych does; n counts all respondents. */
        PAIRWISE
    }

    private Covariances(List<String> items, double[][] matrix, double n, Missing missing) {
        this.items = List.copyOf(items);
        this.matrix = matrix;
        this.n = n;
        this.missing = missing;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                if (!Double.isFinite(matrix[i][j])
                        || Math.abs(matrix[i][j] - matrix[j][i]) > 1e-9 * Math.abs(matrix[i][j])) {
                    throw new InvalidInput("The covariance of " + items.get(i) + " and " + items.get(j)
                            + " is missing or not the same both ways: correct the matrix.");
                }
            }
            if (!(matrix[i][i] > 0)) {
                throw new InvalidInput("Item " + items.get(i)
                        + " does not vary: everybody gave the same answer. Leave it out of the scale.");
            }
        }
    }

    /** Summed up elsewhere: covariances with n - 1. */
    public static Covariances of(List<String> items, double[][] matrix, double n) {
        checkItems(items);
        if (matrix.length != items.size() || Arrays.stream(matrix).anyMatch(row -> row.length != items.size())) {
            throw new InvalidInput("The covariances must be a square of " + items.size() + " items.");
        }
        if (!(n >= 2) || Double.isInfinite(n)) {
            throw new InvalidInput("Covariances need at least two respondents, not " + n + ".");
        }
        return new Covariances(
                items, Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new), n, Missing.LISTWISE);
    }

    /** @param rows respondents x items, NaN where there is no answer */
    public static Covariances of(List<String> items, double[][] rows, Missing missing) {
        checkItems(items);
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != items.size() || Arrays.stream(rows[row]).anyMatch(x -> Math.abs(x) > LARGEST)) {
                throw new InvalidInput("Row " + (row + 1) + " does not hold a number or nothing for each of the "
                        + items.size() + " items, or one too large to calculate with: correct it.");
            }
        }
        return switch (missing) {
            case LISTWISE -> {
                var complete = Arrays.stream(rows)
                        .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                        .toArray(double[][]::new);
                yield from(items, complete, complete.length, missing);
            }
            case PAIRWISE -> {
                var answered = Arrays.stream(rows)
                        .filter(row -> !Arrays.stream(row).allMatch(Double::isNaN))
                        .count();
                yield from(items, rows, (double) answered, missing);
            }
        };
    }

    private static void checkItems(List<String> items) {
        if (items.size() < 2) {
            throw new InvalidInput("A scale needs at least two items, and there is " + items.size() + ".");
        }
        if (new HashSet<>(items).size() < items.size()) {
            throw new InvalidInput("An item stands twice in " + items + ": name each once.");
        }
    }

    private static Covariances from(List<String> items, double[][] rows, double n, Missing missing) {
        if (n < 2) {
            throw new InvalidInput("Only " + (int) n + " respondents answered "
                    + (missing == Missing.LISTWISE ? "every item" : "any item") + ": at least two are needed.");
        }
        var centred = centred(rows, items.size());
        var matrix = new double[items.size()][items.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = covariance(centred[i], centred[j], items.get(i), items.get(j));
                matrix[j][i] = matrix[i][j];
            }
        }
        return new Covariances(items, matrix, n, missing);
    }

    /** By item, less its mean. */
    private static double[][] centred(double[][] rows, int items) {
        var columns = new double[items][rows.length];
        for (int i = 0; i < items; i++) {
            for (int row = 0; row < rows.length; row++) {
                columns[i][row] = rows[row][i];
            }
            var answers =
                    Arrays.stream(columns[i]).filter(x -> !Double.isNaN(x)).summaryStatistics();
            var constant = answers.getMin() >= answers.getMax();
            var mean = constant ? answers.getMin() : answers.getAverage();
            for (int row = 0; row < rows.length; row++) {
                columns[i][row] -= mean;
            }
        }
        return columns;
    }

    private static double covariance(double[] x, double[] y, String first, String second) {
        int n = 0;
        double sumX = 0;
        double sumY = 0;
        double products = 0;
        for (int row = 0; row < x.length; row++) {
            if (!Double.isNaN(x[row]) && !Double.isNaN(y[row])) {
                n++;
                sumX += x[row];
                sumY += y[row];
                products += x[row] * y[row];
            }
        }
        if (n < 2) {
            throw new InvalidInput("Fewer than two respondents answered both " + first + " and " + second
                    + ": leave one of them out of the scale.");
        }
        return (products - sumX * sumY / n) / (n - 1);
    }

    public List<String> items() {
        return items;
    }

    /** How many items. */
    public int size() {
        return matrix.length;
    }

    public double of(int first, int second) {
        return matrix[first][second];
    }

    /** Respondents: complete ones, or all with any answer where pairs are used. */
    public double n() {
        return n;
    }

    public Missing missing() {
        return missing;
    }

    /** sum_ij s_ij: the variance of the sum of all items. */
    public double total() {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).sum();
    }

    double trace() {
        double trace = 0;
        for (int i = 0; i < matrix.length; i++) {
            trace += matrix[i][i];
        }
        return trace;
    }

    double rowSum(int item) {
        return Arrays.stream(matrix[item]).sum();
    }

    RealMatrix matrix() {
        return new Array2DRowRealMatrix(matrix, true);
    }

    /** r_ij = s_ij / (s_i s_j). */
    Covariances correlations() {
        var r = new double[matrix.length][matrix.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                r[i][j] = i == j ? 1 : matrix[i][j] / Math.sqrt(matrix[i][i] * matrix[j][j]);
            }
        }
        return new Covariances(items, r, n, missing);
    }
}
