package org.yardstick.measurement.survey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;

/**
 * Means, covariances and correlations of named variables: what reliability and drivers are computed from.
 *
 * <p>On available pairs each covariance has its own n; {@link Size#leastPair()} says the smallest. Such a matrix need not be positive definite.
 */
public final class Covariance {
    private final List<String> names;
    private final double[] means;
    private final double[][] matrix;
    private final double[][] correlation;
    private final Size size;

    /**
     * @param n respondents
     * @param leastPair the fewest who answered both of a pair; equal to {@code n} where nothing is missing
     */
    public record Size(long n, long leastPair) {}

    Covariance(List<String> names, double[] means, double[][] matrix, double[][] correlation, Size size) {
        this.names = List.copyOf(names);
        this.means = means;
        this.matrix = matrix;
        this.correlation = correlation;
        this.size = size;
    }

    /** From a matrix that came from elsewhere. */
    public static Covariance of(List<String> names, double[] means, double[][] matrix, long n) {
        if (names.isEmpty() || matrix.length != names.size() || means.length != names.size()) {
            throw new InvalidInput("a covariance matrix of " + matrix.length + " rows and " + means.length
                    + " means does not belong to the " + names.size() + " variables " + names
                    + ": give each a row and a mean");
        }
        requireCovariances(names, means, matrix);
        var copy = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        return new Covariance(names, means.clone(), copy, correlations(copy), new Size(n, n));
    }

    private static void requireCovariances(List<String> names, double[] means, double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                if (matrix[i].length != matrix.length || !Double.isFinite(matrix[i][j]) || !Double.isFinite(means[i])) {
                    throw new InvalidInput("the covariances of " + names.get(i) + " are not " + matrix.length
                            + " numbers: correct them");
                }
                var spread = Math.sqrt(Math.abs(matrix[i][i] * matrix[j][j]));
                if (Math.abs(matrix[i][j] - matrix[j][i]) > 1e-9 * spread
                        || Math.abs(matrix[i][j]) > spread * (1 + 1e-9)
                        || matrix[i][i] < 0) {
                    throw new InvalidInput("the covariance of " + names.get(i) + " and " + names.get(j)
                            + " is not symmetric or larger than their variances allow: correct the matrix");
                }
            }
        }
    }

    private static double[][] correlations(double[][] matrix) {
        var correlation = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                var spread = Math.sqrt(matrix[i][i] * matrix[j][j]);
                correlation[i][j] = spread > 0 ? Math.clamp(matrix[i][j] / spread, -1, 1) : Double.NaN;
            }
        }
        return correlation;
    }

    /**
     * Of variables that need not be codes, in two passes (mean first, so that nothing cancels), over the rows where every variable is there
     * (listwise).
     *
     * @param rows respondents x variables, NaN where missing
     */
    public static Covariance ofRows(List<String> names, double[][] rows) {
        return ofRows(names, rows, IntStream.range(0, rows.length).toArray());
    }

    /** The same over the rows at these places, some perhaps more than once. */
    public static Covariance ofRows(List<String> names, double[][] rows, int[] places) {
        return ofRows(names, rows, new double[0], places);
    }

    /**
     * The same, each row counting as its weight says: n / (n - 1) sum w (x - mean_x) (y - mean_y) / sum w, as {@link ResponseSums} has it.
     *
     * @param weights of the rows, not negative; none where all count alike
     */
    public static Covariance ofRows(List<String> names, double[][] rows, double[] weights, int[] places) {
        var used =
                Arrays.stream(places).filter(row -> isThere(names, rows, row)).toArray();
        if (used.length < 2) {
            throw new InvalidInput("only " + used.length + " rows have all of " + names
                    + ": bring at least 2, or use fewer variables");
        }
        var shares = shares(weights, used);
        var means = IntStream.range(0, names.size())
                .mapToDouble(i -> mean(rows, used, shares, i))
                .toArray();
        var matrix = products(rows, used, shares, means);
        return new Covariance(names, means, matrix, correlations(matrix), new Size(used.length, used.length));
    }

    private static double[][] products(double[][] rows, int[] used, double[] shares, double[] means) {
        var matrix = new double[means.length][means.length];
        var unbiased = used.length / (used.length - 1.0);
        for (int k = 0; k < used.length; k++) {
            var row = rows[used[k]];
            for (int i = 0; i < means.length; i++) {
                var off = (row[i] - means[i]) * shares[k] * unbiased;
                for (int j = i; j < means.length; j++) {
                    matrix[i][j] += off * (row[j] - means[j]);
                    matrix[j][i] = matrix[i][j];
                }
            }
        }
        return matrix;
    }

    /** Of all weight, what each row used has. */
    private static double[] shares(double[] weights, int[] used) {
        var shares = new double[used.length];
        Arrays.setAll(shares, k -> weights.length == 0 ? 1 : weights[used[k]]);
        var sum = Arrays.stream(shares).sum();
        if (!(sum > 0 && Arrays.stream(shares).allMatch(share -> share >= 0) && Double.isFinite(sum))) {
            throw new InvalidInput("the weights of the " + used.length + " rows used add up to " + sum
                    + ", or one is negative: give weights from 0 on, at least one of them above");
        }
        Arrays.setAll(shares, k -> shares[k] / sum);
        return shares;
    }

    /** Counted from the first value, so that a constant has exactly its own mean. */
    private static double mean(double[][] rows, int[] used, double[] shares, int i) {
        var first = rows[used[0]][i];
        double sum = 0;
        for (int k = 0; k < used.length; k++) {
            sum += shares[k] * (rows[used[k]][i] - first);
        }
        return first + sum;
    }

    private static boolean isThere(List<String> names, double[][] rows, int row) {
        if (rows[row].length != names.size() || Arrays.stream(rows[row]).anyMatch(Double::isInfinite)) {
            throw new InvalidInput("row " + (row + 1) + " does not have " + names.size()
                    + " finite values: correct it or leave fields empty");
        }
        return Arrays.stream(rows[row]).noneMatch(Double::isNaN);
    }

    public List<String> names() {
        return names;
    }

    public Size size() {
        return size;
    }

    public int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new InvalidInput("there is no variable " + name + " among " + names + ": name one of these");
        }
        return index;
    }

    public double mean(int i) {
        return means[i];
    }

    public double covariance(int i, int j) {
        return matrix[i][j];
    }

    /** Refused for a constant variable. */
    public double correlation(int i, int j) {
        if (Double.isNaN(correlation[i][j])) {
            throw new InvalidInput("everybody gave the same answer to " + names.get(matrix[i][i] > 0 ? j : i)
                    + " (among those compared), so it correlates with nothing: leave it out");
        }
        return correlation[i][j];
    }

    /** A copy, variables x variables. */
    public double[][] matrix() {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
