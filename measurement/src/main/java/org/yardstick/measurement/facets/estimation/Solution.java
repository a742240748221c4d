package org.yardstick.measurement.facets.estimation;

import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.facets.ratings.Estimates;
import org.yardstick.measurement.facets.ratings.Kept;

/**
 * What an estimation found.
 *
 * @param logLikelihood of the ratings kept (under MML of all, with the entries integrated out)
 * @param runaways elements and steps without a finite value, which would go on moving for ever
 * @param population of the entries, under MML
 */
public record Solution(
        Kept kept,
        Estimates estimates,
        Errors errors,
        double logLikelihood,
        Stop stop,
        List<String> runaways,
        Optional<Population> population) {
    /**
     * Standard errors by facet and element.
     *
     * @param own 0 where 1 / sqrt(sum W) is meant
     * @param full with what is not known of the other parameters, 0 where it was not computed
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
    public record Errors(double[][] own, double[][] full) {}
}
