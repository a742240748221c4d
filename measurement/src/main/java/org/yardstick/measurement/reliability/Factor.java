package org.yardstick.measurement.reliability;

import java.util.List;

/**
 * One factor behind all items, found by one method.
 *
 * @param loadings in the order of the items
 * @param iterations steps or sweeps; {@code converged} says whether they led to the end
 * @param atBound items whose own variance was held at its bound, 0.5 % of their variance (Heywood case): distrust the solution
 */
public record Factor(List<Loading> loadings, int iterations, boolean converged, List<String> atBound) {
    public Factor {
        loadings = List.copyOf(loadings);
        atBound = List.copyOf(atBound);
    }

    /**
     * @param loading l
     * @param uniqueness theta, the item's own variance
     */
    public record Loading(String item, double loading, double uniqueness) {}

    /** (sum l)^2 / ((sum l)^2 + sum theta). */
    double omega() {
        var common = common();
        return common
                / (common + loadings.stream().mapToDouble(Loading::uniqueness).sum());
    }

    /** (sum l)^2. */
    double common() {
        var sum = loadings.stream().mapToDouble(Loading::loading).sum();
        return sum * sum;
    }
}
