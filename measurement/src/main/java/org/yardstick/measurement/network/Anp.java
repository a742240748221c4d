package org.yardstick.measurement.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.yardstick.measurement.InvalidInput;

/**
 * The analytic network process: what remains of each element's influence in the long run.
 *
 * <pre>
 *   W (n x n), w_ij the share of influence on j that comes from i; each column adds up to 1
 *   L = lim (W + W^2 + ... + W^m) / m
 * </pre>
 *
 * <p>L always exists (the Cesaro mean), and equals lim W^m where that exists, that is unless W is periodic. It is solved for, not powered.
 * Elements that pass influence among each other and to nobody else form a final class. Within one, L is its only vector with W v = v, by
 * the elimination of Grassmann, Taksar and Heyman [2], which never subtracts; an element outside splits among the final classes as it is
 * absorbed by them. With a single final class all columns of L are alike: they are the priorities. With several there is no one answer: each
 * column says what its own element leads to.
 *
 * <ol>
 *   <li>T. L. Saaty (2001), Decision Making with Dependence and Feedback: the Analytic Network Process, 2nd edition. RWS Publications
 *   <li>W. K. Grassmann, M. I. Taksar, D. P. Heyman (1985), Regenerative analysis and steady state distributions for Markov chains.
 *       Operations Research 33, 1107-1116, doi:10.1287/opre.33.5.1107
 * </ol>
 */
public final class Anp {
    /** A smaller share could be lost among the others, and with it a way from one element to another. */
    private static final double SMALLEST = 1e-15;

    private Anp() {}

    /** What the powers of the supermatrix do. */
    public enum Kind {
        /** They converge to equal columns. */
        CONVERGENT,
        /** They go round; their mean converges to equal columns. */
        PERIODIC,
        /** There are several final classes: the columns differ. */
        REDUCIBLE
    }

    /**
     * @param limit L, row first; a column adds up to 1
     * @param weights the priorities, adding up to 1; empty when the columns differ
     * @param finalClasses the labels of each
     * @param period of the powers, 1 when they converge
     * @param adjusted whether columns that added up to 1 only up to rounding were divided by their sums
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers beside their names; nobody compares these records
    public record Result(
            List<String> labels,
            double[][] limit,
            Optional<double[]> weights,
            Kind kind,
            List<List<String>> finalClasses,
            int period,
            boolean adjusted) {}

    public static Result limit(LabelledMatrix weighted) {
        weighted.requireStrengths();
        var w = weighted.values();
        boolean adjusted = normalise(weighted, w);
        // column j hands on to row i: from j to i
        var leads = MatrixUtils.createRealMatrix(w).transpose().getData();
        var circles = new Circles(leads);
        var closed = circles.classes().stream().filter(circles::closed).toList();
        int period = closed.stream().mapToInt(circles::period).reduce(1, Anp::lcm);
        var limit = limit(leads, closed);
        Kind kind = closed.size() > 1 ? Kind.REDUCIBLE : period > 1 ? Kind.PERIODIC : Kind.CONVERGENT;
        var names = closed.stream()
                .map(nodes ->
                        IntStream.of(nodes).mapToObj(weighted.labels()::get).toList())
                .toList();
        Optional<double[]> weights = closed.size() == 1
                ? Optional.of(Arrays.stream(limit).mapToDouble(row -> row[0]).toArray())
                : Optional.empty();
        return new Result(weighted.labels(), limit, weights, kind, names, period, adjusted);
    }

    private static boolean normalise(LabelledMatrix weighted, double[][] w) {
        var sums = LabelledMatrix.columnSums(w);
        boolean adjusted = false;
        for (int j = 0; j < w.length; j++) {
            if (sums[j] == 0) {
                throw new InvalidInput("Column \"" + weighted.labels().get(j)
                        + "\" is empty: nothing influences it; enter 1 where it meets itself if influence is"
                        + " to end there.");
            }
            if (Math.abs(sums[j] - 1) > LabelledMatrix.ROUNDING) {
                throw new InvalidInput("Column \"" + weighted.labels().get(j) + "\" adds up to " + sums[j]
                        + ": every column of a weighted supermatrix adds up to 1; weight its clusters first.");
            }
            adjusted |= Math.abs(sums[j] - 1) > 1e-9;
            for (int i = 0; i < w.length; i++) {
                w[i][j] /= sums[j];
                if (w[i][j] > 0 && w[i][j] < SMALLEST) {
                    throw new InvalidInput("The cell " + weighted.cell(i, j) + " is " + w[i][j]
                            + ": enter 0 for an influence that small.");
                }
            }
        }
        return adjusted;
    }

    private static int lcm(int a, int b) {
        int x = a;
        int y = b;
        while (y != 0) {
            int rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }

    private static double[][] limit(double[][] leads, List<int[]> closed) {
        int n = leads.length;
        var limit = new double[n][n];
        var transients = IntStream.range(0, n)
                .filter(i -> closed.stream().noneMatch(nodes -> Arrays.binarySearch(nodes, i) >= 0))
                .toArray();
        for (var nodes : closed) {
            var share = stationary(leads, nodes);
            var absorbed = absorbed(leads, transients, nodes);
            for (int k = 0; k < nodes.length; k++) {
                for (int from : nodes) {
                    limit[nodes[k]][from] = share[k];
                }
                for (int t = 0; t < transients.length; t++) {
                    limit[nodes[k]][transients[t]] = share[k] * absorbed[t];
                }
            }
        }
        return limit;
    }

    /** The vector that a class keeps, adding up to 1: states are taken out one by one, the last first, then put back. */
    private static double[] stationary(double[][] leads, int[] nodes) {
        int n = nodes.length;
        var p = IntStream.range(0, n)
                .mapToObj(i ->
                        IntStream.of(nodes).mapToDouble(j -> leads[nodes[i]][j]).toArray())
                .toArray(double[][]::new);
        for (int out = n - 1; out > 0; out--) {
            double leaving = DoubleStream.of(p[out]).limit(out).sum();
            for (int i = 0; i < out; i++) {
                p[i][out] /= leaving;
                for (int j = 0; j < out; j++) {
                    p[i][j] += p[i][out] * p[out][j];
                }
            }
        }
        var share = new double[n];
        share[0] = 1;
        for (int back = 1; back < n; back++) {
            for (int i = 0; i < back; i++) {
                share[back] += share[i] * p[i][back];
            }
        }
        double sum = DoubleStream.of(share).sum();
        return DoubleStream.of(share).map(x -> x / sum).toArray();
    }

    /** By element outside the final classes: how much of it ends in this one; solves (I - Q) x = r. */
    private static double[] absorbed(double[][] leads, int[] transients, int[] nodes) {
        int m = transients.length;
        if (m == 0) {
            return new double[0];
        }
        var rest = new double[m][m];
        var direct = new double[m];
        for (int i = 0; i < m; i++) {
            int from = transients[i];
            for (int j = 0; j < m; j++) {
                rest[i][j] = (i == j ? 1 : 0) - leads[from][transients[j]];
            }
            direct[i] = IntStream.of(nodes).mapToDouble(j -> leads[from][j]).sum();
        }
        var solver = new LUDecomposition(MatrixUtils.createRealMatrix(rest), 0).getSolver();
        return solver.solve(MatrixUtils.createRealVector(direct)).toArray();
    }

    /**
     * A weighted supermatrix: each block of an unweighted one times the weight of its row's cluster for its column's cluster; a column whose blocks are
     * empty in some clusters is shared out among the others.
     *
     * @param unweighted within each block, a column adds up to 1 or is empty
     * @param clusterOf each label's cluster
     * @param clusters by cluster, how much a row's cluster counts for a column's
     */
    public static LabelledMatrix weighted(
            LabelledMatrix unweighted, Map<String, String> clusterOf, LabelledMatrix clusters) {
        unweighted.requireStrengths();
        clusters.requireStrengths();
        var place = places(unweighted.labels(), clusterOf, clusters.labels());
        var w = unweighted.values();
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                w[i][j] *= clusters.at(place[i], place[j]);
            }
        }
        var sums = LabelledMatrix.columnSums(w);
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                w[i][j] = sums[j] > 0 ? w[i][j] / sums[j] : 0;
            }
        }
        return new LabelledMatrix(unweighted.labels(), w);
    }

    static int[] places(List<String> labels, Map<String, String> clusterOf, List<String> clusters) {
        var places = new HashMap<String, Integer>();
        clusters.forEach(cluster -> places.put(cluster, places.size()));
        var unknown = new ArrayList<>(labels);
        unknown.removeIf(label -> places.containsKey(clusterOf.getOrDefault(label, "")));
        if (!unknown.isEmpty()) {
            throw new InvalidInput(
                    "\"" + unknown.getFirst() + "\" belongs to no known cluster: say to which of " + clusters + ".");
        }
        return labels.stream()
                .mapToInt(label -> places.getOrDefault(clusterOf.getOrDefault(label, ""), 0))
                .toArray();
    }
}
