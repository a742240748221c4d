package org.yardstick.measurement.agreement;

import java.util.OptionalDouble;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.yardstick.measurement.InvalidInput;

/**
 * How much of the differences between ratings comes from the units, from the raters and from the rest, with any ratings missing.
 *
 * <pre>
 *   x_ij = mu + u_i + r_j + e_ij,    u ~ N(0, s_u^2), r ~ N(0, s_r^2), e ~ N(0, s_e^2), all independent
 * </pre>
 *
 * <p>Estimated by restricted maximum likelihood (REML) [1], over s_u / s_e and s_r / s_e, with mu and s_e^2 profiled out as in [2]; a
 * component is 0 or more. Where every rater rated every unit it equals the mean squares: s_u^2 = (MSR - MSE) / k, s_r^2 = (MSC - MSE) / n, s_e^2 =
 * MSE, if none of them is negative.
 *
 * <ol>
 *   <li>H. D. Patterson, R. Thompson (1971), Recovery of inter-block information. Biometrika 58, 545-554, doi:10.1093/biomet/58.3.545
 *   <li>D. Bates et al. (2015), Fitting linear mixed-effects models using lme4. J. Stat. Softw. 67(1), doi:10.18637/jss.v067.i01
 * </ol>
 *
 * @param units s_u^2
 * @param raters s_r^2
 * @param error s_e^2, interaction of unit and rater included
 * @param mean mu, by generalised least squares, with its standard error
 * @param ratings how many
 * @param deviance -2 log of the restricted likelihood
 */
public record VarianceComponents(
        double units,
        double raters,
        double error,
        double mean,
        double standardErrorOfMean,
        int ratings,
        double deviance,
        int evaluations,
        boolean converged) {

    private static final double LARGEST_RATIO = 1e4;

    /**
     * @throws InvalidInput when no unit has two ratings, no rater two units, or units, raters and the rest cannot be told apart
     */
    public static VarianceComponents of(Ratings ratings) {
        var likelihood = new RandomEffects(ratings);
        likelihood.check();
        var optimizer = new BOBYQAOptimizer(5, 0.5, 1e-9);
        var best = optimizer.optimize(
                new MaxEval(2000),
                new ObjectiveFunction(theta -> likelihood.at(theta[0], theta[1]).deviance()),
                GoalType.MINIMIZE,
                new InitialGuess(new double[] {1, 1}),
                new SimpleBounds(new double[] {0, 0}, new double[] {LARGEST_RATIO, LARGEST_RATIO}));
        var theta = best.getPoint();
        if (Math.max(theta[0], theta[1]) > 0.99 * LARGEST_RATIO) {
            throw new InvalidInput("The ratings follow from unit and rater without any error: their parts cannot be told apart.");
        }
        var fit = likelihood.at(theta[0], theta[1]);
        return new VarianceComponents(
                theta[0] * theta[0] * fit.error(),
                theta[1] * theta[1] * fit.error(),
                fit.error(),
                fit.mean(),
                fit.standardError(),
                ratings.count(),
                fit.deviance(),
                optimizer.getEvaluations(),
                optimizer.getEvaluations() < 2000);
    }

    /**
     * The share of units in the variance of a mean of ratings: of absolute agreement, each unit with other raters drawn from all.
     *
     * @param perUnit how many raters rate a unit; need not be whole, so the harmonic mean of unequal numbers may be given
     */
    public OptionalDouble agreement(double perUnit) {
        return share((raters + error) / perUnit);
    }

    /** The same where the raters' severity does not count, as when all units have the same raters. */
    public OptionalDouble consistency(double perUnit) {
        return share(error / perUnit);
    }

    private OptionalDouble share(double noise) {
        return units + noise > 0 ? OptionalDouble.of(units / (units + noise)) : OptionalDouble.empty();
    }
}
