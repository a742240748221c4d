package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The roadmap as a linear program (rows as {@link RoadmapRows} gives them): raw scores may lie between half points, the effort is linear and nowhere
 * above that of the steps, and gates that count criteria are left out. No plan takes less.
 */
final class RoadmapProgram {
    private final RoadmapCells cells;
    private final RoadmapRows rows;

    RoadmapProgram(RoadmapCells cells, RoadmapRows rows) {
        this.cells = cells;
        this.rows = rows;
    }

    /** The least effort, in thousandths, and the raw scores, in half points, that take it. */
    record Solution(double effort, double[] raw) {}

    /** Empty where the solver found none. */
    Optional<Solution> solve() {
        int[] low = cells.lowest;
        int[] high = cells.highest;
        var model = new ExpressionsBasedModel();
        var raw = new Variable[low.length];
        List<Expression> credits = new ArrayList<>();
        var credited = new Variable[low.length];
        for (int cell = 0; cell < low.length; cell++) {
            if (low[cell] >= 0) {
                raw[cell] = model.newVariable("r" + cell).lower(low[cell]).upper(high[cell]);
                credited[cell] = model.newVariable("z" + cell).lower(0).upper(5 * high[cell]);
                model.newExpression("credit" + cell).set(credited[cell], 1).set(raw[cell], -5).upper(0);
                if (cell % rows.dimensions > 0) {
                    model.newExpression("carry" + cell)
                            .set(credited[cell], 1)
                            .set(credited[cell - 1], -1)
                            .upper(10 * cells.scheme.scheme.tolerance().doubleValue());
                }
                addEffort(model, raw[cell], cell, low[cell], high[cell]);
            }
        }
        addMeans(model, credited);
        addInterrelated(model, credited);
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        var at = new double[low.length];
        for (int cell = 0; cell < at.length; cell++) {
            at[cell] = raw[cell] == null ? -1 : raw[cell].getValue().doubleValue();
        }
        double effort = result.getValue();
        for (int cell = 0; cell < at.length; cell++) {
            if (low[cell] >= 0) {
                effort += cells.effort(cell, low[cell]) - low[cell] * slope(cell, low[cell], high[cell]);
            }
        }
        return Optional.of(new Solution(effort, at));
    }

    private void addEffort(ExpressionsBasedModel model, Variable raw, int cell, int low, int high) {
        raw.weight(slope(cell, low, high));
    }

    /** Of the steepest line from the lowest score that stays below the effort of every other. */
    private double slope(int cell, int low, int high) {
        double slope = Double.POSITIVE_INFINITY;
        for (int to = low + 1; to <= high; to++) {
            slope = Math.min(slope, (double) (cells.effort(cell, to) - cells.effort(cell, low)) / (to - low));
        }
        return low == high ? 0 : slope;
    }

    private void addMeans(ExpressionsBasedModel model, Variable[] credited) {
        for (int g = 0; g < rows.means.size(); g++) {
            var row = model.newExpression("mean" + g).lower(rows.meansLeast.get(g));
            for (int cell = 0; cell < credited.length; cell++) {
                if (rows.means.get(g)[cell] > 0) {
                    row.set(credited[cell], rows.means.get(g)[cell]);
                }
            }
        }
    }

    private void addInterrelated(ExpressionsBasedModel model, Variable[] credited) {
        if (rows.interrelatedLeast <= 0) {
            return;
        }
        var all = model.newExpression("interrelated").lower(rows.interrelatedLeast);
        for (int c = 0; c < rows.criteria; c++) {
            if (!cells.isApplicable(c)) {
                continue;
            }
            var y = model.newVariable("y" + c).lower(0).upper(100);
            all.set(y, rows.weight[c]);
            var own = model.newExpression("own" + c).upper(0).set(y, 1);
            for (int d = 0; d < rows.dimensions; d++) {
                own.set(credited[c * rows.dimensions + d], -rows.dimensionWeight[d]);
            }
            if (!rows.supported[c]) {
                continue;
            }
            var rest = model.newExpression("rest" + c).upper(0).set(y, 1);
            for (int j = 0; j < rows.criteria; j++) {
                double part = (j == c ? 1 - rows.alpha : 0) + rows.alpha * rows.support[c][j];
                for (int d = 0; d < rows.dimensions && part > 0; d++) {
                    rest.set(credited[j * rows.dimensions + d], -part * rows.dimensionWeight[d]);
                }
            }
        }
    }
}
