package org.yardstick.measurement.agreement;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.yardstick.measurement.InvalidInput;

/**
 * The two ratios of spread for which the restricted likelihood is largest. It depends on their squares only, so the search by Nelder and Mead needs no
 * bounds; it starts anew from where it ended until that gains nothing. A ratio that could as well be 0 is 0.
 *
 * @param units s_u / s_e
 * @param raters s_r / s_e
 */
record LikeliestRatios(double units, double raters, int evaluations, boolean converged) {
    private static final double LARGEST = 1e4;
    private static final int SEARCHES = 20;
    private static final double GAIN = 1e-10;

    static LikeliestRatios of(RandomEffects likelihood) {
        double[] at = {1, 1};
        var reached = likelihood.at(1, 1).deviance();
        int evaluations = 1;
        boolean converged = false;
        for (int search = 0; search < SEARCHES && !converged; search++) {
            var optimizer = new SimplexOptimizer(1e-15, 1e-12);
            var next = next(optimizer, likelihood, at);
            evaluations += optimizer.getEvaluations();
            var there = likelihood.at(next[0], next[1]).deviance();
            converged = there > reached - GAIN * Math.max(1, Math.abs(reached));
            if (there <= reached) {
                at = next;
                reached = there;
            }
        }
        if (Math.max(Math.abs(at[0]), Math.abs(at[1])) > LARGEST) {
            throw new InvalidInput(
                    "The ratings follow from unit and rater without any error: their parts cannot be told apart.");
        }
        return atZero(likelihood, new LikeliestRatios(Math.abs(at[0]), Math.abs(at[1]), evaluations, converged));
    }

    private static double[] next(SimplexOptimizer optimizer, RandomEffects likelihood, double[] at) {
        try {
            return optimizer
                    .optimize(
                            new MaxEval(2000),
                            new ObjectiveFunction(theta -> likelihood
                                    .at(bounded(theta[0]), bounded(theta[1]))
                                    .deviance()),
                            GoalType.MINIMIZE,
                            new InitialGuess(at),
                            new NelderMeadSimplex(new double[] {0.3 + at[0] / 10, 0.3 + at[1] / 10}))
                    .getPoint();
        } catch (MathIllegalStateException tooManyEvaluations) {
            return at;
        }
    }

    /** So that a likelihood without end ends, just beyond what is taken for one. */
    private static double bounded(double ratio) {
        return Math.clamp(ratio, -10 * LARGEST, 10 * LARGEST);
    }

    private static LikeliestRatios atZero(RandomEffects likelihood, LikeliestRatios found) {
        var best = found;
        var allowed = likelihood.at(found.units, found.raters).deviance() + 1e-10;
        if (likelihood.at(0, best.raters).deviance() <= allowed) {
            best = new LikeliestRatios(0, best.raters, best.evaluations, best.converged);
        }
        if (likelihood.at(best.units, 0).deviance() <= allowed) {
            best = new LikeliestRatios(best.units, 0, best.evaluations, best.converged);
        }
        return best;
    }
}
