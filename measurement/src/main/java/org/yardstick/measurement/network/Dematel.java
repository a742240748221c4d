package org.yardstick.measurement.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.yardstick.measurement.InvalidInput;

/**
 * What influences what, directly and through others: DEMATEL (decision making trial and evaluation laboratory).
 *
 * <pre>
 *   A (n x n), a_ij >= 0 how strongly i influences j directly, a_ii = 0
 *   N = A / s,  s = the largest row or column sum (or row sum alone)
 *   T = N + N^2 + N^3 + ... = N (I - N)^-1
 *   D_i = sum over j of t_ij (given)    R_i = sum over j of t_ji (received)
 *   prominence D + R    relation D - R: above 0 a cause, below 0 an effect
 * </pre>
 *
 * <p>T exists when N has no eigenvalue 1. It has one when influence goes round a circle without any loss: some nodes that all reach each
 * other have a row sum of s each within their circle.
 *
 * <ol>
 *   <li>A. Gabus, E. Fontela (1972), World Problems, an Invitation to Further Thought within the Framework of DEMATEL. Battelle Geneva
 *       Research Centre
 *   <li>S.-L. Si, X.-Y. You, H.-C. Liu, P. Zhang (2018), DEMATEL technique: a systematic review. Mathematical Problems in Engineering 2018,
 *       3696457, doi:10.1155/2018/3696457
 * </ol>
 */
public final class Dematel {
    private Dematel() {}

    /** What the direct influences are divided by. */
    public enum Divisor {
        /** The largest of all row and column sums. */
        ROWS_AND_COLUMNS,
        /** The largest row sum, as pyDecision has it: other numbers, for comparison only. */
        ROWS
    }

    /** @param threshold an influence above it is drawn; the mean of T where it is empty */
    public record Options(Divisor divisor, OptionalDouble threshold) {
        public static Options usual() {
            return new Options(Divisor.ROWS_AND_COLUMNS, OptionalDouble.empty());
        }
    }

    public enum Role {
        CAUSE,
        EFFECT,
        /** Gives as much as it receives. */
        NEITHER
    }

    /** An arrow of the map: the total influence is above the threshold. */
    public record Edge(String from, String to, double strength) {}

    /**
     * All arrays in the order of the labels.
     *
     * @param divisor s
     * @param normalised N
     * @param total T, row on column
     * @param given D
     * @param received R
     * @param prominence D + R
     * @param relation D - R
     * @param weights prominence, as shares of 1
     * @param lengths sqrt(prominence^2 + relation^2), as shares of 1
     * @param edges between two different nodes, the strongest first
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers beside their names; nobody compares these records
    public record Result(
            List<String> labels,
            double divisor,
            double[][] normalised,
            double[][] total,
            double[] given,
            double[] received,
            double[] prominence,
            double[] relation,
            double[] weights,
            double[] lengths,
            double threshold,
            List<Role> roles,
            List<Edge> edges) {}

    public static Result totalInfluence(LabelledMatrix direct, Options options) {
        var a = checked(direct);
        double s = DoubleStream.of(LabelledMatrix.rowSums(a)).max().orElseThrow();
        if (options.divisor() == Divisor.ROWS_AND_COLUMNS) {
            s = Math.max(s, DoubleStream.of(LabelledMatrix.columnSums(a)).max().orElseThrow());
        }
        if (s == 0) {
            throw new InvalidInput("Nothing in the matrix influences anything: at least one cell must be above 0.");
        }
        double divisor = s;
        var n = Arrays.stream(a)
                .map(row -> DoubleStream.of(row).map(x -> x / divisor).toArray())
                .toArray(double[][]::new);
        refuseLossless(direct.labels(), n);
        return result(direct.labels(), divisor, n, total(n), options.threshold());
    }

    private static double[][] checked(LabelledMatrix direct) {
        direct.requireStrengths();
        for (int i = 0; i < direct.size(); i++) {
            if (direct.at(i, i) != 0) {
                throw new InvalidInput("The cell " + direct.cell(i, i) + " is " + direct.at(i, i)
                        + ": nothing influences itself directly; enter 0.");
            }
        }
        return direct.values();
    }

    /** An irreducible matrix with row sums of at most 1 has the eigenvalue 1 only if all of them are 1. */
    private static void refuseLossless(List<String> labels, double[][] n) {
        for (var circle : new Circles(n).classes()) {
            boolean lossless = IntStream.of(circle)
                    .allMatch(
                            i -> IntStream.of(circle).mapToDouble(j -> n[i][j]).sum() > 1 - 1e-12);
            if (lossless) {
                var names = IntStream.of(circle)
                        .mapToObj(i -> "\"" + labels.get(i) + "\"")
                        .toList();
                throw new InvalidInput("Influence goes round at full strength among " + String.join(", ", names)
                        + ", so that it adds up to infinity: weaken at least one influence in this circle.");
            }
        }
    }

    private static double[][] total(double[][] n) {
        var direct = MatrixUtils.createRealMatrix(n);
        var rest = MatrixUtils.createRealIdentityMatrix(n.length).subtract(direct);
        // T = N (I - N)^-1 = (I - N)^-1 N
        var total = new LUDecomposition(rest, 0).getSolver().solve(direct).getData();
        // all terms of the series are 0 or more; what falls below is rounding
        return Arrays.stream(total)
                .map(row -> DoubleStream.of(row).map(x -> Math.max(0, x)).toArray())
                .toArray(double[][]::new);
    }

    private static Result result(
            List<String> labels, double divisor, double[][] n, double[][] t, OptionalDouble asked) {
        var given = LabelledMatrix.rowSums(t);
        var received = LabelledMatrix.columnSums(t);
        var prominence = each(given, received, Double::sum);
        var relation = each(given, received, (d, r) -> d - r);
        double threshold = asked.orElse(DoubleStream.of(given).sum() / ((double) t.length * t.length));
        return new Result(
                labels,
                divisor,
                n,
                t,
                given,
                received,
                prominence,
                relation,
                shares(prominence),
                shares(each(prominence, relation, Math::hypot)),
                threshold,
                IntStream.range(0, given.length)
                        .mapToObj(i -> role(relation[i], prominence[i]))
                        .toList(),
                edges(labels, t, threshold));
    }

    private static double[] each(double[] one, double[] other, DoubleBinaryOperator operation) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> operation.applyAsDouble(one[i], other[i]))
                .toArray();
    }

    private static double[] shares(double[] values) {
        double sum = DoubleStream.of(values).sum();
        return DoubleStream.of(values).map(value -> value / sum).toArray();
    }

    private static Role role(double relation, double prominence) {
        if (Math.abs(relation) <= 1e-12 * prominence) {
            return Role.NEITHER;
        }
        return relation > 0 ? Role.CAUSE : Role.EFFECT;
    }

    private static List<Edge> edges(List<String> labels, double[][] t, double threshold) {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < t.length; j++) {
                if (i != j && t[i][j] > threshold) {
                    edges.add(new Edge(labels.get(i), labels.get(j), t[i][j]));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::strength).reversed());
        return List.copyOf(edges);
    }
}
