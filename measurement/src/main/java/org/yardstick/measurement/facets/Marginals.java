package org.yardstick.measurement.facets;

import java.util.Arrays;
import java.util.Optional;
import org.yardstick.measurement.InvalidInput;

/**
 * From the marginal solution to the tables. Without anchors the abilities are centred at 0 and the last facet carries the level; with
 * anchors their mean is free. Entries are measured by their posterior mean (EAP), whose error is the posterior standard deviation.
 */
final class Marginals {
    private Marginals() {}

    static Calibration calibrate(Specification model, FacetsOptions options, int nodes) {
        if (model.anchored(0)) {
            throw new InvalidInput(
                    "Under MML the entries are drawn from a distribution, so they cannot be anchored. Estimate by JML, or anchor"
                            + " judges or criteria.");
        }
        var design = new Design(model, new Kept(model, 1), 0);
        if (!ArrowSystem.dense(design.rest)) {
            throw new InvalidInput("MML takes at most 1500 parameters beside the entries, and here are " + design.rest
                    + ". Estimate by JML, or let fewer elements have steps of their own.");
        }
        return account(design, new MarginalFit(design, options.precision(), nodes).fit());
    }

    private static Calibration account(Design design, MarginalFit.Fit fit) {
        var full = fullErrors(design, fit);
        double mean = centre(design, fit);
        fit.estimates().lend(design.model, design.kept);
        var errors = new Tables.Errors(ownErrors(design, fit), full, 1);
        var fitted = new Fitted(design.model, design.kept, fit.estimates());
        var stop = fit.stop();
        var end = new Calibration.Fit(
                fit.pass().logLikelihood,
                stop.iterations(),
                stop.converged(),
                stop.largestResidual(),
                stop.largestChange(),
                1);
        var population = Warm.population(fitted, mean, Math.exp(fit.prior()[1]));
        var warnings = Facets.warnings(design.model, design.kept, stop);
        if (fit.prior()[1] <= MarginalFit.LEAST_LOG_SIGMA) {
            warnings.add(
                    "The entries do not differ by more than chance: their distribution has no width that could be measured.");
        }
        return Facets.assemble(
                new Facets.Parts(fitted, "mml", end, Optional.of(population)), new Tables(fitted, errors, 0), warnings);
    }

    /** Posterior deviations of the entries, errors of elements set aside, which are measured here; of the others 1 / sqrt of the information that known abilities would give, as TAM tells it. */
    private static double[][] ownErrors(Design design, MarginalFit.Fit fit) {
        var errors = Extremes.measure(design.model, design.kept, fit.estimates());
        errors[0] = fit.pass().deviation.clone();
        for (int o = 0; o < design.others.length; o++) {
            var facet = errors[design.others[o]];
            for (int i = 0; i < facet.length; i++) {
                double information = fit.pass().complete[design.offset[o] + i][design.offset[o] + i];
                facet[i] = design.kept.element(design.others[o], i) ? 1 / Math.sqrt(information) : facet[i];
            }
        }
        return errors;
    }

    /** The facet that carries the level; -1 where anchors do. */
    private static int carrier(Specification model) {
        for (int f = 0; f < model.facets; f++) {
            if (model.anchored(f)) {
                return -1;
            }
        }
        return model.facets - 1;
    }

    private static double centre(Design design, MarginalFit.Fit fit) {
        int carrier = carrier(design.model);
        double mean = fit.prior()[0];
        if (carrier < 0) {
            return mean;
        }
        var easiness = fit.estimates().easiness;
        for (int i = 0; i < easiness[carrier].length; i++) {
            easiness[carrier][i] += design.kept.element(carrier, i) ? mean : 0;
        }
        for (int e = 0; e < easiness[0].length; e++) {
            easiness[0][e] -= mean;
        }
        return 0;
    }

    private static double[][] fullErrors(Design design, MarginalFit.Fit fit) {
        var errors = FullErrors.of(design, fit.covariance());
        int carrier = carrier(design.model);
        fit.covariance().ifPresent(matrix -> {
            if (carrier >= 0) {
                carried(design, matrix, errors[carrier]);
            }
        });
        return errors;
    }

    /** The carrier's elements are phi_i + mu + the means of the other facets, in the parameters that were estimated. */
    private static void carried(Design design, double[][] matrix, double[] errors) {
        int last = design.others.length - 1;
        var level = level(design, matrix.length);
        double both = 0;
        var product = new double[level.length];
        for (int i = 0; i < level.length; i++) {
            for (int j = 0; j < level.length; j++) {
                product[i] += matrix[i][j] * level[j];
            }
            both += level[i] * product[i];
        }
        for (int i = 0; i < errors.length; i++) {
            int at = design.offset[last] + i;
            double variance = matrix[at][at] + 2 * product[at] + both;
            errors[i] = design.kept.element(design.others[last], i) ? Math.sqrt(Math.max(0, variance)) : 0;
        }
    }

    private static double[] level(Design design, int size) {
        var level = new double[size];
        level[design.rest] = 1;
        for (int o = 0; o < design.others.length - 1; o++) {
            var round = design.kept.round[design.others[o]];
            double n = Arrays.stream(round).filter(r -> r == 0).count();
            for (int i = 0; i < round.length; i++) {
                level[design.offset[o] + i] = round[i] == 0 ? 1 / n : 0;
            }
        }
        return level;
    }
}
