package org.yardstick.measurement.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * How far the answers leave open what everybody contributes, for whoever knows them exactly. Other contributions t' that agree with all
 * totals, A t' = A t (cohorts x atoms, t' >= 0 the totals of atoms), show that they might be so; how far t' can go bounds all that any
 * combination of answers can tell, by the duality of linear programs.
 *
 * <ul>
 *   <li>Range: nobody's value is known to less than {@code openness} of the range R that values have: with 0 <= t' <= size R, from min t' - (size
 *       - 1) R to max t'.
 *   <li>Dominance of whatever follows: a combination v >= 0 of answers holds v_i y_i of organisation i, at most a share {@code one} of
 *       the whole, just when max t' >= y_i / one (no R here); of two organisations when max (t'_a + t'_b) >= (y_i + y_j) / two.
 * </ul>
 *
 * <p>Most bounds follow from an atom's own total or from one step along the null space, found in the rows of the {@link RowSpace}. The rest
 * are linear programs; were there more than {@link #MOST_PROGRAMS}, the answer is no.
 */
final class Openness {
    private static final int MOST_PROGRAMS = 300;
    private static final double ROUNDING = 1e-9;

    private final List<BitSet> cohorts;
    private final boolean[][] within;
    private final Limits limits;
    private final int[] size;
    private final double[] total;
    private final double[] first;
    private final double[] second;
    private final double[] low;
    private final double[] high;
    /** By atom, the step that raises it most where nothing is capped, as what it changes; null where none does. */
    private final double[][] best;

    private int programs;

    /**
     * @param range R
     * @param one and {@code two} the largest shares that so many organisations may hold
     */
    record Limits(double range, double openness, double one, double two) {}

    /** @param values contributions, from 0 */
    private Openness(List<BitSet> cohorts, Atoms atoms, double[] values, Limits limits) {
        this.cohorts = cohorts;
        this.limits = limits;
        within = cohorts.stream().map(atoms::within).toArray(boolean[][]::new);
        int count = atoms.count();
        size = new int[count];
        total = new double[count];
        first = new double[count];
        second = new double[count];
        for (int i = 0; i < values.length; i++) {
            int atom = atoms.of()[i];
            if (atom != Atoms.NONE) {
                size[atom]++;
                total[atom] += values[i];
                second[atom] = Math.max(second[atom], Math.min(first[atom], values[i]));
                first[atom] = Math.max(first[atom], values[i]);
            }
        }
        low = total.clone();
        high = total.clone();
        best = new double[count][];
    }

    static boolean isKept(RowSpace space, List<BitSet> basis, Atoms atoms, double[] values, Limits limits) {
        var openness = new Openness(basis, atoms, values, limits);
        openness.step(space);
        return openness.valuesAreOpen() && openness.nobodyDominates() && openness.noTwoDominate();
    }

    private void step(RowSpace space) {
        var pivot = new boolean[total.length];
        Arrays.stream(space.pivots()).forEach(atom -> pivot[atom] = true);
        for (int atom = 0; atom < total.length; atom++) {
            if (!pivot[atom]) {
                double[] along = direction(space, atom);
                widen(along);
                for (int i = 0; i < along.length; i++) {
                    along[i] = -along[i];
                }
                widen(along);
            }
        }
    }

    /** The vector of the null space that has 1 in a free column and 0 in the others. */
    private double[] direction(RowSpace space, int free) {
        double[] along = new double[total.length];
        along[free] = 1;
        for (int i = 0; i < space.rank(); i++) {
            int entry = space.rows()[i][free];
            if (entry != 0) {
                long[] fraction = Modulo.fraction(entry);
                if (fraction[1] == 0) {
                    return new double[total.length];
                }
                along[space.pivots()[i]] = -(double) fraction[0] / fraction[1];
            }
        }
        return along;
    }

    private void widen(double[] along) {
        double capped = farthest(along, true);
        double free = farthest(along, false);
        for (int a = 0; a < along.length; a++) {
            if (along[a] != 0) {
                low[a] = Math.min(low[a], total[a] + along[a] * capped);
                high[a] = Math.max(high[a], total[a] + along[a] * capped);
                if (along[a] > 0 && free < Double.MAX_VALUE && (best[a] == null || along[a] * free > best[a][a])) {
                    best[a] = Arrays.stream(along).map(x -> x * free).toArray();
                }
            }
        }
    }

    private double farthest(double[] along, boolean capped) {
        double far = Double.MAX_VALUE;
        for (int a = 0; a < along.length; a++) {
            if (along[a] < 0) {
                far = Math.min(far, total[a] / -along[a]);
            } else if (along[a] > 0 && capped) {
                far = Math.min(far, Math.max(0, size[a] * limits.range - total[a]) / along[a]);
            }
        }
        return far;
    }

    private boolean valuesAreOpen() {
        for (int a = 0; a < total.length; a++) {
            if (width(a) < limits.openness * limits.range) {
                high[a] = extreme(a, a, true, true);
                low[a] = extreme(a, a, true, false);
                if (!(width(a) >= limits.openness * limits.range * (1 - ROUNDING))) {
                    return false;
                }
            }
        }
        return true;
    }

    private double width(int a) {
        return Math.min(limits.range, high[a]) - Math.max(0, low[a] - (size[a] - 1) * limits.range);
    }

    private boolean nobodyDominates() {
        for (int a = 0; a < total.length; a++) {
            double needed = first[a] / limits.one;
            double seen = total[a] + (best[a] == null ? 0 : best[a][a]);
            if (seen < needed && !(extreme(a, a, false, true) >= needed * (1 - ROUNDING))) {
                return false;
            }
        }
        return true;
    }

    private boolean noTwoDominate() {
        for (int a = 0; a < total.length; a++) {
            for (int b = a; b < total.length; b++) {
                double needed = (first[a] + (a == b ? second[a] : first[b])) / limits.two;
                if (together(a, b) < needed && !(extreme(a, b, false, true) >= needed * (1 - ROUNDING))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The most that two atoms have together now or after the best step of either. */
    private double together(int a, int b) {
        double now = total[a] + (a == b ? 0 : total[b]);
        double more = 0;
        for (int atom : new int[] {a, b}) {
            double[] change = best[atom];
            more = change == null ? more : Math.max(more, change[a] + (a == b ? 0 : change[b]));
        }
        return now + more;
    }

    /** NaN where the program was not solved, which then counts against. */
    private double extreme(int a, int b, boolean capped, boolean most) {
        if (programs++ > MOST_PROGRAMS) {
            return Double.NaN;
        }
        var model = new ExpressionsBasedModel();
        var t = new Variable[total.length];
        for (int i = 0; i < t.length; i++) {
            t[i] = model.newVariable("t" + i).lower(0).weight(i == a || i == b ? 1 : 0);
            if (capped) {
                t[i].upper(limits.range * size[i]);
            }
        }
        addCohorts(model, t);
        var result = most ? model.maximise() : model.minimise();
        return result.getState().isFeasible() ? result.getValue() : Double.NaN;
    }

    /** What was answered: the sum of each cohort. */
    private void addCohorts(ExpressionsBasedModel model, Variable[] t) {
        for (int c = 0; c < cohorts.size(); c++) {
            double sum = 0;
            var row = model.newExpression("c" + c);
            for (int i = 0; i < t.length; i++) {
                if (within[c][i]) {
                    row.set(t[i], 1);
                    sum += total[i];
                }
            }
            row.level(sum);
        }
    }
}
