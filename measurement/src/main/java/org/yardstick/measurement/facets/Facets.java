package org.yardstick.measurement.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.facets.FacetsOptions.Correction;
import org.yardstick.measurement.facets.FacetsOptions.Joint;
import org.yardstick.measurement.facets.FacetsOptions.Marginal;

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
    /** The name of the steps that all ratings share. */
    public static final String COMMON = "common";

    /** With fewer ratings an entry joint estimation spreads measures too widely: by more than a ninth. */
    private static final double FEW_RATINGS = 10;

    private static final int NAMED = 10;

    private Facets() {}

    /**
     * Calibrates. A rating that was not given has no row; nothing is put in its place.
     *
     * @throws InvalidInput where the ratings or the options allow no measures, with a sentence that says why
     */
    public static Calibration calibrate(Ratings ratings, FacetsOptions options) {
        var model = new Specification(ratings, options);
        refuseSingle(ratings);
        return switch (options.estimator()) {
            case Joint joint -> joint(model, options, joint.correction());
            case Marginal marginal -> Marginals.calibrate(model, options, marginal.nodes());
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

    private static Calibration joint(Specification model, FacetsOptions options, Correction correction) {
        var kept = new Kept(model, 0);
        Subsets.refuseLoose(model, kept);
        var design = new Design(model, kept, Design.spine(model));
        var fit = new JointFit(design, options.precision()).fit();
        double ratingsAnEntry = ratingsAnEntry(kept);
        double factor = correction == Correction.NONE ? 1 : (ratingsAnEntry - 1) / ratingsAnEntry;
        fit.estimates().lend(model, kept);
        var fitted = new Fitted(model, kept, fit.estimates());
        var own = Extremes.measure(model, kept, fit.estimates());
        var tables = new Tables(fitted, new Tables.Errors(own, FullErrors.of(design, fit.covariance()), factor));
        var warnings = warnings(model, kept, fit.stop());
        runaways(design, fit).ifPresent(warnings::add);
        if (ratingsAnEntry < FEW_RATINGS) {
            warnings.add(String.format(
                    "There are only %.1f ratings an entry. Joint estimation then spreads measures too widely, about %.2f times: prefer MML,"
                            + " or the correction L.",
                    ratingsAnEntry, ratingsAnEntry / Math.max(0.5, ratingsAnEntry - 1)));
        }
        return assemble(new Parts(fitted, "jml", end(fit, factor), Optional.empty()), tables, warnings);
    }

    /** Names the elements that would go on moving for ever. */
    private static Optional<String> runaways(Design design, JointFit.Fit fit) {
        var model = design.model;
        var names = new ArrayList<String>();
        for (int f = 0; f < model.facets && !fit.stop().converged(); f++) {
            int other = f < design.spine ? f : f - 1;
            for (int i = 0; i < model.ratings.elements(f); i++) {
                double next = f == design.spine
                        ? fit.pending().spine()[i]
                        : fit.pending().rest()[design.offset[other] + i];
                if (Math.abs(next) > JointFit.RUNNING / 2) {
                    names.add(model.ratings.facets().get(f).name() + " " + model.ratings.name(f, i));
                }
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Some elements have no finite measure, for every rating that links them with the others is the lowest or the"
                                + " highest: " + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "")
                                + ". Add ratings that link them, or estimate by MML.");
    }

    private static Calibration.Fit end(JointFit.Fit fit, double factor) {
        var stop = fit.stop();
        return new Calibration.Fit(
                fit.logLikelihood(),
                stop.iterations(),
                stop.converged(),
                stop.largestResidual(),
                stop.largestChange(),
                factor);
    }

    /** What an estimator found. */
    record Parts(Fitted fitted, String estimator, Calibration.Fit fit, Optional<Calibration.Population> population) {}

    static Calibration assemble(Parts parts, Tables tables, List<String> warnings) {
        var model = parts.fitted().model;
        double n = 0;
        for (int row = 0; row < model.ratings.size(); row++) {
            n += model.ratings.weight(row);
        }
        var subsets = Subsets.of(model.ratings);
        if (subsets.size() > 1) {
            warnings.add(Subsets.sentence(
                    subsets, String.join(" and ", subsets.getFirst().elements().keySet())));
        }
        return new Calibration(
                model.stepsBy < 0
                        ? "rsm"
                        : "pcm:" + model.ratings.facets().get(model.stepsBy).name(),
                parts.estimator(),
                n,
                parts.fit(),
                subsets,
                tables.steps(),
                tables.facets(),
                parts.population(),
                List.copyOf(warnings),
                parts.fitted());
    }

    private static double ratingsAnEntry(Kept kept) {
        double weight = 0;
        for (var group : kept.used) {
            for (double count : group) {
                weight += count;
            }
        }
        int entries = 0;
        for (int round : kept.round[0]) {
            entries += round == 0 ? 1 : 0;
        }
        return weight / entries;
    }

    static List<String> warnings(Specification model, Kept kept, JointFit.Stop stop) {
        var warnings = new ArrayList<String>();
        if (!stop.converged()) {
            warnings.add("The estimation has not converged after " + stop.iterations()
                    + " iterations: a total still differs from its expectation"
                    + " by " + stop.largestResidual()
                    + " points. Some elements may be told apart by too few ratings; look for very large"
                    + " standard errors.");
        }
        for (int g = 0; g < model.groups; g++) {
            for (int k = kept.low[g] + 1; k < kept.high[g]; k++) {
                if (kept.used[g][k] == 0 && model.anchoredCurve(g) == null) {
                    warnings.add(
                            "Nobody used category " + (model.ratings.scale().lowest() + k)
                                    + (model.stepsBy < 0 ? "" : " with " + model.groupName(g))
                                    + ": it stays in the scale with probability 0, and one step leads across it.");
                }
            }
        }
        return warnings;
    }
}
