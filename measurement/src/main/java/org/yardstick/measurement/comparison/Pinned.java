package org.yardstick.measurement.comparison;

import java.util.BitSet;
import java.util.List;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * How closely anybody's value can be told from totals over sets and from the range of values: by linear programs, the sharpest bounds that
 * there are for whoever knows the totals exactly. Organisations that no set tells apart have one total t between 0 and size times the range R;
 * a member's value then lies from max(0, min t - (size - 1) R) to min(R, max t).
 */
final class Pinned {
    private Pinned() {}

    /**
     * Whether some value is left less than {@code openness} of the range.
     *
     * @param values above the lower end of the range
     */
    static boolean isAnyone(List<BitSet> sets, double[] values, double range, double openness) {
        var atoms = Reach.atoms(sets, values.length);
        for (var atom : atoms) {
            double most = extreme(sets, atoms, values, range, atom, true);
            double least = extreme(sets, atoms, values, range, atom, false);
            int size = atom.cardinality();
            double width = Math.min(range, most) - Math.max(0, least - (size - 1) * range);
            if (!(width >= openness * range)) {
                return true;
            }
        }
        return false;
    }

    /** NaN where the program was not solved, which then counts as pinned. */
    private static double extreme(
            List<BitSet> sets, List<BitSet> atoms, double[] values, double range, BitSet asked, boolean most) {
        var model = new ExpressionsBasedModel();
        var totals = new Variable[atoms.size()];
        for (int a = 0; a < totals.length; a++) {
            var atom = atoms.get(a);
            totals[a] = model.newVariable("t" + a).lower(0).upper(range * atom.cardinality());
            totals[a].weight(atom == asked ? 1 : 0);
        }
        for (int s = 0; s < sets.size(); s++) {
            var set = sets.get(s);
            var row = model.newExpression("s" + s)
                    .level(set.stream().mapToDouble(i -> values[i]).sum());
            for (int a = 0; a < totals.length; a++) {
                if (atoms.get(a).intersects(set)) {
                    row.set(totals[a], 1);
                }
            }
        }
        var result = most ? model.maximise() : model.minimise();
        return result.getState().isFeasible() ? result.getValue() : Double.NaN;
    }
}
