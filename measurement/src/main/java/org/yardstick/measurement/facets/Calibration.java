package org.yardstick.measurement.facets;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yardstick.measurement.facets.estimation.Population;
import org.yardstick.measurement.facets.ratings.Subsets;

/**
 * The measures of every element and how far to trust them.
 *
 * @param model "rsm", or "pcm:" and the facet whose elements have steps of their own
 * @param estimator "jml" or "mml"
 * @param n ratings, by weight, those of extreme elements among them
 * @param fit how the estimation ended
 * @param subsets elements that can be compared; one where all can
 * @param steps every category of every group
 * @param facets in the order of the ratings
 * @param population of the entries, under MML
 * @param warnings sentences for whoever reads the result
 * @param fitted what {@link Bias}, {@link Residuals} and {@link WrightMap} go on from
 */
public record Calibration(
        String model,
        String estimator,
        double n,
        Fit fit,
        List<Subsets.Subset> subsets,
        List<Step> steps,
        List<FacetResult> facets,
        Optional<Population> population,
        List<String> warnings,
        Fitted fitted) {

    /**
     * @param logLikelihood of the ratings kept (under MML of all, with the entries integrated out)
     * @param largestResidual between an element's or category's total and its expectation, in raw points
     * @param largestChange of a parameter in the last iteration, in logits
     * @param correction what measures, steps and errors were multiplied by; 1 if by nothing
     */
    public record Fit(
            double logLikelihood,
            int iterations,
            boolean converged,
            double largestResidual,
            double largestChange,
            double correction) {}

    /**
     * One category.
     *
     * @param category as rated
     * @param measure where this category overtakes the one used below it; none for the lowest, for a category that nobody used (it stays
     *     in the model with probability 0, so that scores keep their meaning), and beyond the ends of those used
     * @param se of the measure, the other parameters taken as known
     * @param averageMeasure of the ratings in it: mean of the sum of all measures
     * @param expectedMeasure what the model expects of that
     * @param outfit mean squared standardised residual of the ratings in it
     * @param disordered whether it is overtaken before it overtakes: its measure lies below that of the step before
     */
    public record Step(
            String group,
            int category,
            double count,
            OptionalDouble measure,
            OptionalDouble se,
            OptionalDouble averageMeasure,
            OptionalDouble expectedMeasure,
            OptionalDouble outfit,
            boolean disordered) {}

    /** One facet; what tells its elements apart exists only for two elements or more that are not extreme. */
    public record FacetResult(
            String name,
            List<Element> elements,
            Optional<Spread> population,
            Optional<Spread> sample,
            Optional<ChiSquare> fixed,
            Optional<ChiSquare> random) {
        public Element element(String element) {
            return elements.stream()
                    .filter(e -> e.name().equals(element))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * How well the elements are told apart.
     *
     * @param sd of the measures
     * @param rmse root mean square of their standard errors
     * @param adjustedSd without error: sqrt(max(0, sd^2 - rmse^2))
     * @param separation adjustedSd / rmse
     * @param strata levels that can be told apart: (4 separation + 1) / 3
     * @param reliability separation^2 / (1 + separation^2)
     */
    public record Spread(
            double sd, double rmse, double adjustedSd, double separation, double strata, double reliability) {}

    /** Whether all are equal but for error (fixed), or drawn from a normal distribution (random). */
    public record ChiSquare(double value, int df, double p) {}

    /**
     * One element.
     *
     * @param count its ratings by weight; those that share a row with an extreme element do not count, unless it is extreme itself
     * @param observed mean rating
     * @param fair expected rating by elements of average measure in all other facets (FACETS' Fair-M)
     * @param fairZero the same by elements of measure 0 (Fair-Z)
     * @param measure in logits, in the facet's own direction
     * @param se the other parameters taken as known, as FACETS tells it; under MML of an entry the posterior standard deviation
     * @param seFull with what is not known of the other parameters too, where it was computed
     * @param fit how well its ratings fit; none for an extreme element
     * @param extreme whether it was set aside, its every rating being the lowest or the highest
     */
    public record Element(
            String name,
            double count,
            double observed,
            double fair,
            double fairZero,
            double measure,
            double se,
            OptionalDouble seFull,
            Optional<ElementFit> fit,
            boolean extreme,
            boolean anchored) {
        /** Measures closer than this many logits differ by rounding only. */
        private static final double ALIKE = 1e-6;

        /** The highest measure first; what has the same measure stays in the order of the data. */
        public static final Comparator<Element> HIGHEST_FIRST =
                Comparator.comparingDouble(element -> -Math.rint(element.measure / ALIKE));
    }

    /** Mean squares (1 as expected) and their standardised forms by Wilson and Hilferty, where they exist. */
    public record ElementFit(double infit, double outfit, OptionalDouble infitZ, OptionalDouble outfitZ) {}

    public FacetResult facet(String name) {
        return facets.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }
}
