package org.yardstick.measurement.reliability;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.interval.Intervals;

/**
 * McDonald's omega total: the share of a scale's variance that one common factor explains, whatever the items' loadings.
 *
 * <pre>
 *   omega = (sum l)^2 / ((sum l)^2 + sum theta)
 * </pre>
 *
 * <p>The headline is from the one-factor solution by maximum likelihood on covariances, l loadings and theta the items' own variances: it
 * has a standard error and a test of fit, and stands for the score that is used, the plain sum of the answers. The minres solution of the correlations (as
 * psych::fa has it) is given beside it: that is the omega of the sum of <em>standardised</em> answers, and differs even where the model fits.
 *
 * <p>R. P. McDonald (1999), Test Theory: A Unified Treatment; D. B. Flora (2020), doi:10.1177/2515245920951747.
 *
 * @param total the headline, over the variance that the model implies
 * @param standardError by the delta method, and a normal interval within 0 and 1; absent where an item's own variance is at its bound
 * @param overObserved (sum l)^2 over the observed variance of the sum (semTools' compRelSEM): far from total where one factor does not fit
 * @param minres from the correlations; with {@code minresFactor}
 */
public record Omega(
        double total,
        OptionalDouble standardError,
        Optional<Interval> interval,
        double overObserved,
        OneFactor maximumLikelihood,
        double minres,
        Factor minresFactor) {

    /** Of three items or more; with missing answers, from listwise or pairwise covariances as given. */
    public static Omega of(Covariances s, double confidence) {
        var ml = OneFactor.of(s);
        var total = ml.factor().omega();
        var error = ml.omegaError();
        var observed = s.total() * (s.n() - 1) / s.n();
        var minres = minres(s);
        return new Omega(
                total,
                error,
                error.isPresent()
                        ? Optional.of(Intervals.normal(total, error.getAsDouble(), confidence)
                                .within(0, 1))
                        : Optional.empty(),
                ml.factor().common() / observed,
                ml,
                minres.omega(),
                minres);
    }

    private static Factor minres(Covariances s) {
        var solution = new Minres(s.correlations().matrix(), 1);
        var loadings = new ArrayList<Factor.Loading>();
        var bound = new ArrayList<String>();
        for (int i = 0; i < s.size(); i++) {
            var name = s.items().get(i);
            loadings.add(new Factor.Loading(name, solution.loadings()[i][0], 1 - solution.communality(i)));
            if (solution.atBound(i)) {
                bound.add(name);
            }
        }
        return new Factor(loadings, solution.sweeps(), solution.converged(), bound);
    }
}
