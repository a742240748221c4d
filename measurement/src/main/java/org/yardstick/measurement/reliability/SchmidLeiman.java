package org.yardstick.measurement.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.yardstick.measurement.InvalidInput;

/**
 * How much of a scale with several factors is one general factor: omega hierarchical.
 *
 * <pre>
 *   m minres factors, turned by oblimin: loadings P (k x m), correlations Phi;  one minres factor of Phi: c (m x 1)
 *   general g = P c,  group loadings P diag(sqrt(1 - c^2)),  u_i^2 = 1 - communality
 *   omega_h = (sum g)^2 / sum r_ij          omega_t = (sum r_ij - sum u_i^2) / sum r_ij          limit = omega_h / omega_t
 *   explained common variance = sum g^2 / (sum g^2 + sum of squared group loadings)
 * </pre>
 *
 * <p>r_ij correlations after every item with a negative g is reversed ({@code reversed} names them). With two factors c is not determined;
 * both get sqrt |phi_12|.
 *
 * <p>J. Schmid, J. M. Leiman (1957), doi:10.1007/BF02289209; R. P. McDonald (1999), Test Theory; R. E. Zinbarg et al. (2005),
 * doi:10.1007/s11336-003-0974-7.
 *
 * @param omegaHierarchical omega_h, {@code omegaTotal} omega_t of this model (a third number beside those of {@link Omega}), {@code limit} for ever more items
 * @param explainedByGeneral share of the common variance
 * @param items in the order of the scale
 * @param reversed items that were turned round for the sums
 * @param iterations of the rotation; converged says whether all three steps did
 */
public record SchmidLeiman(
        double omegaHierarchical,
        double omegaTotal,
        double limit,
        double explainedByGeneral,
        List<Item> items,
        List<String> reversed,
        int iterations,
        boolean converged) {

    /**
     * @param general g
     * @param groups loading on each group factor, beside the general one
     * @param uniqueness u^2
     */
    public record Item(String name, double general, List<Double> groups, double uniqueness) {
        public Item {
            groups = List.copyOf(groups);
        }
    }

    public SchmidLeiman {
        items = List.copyOf(items);
        reversed = List.copyOf(reversed);
    }

    /** @param factors two or more, three as a rule; at least twice as many items */
    public static SchmidLeiman of(Covariances s, int factors) {
        if (factors < 2 || s.size() < 2 * factors || s.size() < 5) {
            throw new InvalidInput("A general factor above " + factors
                    + " needs at least 2 factors, 5 items and 2 items a factor, and there are " + s.size()
                    + " items: ask for fewer factors.");
        }
        var r = s.correlations();
        var first = new Minres(r.matrix(), factors);
        var turned = Oblimin.of(new Array2DRowRealMatrix(first.loadings(), false));
        var second = factors > 2 ? new Minres(turned.correlations(), 1) : null;
        var onGeneral = second == null ? even(turned.correlations()) : column(second.loadings());
        var converged = first.converged() && turned.converged() && (second == null || second.converged());
        return of(r, first, new Above(turned, onGeneral), converged);
    }

    /** The turned factors and what the general one gives each of them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Above(Oblimin turned, double[] general) {}

    private static double[] even(RealMatrix phi) {
        var shared = phi.getEntry(0, 1);
        return new double[] {Math.sqrt(Math.abs(shared)), Math.signum(shared) * Math.sqrt(Math.abs(shared))};
    }

    private static double[] column(double[][] loadings) {
        return Arrays.stream(loadings).mapToDouble(row -> row[0]).toArray();
    }

    private static SchmidLeiman of(Covariances r, Minres first, Above above, boolean converged) {
        var items = items(r, first, above);
        var g = items.stream().mapToDouble(Item::general).toArray();
        var total = total(r, g);
        var general = Arrays.stream(g).map(x -> x * x).sum();
        if (!(total > 0) || !(general > 0)) {
            throw new InvalidInput(
                    "The items " + r.items() + " share no general factor: omega hierarchical cannot be told.");
        }
        var sum = Arrays.stream(g).map(Math::abs).sum();
        var h = sum * sum / total;
        var t = (total - items.stream().mapToDouble(Item::uniqueness).sum()) / total;
        var group = items.stream()
                .flatMap(item -> item.groups.stream())
                .mapToDouble(x -> x * x)
                .sum();
        var reversed =
                items.stream().filter(item -> item.general < 0).map(Item::name).toList();
        var share = general / (general + group);
        return new SchmidLeiman(h, t, h / t, share, items, reversed, above.turned.iterations(), converged);
    }

    private static List<Item> items(Covariances r, Minres first, Above above) {
        var g = above.turned.loadings().operate(above.general);
        var turn = Arrays.stream(g).sum() < 0 ? -1 : 1;
        return IntStream.range(0, g.length)
                .mapToObj(i -> new Item(r.items().get(i), turn * g[i], groups(above, i), 1 - first.communality(i)))
                .toList();
    }

    private static List<Double> groups(Above above, int item) {
        var groups = new ArrayList<Double>();
        for (int f = 0; f < above.general.length; f++) {
            var left = Math.sqrt(Math.max(0, 1 - above.general[f] * above.general[f]));
            groups.add(above.turned.loadings().getEntry(item, f) * left);
        }
        return groups;
    }

    /** The sum of correlations with items reversed by the sign of g. */
    private static double total(Covariances r, double[] g) {
        double total = 0;
        for (int i = 0; i < g.length; i++) {
            for (int j = 0; j < g.length; j++) {
                total += r.of(i, j) * (g[i] < 0 == g[j] < 0 ? 1 : -1);
            }
        }
        return total;
    }
}
