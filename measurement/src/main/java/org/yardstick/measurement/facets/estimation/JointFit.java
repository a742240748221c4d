package org.yardstick.measurement.facets.estimation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yardstick.measurement.facets.ratings.Estimates;
import org.yardstick.measurement.facets.ratings.Specification;

/**
 * Joint maximum likelihood by damped Newton steps. The log-likelihood is concave in easiness and curves (an exponential family), so a
 * step that does not raise it is halved. The level of each centred facet is settled after every step by moving it to the floating facet,
 * which changes no rating's expectation.
 *
 * <ol>
 *   <li>J. M. Linacre (1989), Many-Facet Rasch Measurement. MESA Press
 *   <li>B. D. Wright, G. N. Masters (1982), Rating Scale Analysis. MESA Press
 * </ol>
 */
final class JointFit {
    /** No parameter moves further at once: far steps come from a poor start. */
    private static final double FARTHEST = 2;

    /** Iterations in which what has a finite value has come to rest. */
    private static final int LONG_ENOUGH = 5;

    private static final int MOST_HALVINGS = 30;

    private final Design design;
    private final Specification model;
    private final Precision precision;
    private final double[][] observed;
    private final boolean[] fixed;
    private Estimates estimates;
    private Information information;
    private Information spare;
    private double logLikelihood;
    private double change = Double.MAX_VALUE;
    private ArrowSystem.Step pending;
    private int running;

    JointFit(Design design, Precision precision) {
        this.design = design;
        this.model = design.model;
        this.precision = precision;
        observed = design.observed();
        fixed = design.fixed();
        fixReferences();
        estimates = Estimates.start(model, design.kept);
        settle(estimates);
        information = new Information(design);
        spare = new Information(design);
        pending = new ArrowSystem.Step(new double[observed[0].length], new double[fixed.length]);
    }

    /** Where it ended. */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
    record Fit(Estimates estimates, double logLikelihood, Stop stop, List<String> runaways, double[][] fullErrors) {}

    /** Holds the best known element of each facet whose level does not show, so that the equations have one solution. */
    private void fixReferences() {
        boolean floats = !model.anchored(design.spine);
        for (int o = 0; o < design.others.length; o++) {
            if (!model.anchored(design.others[o])) {
                if (floats) {
                    fixed[reference(o)] = true;
                }
                floats = true;
            }
        }
    }

    private int reference(int other) {
        int best = -1;
        for (int i = 0; i < model.ratings().elements(design.others[other]); i++) {
            int at = design.offset[other] + i;
            if (!fixed[at] && (best < 0 || observed[1][at] > observed[1][best])) {
                best = at;
            }
        }
        return best < 0 ? design.offset[other] : best;
    }

    Fit fit() {
        information.at(estimates);
        logLikelihood = logLikelihood(information, estimates);
        var system = new ArrowSystem(information, fixed);
        if (!system.isRegular()) {
            throw ArrowSystem.confounded();
        }
        var next = system.solve(spineScore(), restScore());
        int iteration = 0;
        while (next.isPresent() && iteration < precision.iterations() && !converged() && !runsAway()) {
            iteration++;
            pending = next.get();
            boolean moved = step(pending);
            system = new ArrowSystem(information, fixed);
            next = moved ? system.solve(spineScore(), restScore()) : Optional.empty();
        }
        pending = next.orElse(pending);
        var stop = new Stop(iteration, converged(), residual(), worst(), change);
        return new Fit(
                estimates,
                logLikelihood,
                stop,
                stop.converged() ? List.of() : Runaways.of(design, pending),
                FullErrors.of(design, system.covariance()));
    }

    private boolean converged() {
        return precision.reached(residual() / design.unit, change);
    }

    /** Totals are met, yet measures go on growing by the same amount: there is no finite solution. */
    private boolean runsAway() {
        boolean goesOn =
                change > Runaways.RUNNING && change <= FARTHEST && precision.reached(residual() / design.unit, 0);
        running = goesOn ? running + 1 : 0;
        return running >= LONG_ENOUGH;
    }

    private boolean step(ArrowSystem.Step step) {
        if (taken(step.within(FARTHEST))) {
            return true;
        }
        var shorter = step.times(Math.min(1, FARTHEST / step.largest()));
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            if (taken(shorter)) {
                return true;
            }
            shorter = shorter.times(0.5);
        }
        return false;
    }

    private boolean taken(ArrowSystem.Step step) {
        var next = moved(step);
        spare.at(next);
        double likelihood = logLikelihood(spare, next);
        if (likelihood < logLikelihood - 1e-9 * Math.abs(logLikelihood)) {
            return false;
        }
        settle(next);
        estimates = next;
        logLikelihood = likelihood;
        var other = information;
        information = spare;
        spare = other;
        change = step.largest();
        return true;
    }

    private double[] spineScore() {
        var score = new double[observed[0].length];
        for (int e = 0; e < score.length; e++) {
            score[e] = design.spineFixed(e) ? 0 : observed[0][e] - information.spineExpected[e];
        }
        return score;
    }

    private double[] restScore() {
        var score = new double[fixed.length];
        for (int i = 0; i < score.length; i++) {
            score[i] = fixed[i] ? 0 : observed[1][i] - information.blocks.expected[i];
        }
        return score;
    }

    /** The largest difference between a total and its expectation; a reference's follows from the others. */
    private double residual() {
        double largest = 0;
        for (var score : new double[][] {spineScore(), restScore()}) {
            for (double s : score) {
                largest = Math.max(largest, Math.abs(s));
            }
        }
        return largest;
    }

    private String worst() {
        double largest = residual();
        var spine = spineScore();
        for (int e = 0; e < spine.length; e++) {
            if (Math.abs(spine[e]) == largest) {
                return design.spineName(e);
            }
        }
        var rest = restScore();
        return IntStream.range(0, rest.length)
                .filter(i -> Math.abs(rest[i]) == largest)
                .mapToObj(design::restName)
                .findFirst()
                .orElse("");
    }

    private Estimates moved(ArrowSystem.Step step) {
        var next = estimates.copy();
        var spine = next.easiness()[design.spine];
        for (int e = 0; e < spine.length; e++) {
            spine[e] += step.spine()[e];
        }
        for (int o = 0; o < design.others.length; o++) {
            var facet = next.easiness()[design.others[o]];
            for (int i = 0; i < facet.length; i++) {
                facet[i] += step.rest()[design.offset[o] + i];
            }
        }
        for (int g = 0; g < next.curve().length; g++) {
            for (int k = 0; k < model.categories(); k++) {
                next.curve()[g][k] += step.rest()[design.steps + g * model.categories() + k];
            }
        }
        return next;
    }

    /** Centres the facets that are to be centred; no rating's expectation changes. */
    private void settle(Estimates at) {
        int floating = model.floating();
        for (int facet : model.centred()) {
            double mean = 0;
            int n = 0;
            for (int i = 0; i < at.easiness()[facet].length; i++) {
                if (design.kept.element(facet, i)) {
                    mean += at.easiness()[facet][i];
                    n++;
                }
            }
            shift(at, facet, n == 0 ? 0 : -mean / n);
            shift(at, floating, n == 0 ? 0 : mean / n);
        }
    }

    private void shift(Estimates at, int facet, double by) {
        for (int i = 0; i < at.easiness()[facet].length; i++) {
            if (design.kept.element(facet, i)) {
                at.easiness()[facet][i] += by;
            }
        }
    }

    private double logLikelihood(Information at, Estimates estimates) {
        double sum = -at.logNorm;
        for (int e = 0; e < observed[0].length; e++) {
            sum += observed[0][e] * estimates.easiness()[design.spine][e];
        }
        for (int o = 0; o < design.others.length; o++) {
            var facet = estimates.easiness()[design.others[o]];
            for (int i = 0; i < facet.length; i++) {
                sum += observed[1][design.offset[o] + i] * facet[i];
            }
        }
        for (int g = 0; g < estimates.curve().length; g++) {
            for (int k = 0; k < model.categories(); k++) {
                double count = observed[1][design.steps + g * model.categories() + k];
                sum += count == 0 ? 0 : count * estimates.curve()[g][k];
            }
        }
        return sum;
    }
}
