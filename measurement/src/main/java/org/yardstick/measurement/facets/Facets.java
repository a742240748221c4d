package org.yardstick.measurement.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.facets.FacetsOptions.Correction;
import org.yardstick.measurement.facets.FacetsOptions.Joint;
import org.yardstick.measurement.facets.FacetsOptions.Marginal;
import org.yardstick.measurement.facets.estimation.Estimation;
import org.yardstick.measurement.facets.estimation.Population;
import org.yardstick.measurement.facets.estimation.Precision;
import org.yardstick.measurement.facets.estimation.Solution;
import org.yardstick.measurement.facets.ratings.Kept;
import org.yardstick.measurement.facets.ratings.Ratings;
import org.yardstick.measurement.facets.ratings.Specification;
import org.yardstick.measurement.facets.ratings.Subsets;

/**
 * Many-facet Rasch measurement: ln(P_k / P_(k-1)) = B_n - D_i - C_j - F_k, the log odds that entry n gets category k rather than k - 1
 * from judge j on criterion i. B is the measure of the entry, D the difficulty of the criterion, C the severity of the judge, F_k the
 * step to category k, shared by all (rating scale) or of one facet's element alone (partial credit). Any number of facets; steps sum to
 * 0 in each group; every facet but the first is centred at 0.
 *
 * <ol>
 *   <li>J. M. Linacre (1989), Many-Facet Rasch Measurement. MESA Press
 *   <li>D. Andrich (1978), A rating formulation for ordered response categories. Psychometrika 43, 561-573, doi:10.1007/BF02293814
 *   <li>G. N. Masters (1982), A Rasch model for partial credit scoring. Psychometrika 47, 149-174, doi:10.1007/BF02296272
 *   <li>T. Eckes (2015), Introduction to Many-Facet Rasch Measurement, 2nd edition, doi:10.3726/978-3-653-04844-5
 * </ol>
 */
public final class Facets {
    /** With fewer ratings an entry joint estimation spreads measures too widely: by more than a ninth. */
    private static final double FEW_RATINGS = 10;

    /** Entries that differ so much, in logits, are hardly ever confused. */
    private static final double WIDE = 5;

    private static final int NAMED = 10;

    private Facets() {}

    /**
     * Calibrates. A rating that was not given has no row; nothing is put in its place.
     *
     * @throws InvalidInput where the ratings or the options allow no measures, with a sentence that says why
     */
    public static Calibration calibrate(Ratings ratings, FacetsOptions options) {
        var model = new Specification(ratings, options.stepsBy(), options.positive(), options.anchors());
        refuseSingle(ratings);
        return switch (options.estimator()) {
            case Joint joint -> joint(model, options.precision(), joint.correction());
            case Marginal marginal ->
                marginal(model, Estimation.marginal(model, options.precision(), marginal.nodes()));
        };
    }

    /** One element of the first two facets leaves nothing to compare it with. */
    private static void refuseSingle(Ratings ratings) {
        for (int f = 0; f < 2; f++) {
            if (ratings.elements(f) < 2) {
                var name = ratings.facets().get(f).name();
                throw new InvalidInput("There is only one " + name + ", \"" + ratings.name(f, 0)
                        + "\": its measure cannot be told apart from"
                        + " that of the others. Give ratings of at least two, or leave the facet \"" + name
                        + "\" out.");
            }
        }
    }

    private static Calibration joint(Specification model, Precision precision, Correction correction) {
        var found = Estimation.joint(model, precision);
        double ratingsAnEntry = ratingsAnEntry(model, found.kept());
        double factor = correction == Correction.NONE ? 1 : (ratingsAnEntry - 1) / ratingsAnEntry;
        var warnings = warnings(model, found);
        runaways(found, " or estimate by MML.").ifPresent(warnings::add);
        if (ratingsAnEntry < FEW_RATINGS) {
            warnings.add(String.format(
                    "There are only %.1f ratings an entry. Joint estimation then spreads measures too widely, about %.2f times: prefer MML,"
                            + " or the correction L.",
                    ratingsAnEntry, ratingsAnEntry / Math.max(0.5, ratingsAnEntry - 1)));
        }
        return assemble("jml", model, found, factor, warnings);
    }

    private static Calibration marginal(Specification model, Solution found) {
        var warnings = warnings(model, found);
        runaways(found, " or anchor steps that are known.").ifPresent(warnings::add);
        if (found.population().filter(Population::isPoint).isPresent()) {
            warnings.add(
                    "The entries do not differ by more than chance: their distribution has no width that could be measured.");
        }
        double sd = found.population().map(Population::sd).orElse(0.0);
        if (!found.stop().converged() && sd > WIDE) {
            warnings.add(String.format(
                    "The judges order the entries almost without a contradiction, so hardly any distribution is wide enough for them; its"
                            + " standard deviation had reached %.0f logits. Who stands above whom can be trusted, by how much cannot."
                            + " Add ratings.",
                    sd));
        }
        return assemble("mml", model, found, 1, warnings);
    }

    /** Names what would go on moving for ever. */
    private static Optional<String> runaways(Solution found, String otherwise) {
        var names = found.runaways();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Some elements have no finite measure, for every rating that links them with the others is the lowest or the"
                                + " highest: " + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "")
                                + ". Add ratings that link them," + otherwise);
    }

    private static Calibration assemble(
            String estimator, Specification model, Solution found, double correction, List<String> warnings) {
        var subsets = Subsets.of(model.ratings());
        if (subsets.size() > 1) {
            warnings.add(Subsets.sentence(
                    subsets, String.join(" and ", subsets.getFirst().elements().keySet())));
        }
        var fitted = new Fitted(model, found.kept(), found.estimates());
        var tables = new Tables(fitted, found, correction);
        return new Calibration(
                model.stepsBy() < 0
                        ? "rsm"
                        : "pcm:" + model.ratings().facets().get(model.stepsBy()).name(),
                estimator,
                n(model.ratings()),
                fit(found, correction),
                subsets,
                tables.steps(),
                tables.facets(),
                found.population(),
                List.copyOf(warnings),
                fitted);
    }

    private static Calibration.Fit fit(Solution found, double correction) {
        var stop = found.stop();
        return new Calibration.Fit(
                found.logLikelihood(),
                stop.iterations(),
                stop.converged(),
                stop.largestResidual(),
                stop.largestChange(),
                correction);
    }

    /** Ratings, by weight. */
    private static double n(Ratings ratings) {
        double n = 0;
        for (int row = 0; row < ratings.size(); row++) {
            n += ratings.weight(row);
        }
        return n;
    }

    private static double ratingsAnEntry(Specification model, Kept kept) {
        double weight = 0;
        for (int g = 0; g < model.groups(); g++) {
            for (int k = 0; k < model.categories(); k++) {
                weight += kept.used(g, k);
            }
        }
        int entries = 0;
        for (int e = 0; e < model.ratings().elements(0); e++) {
            entries += kept.element(0, e) ? 1 : 0;
        }
        return weight / entries;
    }

    private static List<String> warnings(Specification model, Solution found) {
        var warnings = new ArrayList<String>();
        var kept = found.kept();
        if (!found.stop().converged()) {
            warnings.add("The estimation has not converged after "
                    + found.stop().iterations() + " iterations: a total still differs from its expectation by "
                    + found.stop().largestResidual()
                    + " points, that of " + found.stop().worst()
                    + ". Some elements may be told apart by too few ratings; look for very large"
                    + " standard errors.");
        }
        for (int g = 0; g < model.groups(); g++) {
            for (int k = kept.low(g) + 1; k < kept.high(g); k++) {
                if (kept.used(g, k) == 0 && model.anchoredCurve(g) == null) {
                    warnings.add(
                            "Nobody used category " + (model.ratings().scale().lowest() + k)
                                    + (model.stepsBy() < 0 ? "" : " with " + model.groupName(g))
                                    + ": it stays in the scale with probability 0, and one step leads across it.");
                }
            }
        }
        return warnings;
    }
}
