package org.yardstick.measurement.facets;

import java.util.Optional;
import java.util.Set;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.facets.estimation.Precision;
import org.yardstick.measurement.facets.ratings.Anchors;

/**
 * How ratings are to be calibrated.
 *
 * @param stepsBy the facet whose every element has steps of its own (partial credit), or none: all share one rating scale
 * @param positive facets, beside the first, whose higher measure means higher ratings; the others count as severity or difficulty
 * @param anchors measures that stay as given
 * @param precision where to stop
 */
public record FacetsOptions(
        Estimator estimator, Optional<String> stepsBy, Set<String> positive, Anchors anchors, Precision precision) {
    /** The way of estimating, with what belongs to it. */
    public sealed interface Estimator {}

    /** Joint maximum likelihood: every measure is a parameter. */
    public record Joint(Correction correction) implements Estimator {}

    /**
     * Marginal maximum likelihood: the entries are drawn from a normal distribution.
     *
     * @param nodes of the adaptive Gauss-Hermite quadrature, for each entry around its own posterior mode
     */
    public record Marginal(int nodes) implements Estimator {
        public Marginal {
            if (nodes < 3 || nodes > 201) {
                throw new InvalidInput(
                        "The quadrature takes 3 to 201 nodes, not " + nodes + ". 31 is enough for six digits.");
            }
        }
    }

    /** What is done about the spread that joint estimation exaggerates by about L / (L - 1), L = ratings an entry. */
    public enum Correction {
        NONE,
        /** Measures, steps and standard errors are multiplied by (L - 1) / L. */
        L
    }

    public FacetsOptions {
        positive = Set.copyOf(positive);
    }

    /** Joint maximum likelihood, one rating scale, no correction: as FACETS does. */
    public static FacetsOptions usual() {
        return new FacetsOptions(
                new Joint(Correction.NONE), Optional.empty(), Set.of(), Anchors.none(), new Precision(1e-5, 100));
    }

    public FacetsOptions withEstimator(Estimator other) {
        return new FacetsOptions(other, stepsBy, positive, anchors, precision);
    }

    public FacetsOptions withMarginal() {
        return withEstimator(new Marginal(31));
    }

    public FacetsOptions withStepsBy(String facet) {
        return new FacetsOptions(estimator, Optional.of(facet), positive, anchors, precision);
    }

    public FacetsOptions withPositive(Set<String> facets) {
        return new FacetsOptions(estimator, stepsBy, facets, anchors, precision);
    }

    public FacetsOptions withAnchors(Anchors other) {
        return new FacetsOptions(estimator, stepsBy, positive, other, precision);
    }

    public FacetsOptions withTolerance(double tolerance) {
        return new FacetsOptions(
                estimator, stepsBy, positive, anchors, new Precision(tolerance, precision.iterations()));
    }
}
