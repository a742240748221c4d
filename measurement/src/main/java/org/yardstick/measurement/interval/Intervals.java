package org.yardstick.measurement.interval;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Intervals in closed form. {@code confidence} is the share of such intervals that hold the true value, 0.95 as a rule.
 *
 * <ol>
 *   <li>E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference. JASA 22, 209-212,
 *       doi:10.1080/01621459.1927.10502953
 *   <li>D. G. Bonett, R. M. Price (2012), Adjusted Wald confidence interval for a difference of binomial proportions based on paired data.
 *       JEBS 37, 479-488, doi:10.3102/1076998611411915; for the net promoter score B. Rocks (2016), Interval estimation for the
 *       "net promoter score". The American Statistician 70, 365-372, doi:10.1080/00031305.2016.1198279
 * </ol>
 */
public final class Intervals {
    private Intervals() {}

    /**
     * Of a mean by Student's t: mean ± t(n - 1) sd / sqrt(n).
     *
     * @param sd standard deviation with n - 1
     * @param n how many values, at least 2
     */
    public static Interval mean(double mean, double sd, double n, double confidence) {
        if (n < 2) {
            throw new IllegalArgumentException("an interval of a mean needs 2 values, not " + n);
        }
        var half = new TDistribution(n - 1).inverseCumulativeProbability((1 + confidence) / 2) * sd / Math.sqrt(n);
        return new Interval(mean - half, mean + half);
    }

    /** Of an estimate with a normal sampling distribution. */
    public static Interval normal(double estimate, double standardError, double confidence) {
        var half = z(confidence) * standardError;
        return new Interval(estimate - half, estimate + half);
    }

    /** Of a share, by Wilson's score [1]; {@code hits} of {@code n} may be weighted counts. */
    public static Interval share(double hits, double n, double confidence) {
        var z = z(confidence);
        var share = hits / n;
        var centre = (share + z * z / (2 * n)) / (1 + z * z / n);
        var half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /**
     * Of the share of promoters less the share of detractors, by the adjusted Wald rule [2]: 3/4, 3/2 and 3/4 answers are added to
     * promoters, the others and detractors.
     *
     * @return between -1 and 1
     */
    public static Interval difference(double promoters, double passives, double detractors, double confidence) {
        var n = promoters + passives + detractors + 3;
        var up = (promoters + 0.75) / n;
        var down = (detractors + 0.75) / n;
        var error = Math.sqrt((up + down - (up - down) * (up - down)) / n);
        return normal(up - down, error, confidence).within(-1, 1);
    }

    /** The two-sided normal quantile: 1.96 for 0.95. */
    public static double z(double confidence) {
        return new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
    }
}
