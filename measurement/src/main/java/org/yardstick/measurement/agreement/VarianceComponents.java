package org.yardstick.measurement.agreement;

import java.util.OptionalDouble;
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

    /**
     * @throws InvalidInput when no unit has two ratings, no rater two units, or units, raters and the rest cannot be told apart
     */
    public static VarianceComponents of(Ratings ratings) {
        var likelihood = new RandomEffects(ratings);
        likelihood.check();
        var best = LikeliestRatios.of(likelihood);
        var units = best.units();
        var raters = best.raters();
        var fit = likelihood.at(units, raters);
        return new VarianceComponents(
                units * units * fit.error(),
                raters * raters * fit.error(),
                fit.error(),
                fit.mean(),
                fit.standardError(),
                ratings.count(),
                fit.deviance(),
                best.evaluations(),
                best.converged());
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
