package org.yardstick.measurement.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.yardstick.measurement.agreement.ChanceCorrected.Chance;

/**
 * Fleiss' kappa, over all categories and of each; it is never weighted.
 *
 * <pre>
 *   kappa_k = 1 - sum_i n_ik (m - n_ik) / (n m (m - 1) p_k (1 - p_k))          var_0(kappa_k) = 2 / (n m (m - 1))
 *   var_0(kappa) = 2 ((sum p_k q_k)^2 - sum p_k q_k (q_k - p_k)) / (n m (m - 1) (sum p_k q_k)^2),  q_k = 1 - p_k
 * </pre>
 *
 * <p>n units of m ratings, n_ik of them in category k, p_k their share. The tests need the same number of ratings on every
 * unit; the figure itself allows missing ones ({@link ChanceCorrected}).
 *
 * <p>J. L. Fleiss (1971), doi:10.1037/h0031619; J. L. Fleiss, J. C. M. Nee, J. R. Landis (1979), doi:10.1037/0033-2909.86.5.974.
 *
 * @param overall with its standard error and interval
 * @param test of no agreement; absent where units have different numbers of ratings
 * @param categories each against all others; empty where {@code test} is absent
 */
public record FleissKappa(ChanceCorrected overall, Optional<Test> test, List<Category> categories) {
    public FleissKappa {
        categories = List.copyOf(categories);
    }

    /** How far kappa is from 0 in standard errors of no agreement. */
    public record Test(double z, double p) {}

    /** One category against all others. */
    public record Category(double category, double share, double kappa, Test test) {}

    public static FleissKappa of(Ratings ratings, double confidence) {
        var overall = ChanceCorrected.of(ratings, Chance.FLEISS, Weighting.NONE, confidence);
        var scale = ratings.categories();
        var data = Categorised.of(ratings, scale, Weighting.NONE.matrix(scale));
        var m = data.given()[0];
        for (var given : data.given()) {
            if (given != m) {
                return new FleissKappa(overall, Optional.empty(), List.of());
            }
        }
        var pairs = data.units() * m * (m - 1);
        var shares = data.shares(data.given());
        var categories = new ArrayList<Category>();
        double sum = 0;
        double skew = 0;
        for (int k = 0; k < scale.length; k++) {
            var spread = shares[k] * (1 - shares[k]);
            var kappa = 1 - apart(data, k, m) / (pairs * spread);
            sum += spread;
            skew += spread * (1 - 2 * shares[k]);
            categories.add(new Category(scale[k], shares[k], kappa, test(kappa, 2 / pairs)));
        }
        var variance = 2 * (sum * sum - skew) / (pairs * sum * sum);
        return new FleissKappa(overall, Optional.of(test(overall.value(), variance)), categories);
    }

    private static double apart(Categorised data, int k, double m) {
        double sum = 0;
        for (var unit : data.counts()) {
            sum += unit[k] * (m - unit[k]);
        }
        return sum;
    }

    private static Test test(double kappa, double variance) {
        var z = kappa / Math.sqrt(variance);
        return new Test(z, 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)));
    }
}
