package org.yardstick.measurement.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;

/**
 * Ratings as counts: how many raters put a unit into a category. Units without any rating are left out.
 *
 * @param counts units x categories
 * @param given ratings of each unit
 * @param codes units x raters, the place of the category, -1 where missing
 * @param weights categories x categories, 1 on the diagonal, symmetric
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Categorised(double[][] counts, double[] given, int[][] codes, double[][] weights) {

    static Categorised of(Ratings ratings, double[] scale, double[][] weights) {
        check(scale, weights);
        var codes = IntStream.range(0, ratings.units().size())
                .mapToObj(unit -> codes(ratings, unit, scale))
                .filter(unit -> Arrays.stream(unit).anyMatch(code -> code >= 0))
                .toArray(int[][]::new);
        var counts = new double[codes.length][scale.length];
        var given = new double[codes.length];
        for (int unit = 0; unit < codes.length; unit++) {
            for (var code : codes[unit]) {
                if (code >= 0) {
                    counts[unit][code]++;
                    given[unit]++;
                }
            }
        }
        if (Arrays.stream(given).filter(m -> m > 1).count() < 2) {
            throw new InvalidInput(
                    "Fewer than two units have two ratings: agreement beyond chance needs at least two.");
        }
        return new Categorised(counts, given, codes, weights);
    }

    private static void check(double[] scale, double[][] weights) {
        if (scale.length < 2) {
            throw new InvalidInput(
                    "Every rating is the same: agreement beyond chance cannot be told where nothing differs.");
        }
        for (int a = 0; a < scale.length; a++) {
            if (weights.length != scale.length || weights[a].length != scale.length) {
                throw new InvalidInput(
                        "There are " + scale.length + " categories: the weights must be a square of that size.");
            }
            for (int b = 0; b <= a; b++) {
                if (weights[a][b] != weights[b][a]
                        || weights[a][a] != 1
                        || !(weights[a][b] <= 1)
                        || weights[a][b] < 0) {
                    throw new InvalidInput("The weight of categories " + scale[a] + " and " + scale[b]
                            + " must be the same both ways, between 0 and 1, and 1 for the same category.");
                }
            }
        }
    }

    private static int[] codes(Ratings ratings, int unit, double[] scale) {
        return IntStream.range(0, ratings.raters().size())
                .map(rater -> code(ratings, unit, rater, scale))
                .toArray();
    }

    private static int code(Ratings ratings, int unit, int rater, double[] scale) {
        var value = ratings.value(unit, rater);
        if (Double.isNaN(value)) {
            return -1;
        }
        var code = Arrays.binarySearch(scale, value + 0.0);
        if (code < 0) {
            throw new InvalidInput("Rater " + ratings.raters().get(rater) + " gave unit "
                    + ratings.units().get(unit) + " a " + value + ", which is not on the scale "
                    + Arrays.toString(scale) + ": correct it or extend the scale.");
        }
        return code;
    }

    int units() {
        return counts.length;
    }

    int categories() {
        return weights.length;
    }

    /** How many units have two ratings or more. */
    int pairable() {
        return (int) Arrays.stream(given).filter(m -> m > 1).count();
    }

    /** The units with two ratings or more. */
    Categorised onlyPairable() {
        var kept = IntStream.range(0, units()).filter(unit -> given[unit] > 1).toArray();
        return new Categorised(
                Arrays.stream(kept).mapToObj(unit -> counts[unit]).toArray(double[][]::new),
                Arrays.stream(kept).mapToDouble(unit -> given[unit]).toArray(),
                Arrays.stream(kept).mapToObj(unit -> codes[unit]).toArray(int[][]::new),
                weights);
    }

    /** sum_k r_ik (sum_l w_kl r_il - 1): the weighted pairs of a unit that agree. */
    double agreeing(int unit) {
        double sum = 0;
        for (int k = 0; k < categories(); k++) {
            if (counts[unit][k] > 0) {
                sum += counts[unit][k] * (dot(weights[k], counts[unit]) - 1);
            }
        }
        return sum;
    }

    /** The share of each category, every unit counting the same; {@code per} is what its counts are divided by. */
    double[] shares(double[] per) {
        var shares = new double[categories()];
        for (int unit = 0; unit < units(); unit++) {
            for (int k = 0; k < shares.length; k++) {
                shares[k] += counts[unit][k] / per[unit] / units();
            }
        }
        return shares;
    }

    /** sum_l w_kl p_l of every category k. */
    double[] weighted(double[] p) {
        return Arrays.stream(weights).mapToDouble(row -> dot(row, p)).toArray();
    }

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
