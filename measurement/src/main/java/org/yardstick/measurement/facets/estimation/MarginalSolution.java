package org.yardstick.measurement.facets.estimation;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What there is to tell of a marginal fit. Without anchors the abilities are centred at 0 and the last facet carries the level; with
 * anchors their mean is free. Entries are measured by their posterior mean (EAP), whose error is the posterior standard deviation.
 */
final class MarginalSolution {
    private final Design design;
    private final MarginalFit.Fit fit;

    MarginalSolution(Design design, MarginalFit.Fit fit) {
        this.design = design;
        this.fit = fit;
    }

    Solution solution() {
        var full = fullErrors();
        double mean = centre();
        var estimates = fit.estimates();
        estimates.lend(design.model, design.kept);
        var own = ownErrors();
        return new Solution(
                design.kept,
                estimates,
                new Solution.Errors(own, full),
                fit.pass().logLikelihood,
                fit.stop(),
                fit.runaways(),
                Optional.of(Warm.population(design, estimates, new double[] {mean, Math.exp(fit.prior()[1])})));
    }

    /**
     * Posterior deviations of the entries, errors of elements set aside, which are measured here; of the others 1 / sqrt of the information
     * that known abilities would give, as TAM tells it.
     */
    private double[][] ownErrors() {
        var errors = Extremes.measure(design.model, design.kept, fit.estimates());
        errors[0] = fit.pass().deviation.clone();
        for (int o = 0; o < design.others.length; o++) {
            var facet = errors[design.others[o]];
            for (int i = 0; i < facet.length; i++) {
                double information = fit.pass().complete[design.offset[o] + i][design.offset[o] + i];
                if (design.kept.element(design.others[o], i) && information > 0) {
                    facet[i] = 1 / Math.sqrt(information);
                }
            }
        }
        return errors;
    }

    /** The facet that carries the level; -1 where anchors do. */
    private int carrier() {
        for (int f = 0; f < design.model.facets(); f++) {
            if (design.model.anchored(f)) {
                return -1;
            }
        }
        return design.model.facets() - 1;
    }

    private double centre() {
        int carrier = carrier();
        double mean = fit.prior()[0];
        if (carrier < 0) {
            return mean;
        }
        var easiness = fit.estimates().easiness();
        for (int i = 0; i < easiness[carrier].length; i++) {
            easiness[carrier][i] += design.kept.element(carrier, i) ? mean : 0;
        }
        for (int e = 0; e < easiness[0].length; e++) {
            easiness[0][e] -= mean;
        }
        return 0;
    }

    private double[][] fullErrors() {
        var errors = FullErrors.of(design, fit.covariance());
        int carrier = carrier();
        fit.covariance().ifPresent(matrix -> {
            if (carrier >= 0) {
                carried(matrix, errors[carrier]);
            }
        });
        return errors;
    }

    /** The carrier's elements are phi_i + mu + the means of the other facets, in the parameters that were estimated. */
    private void carried(double[][] matrix, double[] errors) {
        int last = design.others.length - 1;
        var level = level(matrix.length);
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

    private double[] level(int size) {
        var level = new double[size];
        level[design.rest] = 1;
        for (int o = 0; o < design.others.length - 1; o++) {
            int facet = design.others[o];
            var kept = IntStream.range(0, design.model.ratings().elements(facet))
                    .filter(i -> design.kept.element(facet, i))
                    .toArray();
            for (int i : kept) {
                level[design.offset[o] + i] = 1.0 / kept.length;
            }
        }
        return level;
    }
}
