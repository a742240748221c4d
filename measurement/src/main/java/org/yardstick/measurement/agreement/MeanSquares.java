package org.yardstick.measurement.agreement;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.yardstick.measurement.InvalidInput;

/**
 * The analysis of variance of n units rated by the same k raters, once each.
 *
 * <pre>
 *   x_ij = mu + u_i + r_j + e_ij
 *   MSR = k sum_i (m_i - m)^2 / (n - 1)          MSC = n sum_j (m_j - m)^2 / (k - 1)
 *   MSE = sum_ij (x_ij - m_i - m_j + m)^2 / ((n - 1)(k - 1))
 *   MSW = sum_ij (x_ij - m_i)^2 / (n (k - 1))
 * </pre>
 *
 * <p>m_i, m_j and m are the means of a unit, of a rater and of all.
 *
 * @param units n
 * @param raters k
 * @param betweenUnits MSR
 * @param betweenRaters MSC
 * @param error MSE
 * @param withinUnits MSW
 */
public record MeanSquares(
        int units, int raters, double betweenUnits, double betweenRaters, double error, double withinUnits) {

    /** Of the units that every rater rated; at least two of them. */
    public static MeanSquares of(Ratings ratings) {
        return of(ratings.complete(2, "An analysis of variance"));
    }

    static MeanSquares of(double[][] x) {
        var largest = checked(x);
        int n = x.length;
        int k = x[0].length;
        var unit = new double[n];
        var rater = new double[k];
        var all = means(x, unit, rater);
        double error = 0;
        double within = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                error += square(x[i][j] - unit[i] - rater[j] + all);
                within += square(x[i][j] - unit[i]);
            }
        }
        // squares below the rounding of the ratings themselves are none
        DoubleUnaryOperator exact = square -> square < 1e-28 * largest * largest ? 0 : square;
        return new MeanSquares(
                n,
                k,
                exact.applyAsDouble(k * squares(unit, all) / (n - 1)),
                exact.applyAsDouble(n * squares(rater, all) / (k - 1)),
                exact.applyAsDouble(error / ((n - 1.0) * (k - 1))),
                exact.applyAsDouble(within / (n * (k - 1.0))));
    }

    /** Gives the largest rating, without sign. */
    private static double checked(double[][] x) {
        if (Arrays.stream(x).flatMapToDouble(Arrays::stream).allMatch(value -> value == x[0][0])) {
            throw new InvalidInput(
                    "Every rating is " + x[0][0] + ": agreement beyond chance cannot be told where nothing differs.");
        }
        return Arrays.stream(x)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    private static double means(double[][] x, double[] unit, double[] rater) {
        double all = 0;
        for (int i = 0; i < unit.length; i++) {
            for (int j = 0; j < rater.length; j++) {
                unit[i] += x[i][j] / rater.length;
                rater[j] += x[i][j] / unit.length;
            }
            all += unit[i] / unit.length;
        }
        return all;
    }

    private static double squares(double[] means, double all) {
        return Arrays.stream(means).map(mean -> square(mean - all)).sum();
    }

    private static double square(double x) {
        return x * x;
    }
}
