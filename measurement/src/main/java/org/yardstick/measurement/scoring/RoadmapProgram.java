package org.yardstick.measurement.scoring;

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

    /**
     * What was found.
     *
     * @param effort the least, in thousandths
     * @param raw scores, in half points, that take it
     * @param prices of the rows, in the order of {@link RoadmapBound}
     */
    record Solution(double effort, double[] raw, double[] prices) {}

    /** Empty where the solver found none. */
    Optional<Solution> solve() {
        var model = new ExpressionsBasedModel();
        var raw = new Variable[cells.lowest.length];
        var credited = new Variable[raw.length];
        for (int cell = 0; cell < raw.length; cell++) {
            if (cells.lowest[cell] >= 0) {
                addCell(model, cell, raw, credited);
            }
        }
        addMeans(model, credited);
        addInterrelated(model, credited);
        Optimisation.Result result = model.minimise();
        return result.getState().isOptimal() ? Optional.of(solution(result, raw)) : Optional.empty();
    }

    private void addCell(ExpressionsBasedModel model, int cell, Variable[] raw, Variable[] credited) {
        raw[cell] = model.newVariable("r" + cell)
                .lower(cells.lowest[cell])
                .upper(cells.highest[cell])
                .weight(slope(cell));
        credited[cell] = model.newVariable("z" + cell).lower(0).upper(5 * cells.highest[cell]);
        model.newExpression("credit" + cell)
                .set(credited[cell], 1)
                .set(raw[cell], -5)
                .upper(0);
        if (cell % rows.dimensions > 0) {
            model.newExpression("carry" + cell)
                    .set(credited[cell], 1)
                    .set(credited[cell - 1], -1)
                    .upper(10 * cells.scheme.scheme.tolerance().doubleValue());
        }
    }

    private Solution solution(Optimisation.Result result, Variable[] raw) {
        var at = new double[raw.length];
        double effort = result.getValue();
        for (int cell = 0; cell < at.length; cell++) {
            at[cell] = raw[cell] == null ? -1 : raw[cell].getValue().doubleValue();
            int low = cells.lowest[cell];
            effort += low < 0 ? 0 : cells.effort(cell, low) - low * slope(cell);
        }
        return new Solution(effort, at, prices(result));
    }

    /** The solver's multipliers; their sign follows its conventions, ours are never below 0. */
    private double[] prices(Optimisation.Result result) {
        int rowCount = rows.means.size() + rows.shares.size();
        var prices = new double[rowCount + 1 + rows.criteria];
        for (var multiplier : result.getDualValues()) {
            var name = multiplier.getKey().left().getName();
            double price = Math.abs(multiplier.doubleValue());
            if (name.startsWith("mean")) {
                prices[Integer.parseInt(name.substring(4))] += price;
            } else if (name.equals("interrelated")) {
                prices[rowCount] += price;
            } else if (name.startsWith("rest")) {
                int c = Integer.parseInt(name.substring(4));
                prices[rowCount + 1 + c] += rows.weight[c] > 0 ? price / rows.weight[c] : 0;
            }
        }
        return prices;
    }

    /** Of the steepest line from the lowest score that stays below the effort of every other. */
    private double slope(int cell) {
        int low = cells.lowest[cell];
        int high = cells.highest[cell];
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
            if (rows.supported[c]) {
                addRest(model.newExpression("rest" + c).upper(0).set(y, 1), c, credited);
            }
        }
    }

    private void addRest(Expression rest, int c, Variable[] credited) {
        for (int j = 0; j < rows.criteria; j++) {
            double part = (j == c ? 1 - rows.alpha : 0) + rows.alpha * rows.support[c][j];
            for (int d = 0; d < rows.dimensions && part > 0; d++) {
                rest.set(credited[j * rows.dimensions + d], -part * rows.dimensionWeight[d]);
            }
        }
    }
}
