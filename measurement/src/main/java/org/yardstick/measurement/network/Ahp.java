package org.yardstick.measurement.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;

/**
 * Weights from comparisons of pairs: the analytic hierarchy process.
 *
 * <pre>
 *   A (n x n), a_ij how many times i counts as much as j, a_ji = 1 / a_ij, a_ii = 1
 *   eigenvector: A w = lambda w, lambda the largest eigenvalue, sum w = 1
 *   row geometric mean: w_i proportional to (a_i1 ... a_in)^(1/n)
 *   CI = (lambda - n) / (n - 1)     CR = CI / RI(n)
 *   GCI = 2 / ((n - 1)(n - 2)) sum over i &lt; j of (ln a_ij - ln w_i + ln w_j)^2, w by row geometric mean
 * </pre>
 *
 * <ol>
 *   <li>T. L. Saaty (1980), The Analytic Hierarchy Process. McGraw-Hill
 *   <li>J. Aguaron, J. M. Moreno-Jimenez (2003), The geometric consistency index: approximated thresholds. EJOR 147, 137-145,
 *       doi:10.1016/S0377-2217(02)00255-2
 *   <li>J. A. Alonso, M. T. Lamata (2006), Consistency in the analytic hierarchy process: a new approach. International Journal of
 *       Uncertainty, Fuzziness and Knowledge-Based Systems 14, 445-459, doi:10.1142/S0218488506004114
 *   <li>E. Forman, K. Peniwati (1998), Aggregating individual judgments and priorities with the analytic hierarchy process. EJOR 108,
 *       165-169, doi:10.1016/S0377-2217(97)00244-0
 * </ol>
 */
public final class Ahp {
    private static final int ITERATIONS = 100_000;
    /** Largest relative change of a weight at which the iteration ends. */
    private static final double TOLERANCE = 1e-15;

    private static final int MENDED = 10;

    /** Saaty's scale ends at 9; beyond this the powers of the matrix would not fit into a double. */
    private static final double LARGEST = 1e9;

    private Ahp() {}

    /**
     * Random indices by n from 0 [1]; 11 to 15 by [1] too.
     */
    private static final double[] SAATY = {
        0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    /**
     * @param weights by label, adding up to 1: the principal eigenvector
     * @param geometricMean the weights by row geometric mean
     * @param lambdaMax the largest eigenvalue
     * @param consistencyRatio CR; 0 for one or two things, which cannot contradict
     * @param randomIndex RI(n), 0 for one or two things
     * @param randomIndexBy whose table it is from
     * @param geometricConsistencyIndex GCI; empty for one or two things
     * @param geometricConsistencyLimit what GCI is at a CR of 0.10 [2]; empty for one or two things
     * @param acceptable whether CR is at most 0.10
     * @param roundedReciprocals how many pairs are reciprocal only up to rounding (0.33 for a third); they are used as they are
     * @param triples every three things with what they contradict by, the worst first
     * @param mending the judgements that fit the weights least, the worst first, at most 10
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers beside their names; nobody compares these records
    public record Result(
            List<String> labels,
            double[] weights,
            double[] geometricMean,
            double lambdaMax,
            double consistencyIndex,
            double consistencyRatio,
            double randomIndex,
            String randomIndexBy,
            OptionalDouble geometricConsistencyIndex,
            OptionalDouble geometricConsistencyLimit,
            boolean acceptable,
            int roundedReciprocals,
            List<Triple> triples,
            List<Mend> mending,
            int iterations,
            boolean converged) {}

    /**
     * Three judgements that should agree.
     *
     * @param direct a_ik
     * @param through a_ij a_jk
     * @param circular whether i beats j, j beats k, and k beats i
     */
    public record Triple(String i, String j, String k, double direct, double through, boolean circular) {
        /** By what factor the two differ, 1 or more. */
        public double factor() {
            return Math.max(direct / through, through / direct);
        }
    }

    /**
     * A judgement to look at again.
     *
     * @param judged a_ij
     * @param fitting w_i / w_j
     * @param ratioThen the consistency ratio if the fitting value stood there
     */
    public record Mend(String row, String column, double judged, double fitting, double ratioThen) {}

    @SuppressWarnings("ArrayRecordComponent") // numbers beside their names; nobody compares these records
    private record Vector(double[] weights, double lambda, int iterations, boolean converged) {}

    /** One person's judgements; an empty cell is taken from its mirror image, both empty is refused. */
    public static Result weights(LabelledMatrix judgements) {
        var a = reciprocal(judgements);
        int n = a.length;
        var eigen = eigenvector(a);
        var geometric = geometricMean(a);
        double index = index(n, eigen.lambda());
        double ratio = n < 3 ? 0 : index / randomIndex(n);
        return new Result(
                judgements.labels(),
                eigen.weights(),
                geometric,
                eigen.lambda(),
                index,
                ratio,
                randomIndex(n),
                n < SAATY.length ? "Saaty 1980" : "Alonso and Lamata 2006",
                geometricConsistency(a, geometric),
                geometricLimit(n),
                ratio <= 0.10,
                rounded(a),
                triples(judgements.labels(), a),
                mending(judgements.labels(), a, eigen.weights()),
                eigen.iterations(),
                eigen.converged());
    }

    /**
     * The judgements of a group: the geometric mean of each, which alone keeps them reciprocal [4].
     *
     * @param influence of each person, above 0; as many as there are matrices
     */
    public static LabelledMatrix group(List<LabelledMatrix> judgements, double[] influence) {
        LabelledMatrix.requireSame(judgements);
        if (influence.length != judgements.size()
                || !DoubleStream.of(influence).allMatch(w -> w > 0 && w < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput("There are " + judgements.size() + " people and " + influence.length
                    + " weights for them: give each person one weight above 0.");
        }
        var each = judgements.stream().map(Ahp::reciprocal).toList();
        double all = DoubleStream.of(influence).sum();
        int n = judgements.getFirst().size();
        var group = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double log = 0;
                for (int k = 0; k < each.size(); k++) {
                    log += influence[k] / all * Math.log(each.get(k)[i][j]);
                }
                group[i][j] = Math.exp(log);
            }
        }
        return new LabelledMatrix(judgements.getFirst().labels(), group);
    }

    /** The same with everybody counting alike. */
    public static LabelledMatrix group(List<LabelledMatrix> judgements) {
        return group(judgements, judgements.stream().mapToDouble(matrix -> 1).toArray());
    }

    private static double[][] reciprocal(LabelledMatrix judgements) {
        var a = judgements.values();
        for (int i = 0; i < a.length; i++) {
            if (Double.isNaN(a[i][i])) {
                a[i][i] = 1;
            }
            if (a[i][i] != 1) {
                throw new InvalidInput(
                        "The cell " + judgements.cell(i, i) + " is " + a[i][i] + ": anything counts 1 against itself.");
            }
            for (int j = 0; j < i; j++) {
                pair(judgements, a, i, j);
            }
        }
        return a;
    }

    private static void pair(LabelledMatrix judgements, double[][] a, int i, int j) {
        if (Double.isNaN(a[i][j]) && Double.isNaN(a[j][i])) {
            throw new InvalidInput("Nobody has compared \""
                    + judgements.labels().get(j) + "\" with \""
                    + judgements.labels().get(i) + "\": enter how many times the one counts as much as the other.");
        }
        for (int side = 0; side < 2; side++) {
            double value = side == 0 ? a[i][j] : a[j][i];
            if (value <= 0 || value > LARGEST || value < 1 / LARGEST) {
                throw new InvalidInput(
                        "The cell " + (side == 0 ? judgements.cell(i, j) : judgements.cell(j, i)) + " is " + value
                                + ": a judgement is above 0 and of a size that people can judge, such as 3 or 1/3.");
            }
        }
        a[i][j] = Double.isNaN(a[i][j]) ? 1 / a[j][i] : a[i][j];
        a[j][i] = Double.isNaN(a[j][i]) ? 1 / a[i][j] : a[j][i];
        if (Math.abs(a[i][j] * a[j][i] - 1) > LabelledMatrix.ROUNDING) {
            throw new InvalidInput("The cells " + judgements.cell(i, j) + " and " + judgements.cell(j, i) + " are "
                    + a[i][j] + " and " + a[j][i] + ": one must be 1 divided by the other.");
        }
    }

    private static int rounded(double[][] a) {
        int rounded = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                rounded += Math.abs(a[i][j] * a[j][i] - 1) > 1e-9 ? 1 : 0;
            }
        }
        return rounded;
    }

    /** By powers: A is positive, so that they converge to the principal eigenvector (Perron) from any start. */
    private static Vector eigenvector(double[][] a) {
        var w = geometricMean(a);
        for (int iteration = 1; iteration <= ITERATIONS; iteration++) {
            var next = times(a, w);
            double sum = DoubleStream.of(next).sum();
            double change = 0;
            for (int i = 0; i < w.length; i++) {
                next[i] /= sum;
                change = Math.max(change, Math.abs(next[i] - w[i]) / next[i]);
            }
            w = next;
            if (change <= TOLERANCE * w.length) {
                return new Vector(w, lambda(a, w), iteration, true);
            }
        }
        return new Vector(w, lambda(a, w), ITERATIONS, false);
    }

    private static double[] times(double[][] a, double[] w) {
        return IntStream.range(0, w.length)
                .mapToDouble(i -> IntStream.range(0, w.length)
                        .mapToDouble(j -> a[i][j] * w[j])
                        .sum())
                .toArray();
    }

    /** The mean of (A w)_i / w_i, which is the eigenvalue where w is the eigenvector. */
    static double lambda(double[][] a, double[] w) {
        var product = times(a, w);
        return IntStream.range(0, w.length)
                .mapToDouble(i -> product[i] / w[i])
                .average()
                .orElseThrow();
    }

    private static double[] geometricMean(double[][] a) {
        var logs = IntStream.range(0, a.length)
                .mapToDouble(i -> DoubleStream.of(a[i]).map(Math::log).average().orElseThrow())
                .toArray();
        double largest = DoubleStream.of(logs).max().orElseThrow();
        double sum = DoubleStream.of(logs).map(log -> Math.exp(log - largest)).sum();
        return DoubleStream.of(logs).map(log -> Math.exp(log - largest) / sum).toArray();
    }

    private static double index(int n, double lambda) {
        return n < 3 ? 0 : Math.max(0, (lambda - n) / (n - 1));
    }

    /** By [1] as far as the table goes, then by [3]: (2.7699 n - 4.3513 - n) / (n - 1). */
    private static double randomIndex(int n) {
        return n < SAATY.length ? SAATY[n] : (1.7699 * n - 4.3513) / (n - 1);
    }

    private static OptionalDouble geometricLimit(int n) {
        if (n < 3) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(n == 3 ? 0.3147 : n == 4 ? 0.3526 : 0.370);
    }

    private static OptionalDouble geometricConsistency(double[][] a, double[] w) {
        int n = a.length;
        if (n < 3) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double error = Math.log(a[i][j]) - Math.log(w[i]) + Math.log(w[j]);
                sum += error * error;
            }
        }
        return OptionalDouble.of(2 * sum / ((n - 1) * (n - 2)));
    }

    private static List<Triple> triples(List<String> labels, double[][] a) {
        var triples = new ArrayList<Triple>();
        for (int i = 0; i < a.length; i++) {
            for (int j = i + 1; j < a.length; j++) {
                for (int k = j + 1; k < a.length; k++) {
                    boolean round =
                            (a[i][j] > 1 && a[j][k] > 1 && a[k][i] > 1) || (a[i][j] < 1 && a[j][k] < 1 && a[k][i] < 1);
                    triples.add(
                            new Triple(labels.get(i), labels.get(j), labels.get(k), a[i][k], a[i][j] * a[j][k], round));
                }
            }
        }
        triples.removeIf(triple -> triple.factor() <= 1 + 1e-9);
        triples.sort(Comparator.comparingDouble(Triple::factor).reversed());
        return List.copyOf(triples);
    }

    private static List<Mend> mending(List<String> labels, double[][] a, double[] w) {
        record Pair(int i, int j, double factor) {}
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < a.length; i++) {
            for (int j = i + 1; j < a.length; j++) {
                double off = a[i][j] * w[j] / w[i];
                pairs.add(new Pair(i, j, Math.max(off, 1 / off)));
            }
        }
        pairs.removeIf(pair -> pair.factor() <= 1 + 1e-9);
        pairs.sort(Comparator.comparingDouble(Pair::factor).reversed());
        return pairs.stream()
                .limit(MENDED)
                .map(pair -> mend(labels, a, w, pair.i(), pair.j()))
                .toList();
    }

    private static Mend mend(List<String> labels, double[][] a, double[] w, int i, int j) {
        int n = a.length;
        var mended = new LabelledMatrix(labels, a).values();
        mended[i][j] = w[i] / w[j];
        mended[j][i] = w[j] / w[i];
        double ratio = n < 3 ? 0 : index(n, eigenvector(mended).lambda()) / randomIndex(n);
        return new Mend(labels.get(i), labels.get(j), a[i][j], w[i] / w[j], ratio);
    }
}
