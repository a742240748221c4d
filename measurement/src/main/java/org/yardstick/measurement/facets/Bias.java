package org.yardstick.measurement.facets;

import java.util.List;
import org.yardstick.measurement.facets.Calibration.ChiSquare;

/**
 * Whether pairs of elements meet better or worse than their measures let expect: a judge harsh on one criterion, say. With all measures
 * and steps held, one amount of logits for each pair makes its expected total meet the observed one; positive = rated higher than
 * expected, se = 1 / sqrt(sum W), t = bias / se with n - 1 degrees of freedom; chi-square = sum t^2. The amounts are not touched by any
 * correction for joint estimation. A pair whose every rating is the lowest or highest is measured with the 0.3-point adjustment.
 *
 * <p>C. M. Myford, E. W. Wolfe (2004), Detecting and measuring rater effects using many-facet Rasch measurement: part II. Journal of
 * Applied Measurement 5, 189-227.
 *
 * @param fixed whether there is no bias at all, on as many degrees of freedom as there are pairs
 */
public record Bias(String firstFacet, String secondFacet, List<Cell> cells, ChiSquare fixed) {
    /**
     * @param observed and {@code expected}: totals of the ratings, as rated
     * @param difference observed less expected, per rating
     * @param p two-sided, 1 where a pair has but one rating
     */
    public record Cell(
            String first,
            String second,
            double count,
            double observed,
            double expected,
            double difference,
            double bias,
            double se,
            double t,
            double df,
            double p,
            boolean extreme) {}

    public Bias {
        cells = List.copyOf(cells);
    }

    /** Of each pair of elements of two facets that met, extreme elements left out. */
    public static Bias of(Calibration calibration, String firstFacet, String secondFacet) {
        var fitted = calibration.fitted();
        int first = fitted.model().ratings().facet(firstFacet);
        int second = fitted.model().ratings().facet(secondFacet);
        var cells = new BiasCells(fitted, first, second).solve();
        double sum = cells.stream().mapToDouble(cell -> cell.t() * cell.t()).sum();
        return new Bias(
                firstFacet, secondFacet, cells, new ChiSquare(sum, cells.size(), Tables.upperTail(sum, cells.size())));
    }
}
