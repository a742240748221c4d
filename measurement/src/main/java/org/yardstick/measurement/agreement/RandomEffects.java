package org.yardstick.measurement.agreement;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.yardstick.measurement.InvalidInput;

/**
 * The restricted likelihood of {@link VarianceComponents}, with units absorbed so that it costs one matrix of raters x raters.
 *
 * <pre>
 *   V / s_e^2 = A + l_r Z Z',   A = I + l_u U U' (blocks of units),   A_i^-1 = I - c_i 1 1',  c_i = l_u / (1 + n_i l_u)
 *   M = I + l_r Z' A^-1 Z,      log |V / s_e^2| = sum_i log(1 + n_i l_u) + log |M|
 *   q(a, b) = a' A^-1 b - l_r (Z' A^-1 a)' M^-1 (Z' A^-1 b)
 *   -2 log L = log |V / s_e^2| + log q(1, 1) + (N - 1)(1 + log(2 pi s_e^2)),  s_e^2 = (q(x, x) - q(1, x)^2 / q(1, 1)) / (N - 1)
 * </pre>
 *
 * <p>l_u = (s_u / s_e)^2, l_r = (s_r / s_e)^2; Z says which rater gave a rating, U to which unit; n_i ratings of unit i, N of all. Units that
 * the same raters rated have the same A_i and are added up once: x' A_i^-1 x = sum (x - mean x)^2 + (sum x)^2 / (n_i (1 + n_i l_u)).
 */
final class RandomEffects {
    /** By unit: who rated it, and what was given less the mean of all. */
    private final int[][] who;

    private final double[][] what;
    private final List<Alike> alike;
    private final int raters;
    private final int n;
    private final double centre;

    RandomEffects(Ratings ratings) {
        raters = ratings.raters().size();
        n = ratings.count();
        var units = IntStream.range(0, ratings.units().size());
        who = units.mapToObj(unit -> IntStream.range(0, raters)
                        .filter(rater -> !Double.isNaN(ratings.value(unit, rater)))
                        .toArray())
                .toArray(int[][]::new);
        what = IntStream.range(0, who.length).mapToObj(ratings::given).toArray(double[][]::new);
        centre = Arrays.stream(what).flatMapToDouble(Arrays::stream).average().orElseThrow();
        for (var unit : what) {
            for (int i = 0; i < unit.length; i++) {
                unit[i] -= centre;
            }
        }
        alike = alike(who, what);
    }

    private static List<Alike> alike(int[][] who, double[][] what) {
        Map<List<Integer>, Alike> byRaters = new LinkedHashMap<>();
        for (int i = 0; i < who.length; i++) {
            if (who[i].length > 0) {
                var raters = who[i];
                byRaters.computeIfAbsent(Arrays.stream(raters).boxed().toList(), key -> new Alike(raters))
                        .add(what[i]);
            }
        }
        return List.copyOf(byRaters.values());
    }

    /** What the likelihood is largest for, at given ratios of spread. */
    record Fit(double deviance, double error, double mean, double standardError) {}

    void check() {
        if (Arrays.stream(who).allMatch(unit -> unit.length < 2)) {
            throw new InvalidInput("No unit was rated by two raters: units and raters cannot be told apart.");
        }
        var load = new int[raters];
        Arrays.stream(who).flatMapToInt(Arrays::stream).forEach(rater -> load[rater]++);
        if (Arrays.stream(load).allMatch(units -> units < 2)) {
            throw new InvalidInput("No rater rated two units: raters and error cannot be told apart.");
        }
        var used = (int) Arrays.stream(who).filter(unit -> unit.length > 0).count();
        var active = (int) Arrays.stream(load).filter(units -> units > 0).count();
        if (n - used - active + components() < 1) {
            throw new InvalidInput(n + " ratings of " + used + " units by " + active
                    + " raters leave nothing to tell the error from: let more raters rate the same units.");
        }
        if (Arrays.stream(what)
                .flatMapToDouble(Arrays::stream)
                .allMatch(x -> Math.abs(x) <= 1e-12 * Math.abs(centre))) {
            throw new InvalidInput("Every rating is " + centre + ": there is no variance to divide.");
        }
    }

    /** How many parts the plan falls into, none of which shares a rater with another. */
    private int components() {
        var root = IntStream.range(0, raters).toArray();
        var roots = new HashSet<Integer>();
        for (var unit : who) {
            for (var rater : unit) {
                root[find(root, rater)] = find(root, unit[0]);
            }
        }
        for (var unit : who) {
            for (var rater : unit) {
                roots.add(find(root, rater));
            }
        }
        return roots.size();
    }

    private static int find(int[] root, int rater) {
        int at = rater;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /** @param unitRatio s_u / s_e, {@code raterRatio} s_r / s_e */
    Fit at(double unitRatio, double raterRatio) {
        var sums = new Sums(raters);
        for (var units : alike) {
            sums.add(units, unitRatio * unitRatio);
        }
        var l = raterRatio * raterRatio;
        var cholesky = new CholeskyDecomposition(sums.identityPlus(l));
        var one = new ArrayRealVector(sums.one, false);
        var given = new ArrayRealVector(sums.given, false);
        var solved = cholesky.getSolver().solve(one);
        var q11 = sums.oneOne - l * solved.dotProduct(one);
        var q1x = sums.oneGiven - l * solved.dotProduct(given);
        var qxx = sums.givenGiven - l * cholesky.getSolver().solve(given).dotProduct(given);
        var error = Math.max((qxx - q1x * q1x / q11) / (n - 1), 1e-300);
        double logs = sums.logs;
        for (int j = 0; j < raters; j++) {
            logs += 2 * Math.log(cholesky.getL().getEntry(j, j));
        }
        var deviance = logs + Math.log(q11) + (n - 1) * (1 + Math.log(2 * Math.PI * error));
        return new Fit(deviance, error, centre + q1x / q11, Math.sqrt(error / q11));
    }

    /** Units that the same raters rated: sums over them. */
    private static final class Alike {
        private final int[] who;
        /** By rater of {@code who}. */
        private final double[] given;

        private double units;
        /** Of all ratings; of the squared sums of each unit; of the squared distances from each unit's mean. */
        private double sum;

        private double squaredSums;
        private double within;

        Alike(int[] who) {
            this.who = who;
            given = new double[who.length];
        }

        void add(double[] what) {
            double all = 0;
            for (int a = 0; a < what.length; a++) {
                given[a] += what[a];
                all += what[a];
            }
            for (var x : what) {
                within += (x - all / what.length) * (x - all / what.length);
            }
            units++;
            sum += all;
            squaredSums += all * all;
        }
    }

    /** The products with A^-1. */
    private static final class Sums {
        private final double[][] raters;
        private final double[] one;
        private final double[] given;
        private double oneOne;
        private double oneGiven;
        private double givenGiven;
        private double logs;

        Sums(int size) {
            raters = new double[size][size];
            one = new double[size];
            given = new double[size];
        }

        void add(Alike of, double l) {
            int m = of.who.length;
            var shrunk = 1 / (1 + m * l);
            var c = l * shrunk;
            for (int a = 0; a < m; a++) {
                int rater = of.who[a];
                raters[rater][rater] += of.units;
                one[rater] += of.units * shrunk;
                given[rater] += of.given[a] - c * of.sum;
                for (int b = 0; b < m; b++) {
                    raters[rater][of.who[b]] -= of.units * c;
                }
            }
            oneOne += of.units * m * shrunk;
            oneGiven += of.sum * shrunk;
            givenGiven += of.within + of.squaredSums * shrunk / m;
            logs += of.units * Math.log1p(m * l);
        }

        Array2DRowRealMatrix identityPlus(double l) {
            var m = new double[one.length][one.length];
            for (int a = 0; a < m.length; a++) {
                for (int b = 0; b < m.length; b++) {
                    m[a][b] = l * raters[a][b] + (a == b ? 1 : 0);
                }
            }
            return new Array2DRowRealMatrix(m, false);
        }
    }
}
