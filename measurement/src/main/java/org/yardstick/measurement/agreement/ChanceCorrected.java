package org.yardstick.measurement.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Interval;

/**
 * Agreement beyond chance of any number of raters with missing ratings and any weights, in Gwet's framework [1].
 *
 * <pre>
 *   coefficient = (p_a - p_e) / (1 - p_e)
 *   p_a = mean over the n' units with r_i >= 2 of p_ai,    p_ai = sum_k r_ik (sum_l w_kl r_il - 1) / (r_i (r_i - 1))
 *   pi_k = mean over the n units of r_ik / r_i
 *   Fleiss             p_e = sum_kl w_kl pi_k pi_l
 *   Gwet AC1, AC2      p_e = sum_kl w_kl / (q (q - 1)) sum_k pi_k (1 - pi_k)
 *   Brennan-Prediger   p_e = sum_kl w_kl / q^2
 *   Conger             p_e = mean over pairs of raters g, h of sum_kl w_kl p_gk p_hl
 * </pre>
 *
 * <p>r_ik ratings of unit i in category k, r_i its ratings, q categories, w_kl {@link Weighting}, p_gk share of rater g. Krippendorff's
 * alpha in the same framework uses only units with r_i >= 2, pi_k over the mean r, and p_a with 1 / N added. AC1 is unweighted, AC2 weighted.
 *
 * <p>The variance is the linearised one over units, v = sum_i (c_i - c)^2 / (n (n - 1)) with c_i = (n / n')(p_ai - p_e) / (1 - p_e) - 2 (1 - c)
 * (p_ei - p_e) / (1 - p_e), p_ei the part of unit i in p_e; the interval is by t(n - 1), within -1 and 1.
 *
 * <ol>
 *   <li>K. L. Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition; (2008), Computing inter-rater reliability and its
 *       variance in the presence of high agreement. BJMSP 61, 29-48, doi:10.1348/000711006X126600
 *   <li>A. J. Conger (1980), Integration and generalization of kappas for multiple raters. Psychological Bulletin 88, 322-328,
 *       doi:10.1037/0033-2909.88.2.322
 * </ol>
 *
 * @param observed p_a
 * @param expected p_e
 * @param units n
 * @param p two-sided, of no agreement; absent where the standard error is 0
 */
public record ChanceCorrected(
        double value,
        double observed,
        double expected,
        int units,
        double standardError,
        Interval interval,
        OptionalDouble p) {

    /** What is held to be chance. */
    public enum Chance {
        FLEISS,
        CONGER,
        BRENNAN_PREDIGER,
        GWET,
        KRIPPENDORFF
    }

    /** Over the categories that were given. */
    public static ChanceCorrected of(Ratings ratings, Chance chance, Weighting weighting, double confidence) {
        var categories = ratings.categories();
        return of(ratings, new Scale(categories, weighting), chance, confidence);
    }

    /** Over a whole scale, also with categories that nobody gave: AC1, AC2 and Brennan-Prediger depend on how many there are. */
    public static ChanceCorrected of(Ratings ratings, Scale scale, Chance chance, double confidence) {
        var data = Categorised.of(ratings, scale.categories(), scale.weights());
        var kept = chance == Chance.KRIPPENDORFF ? data.onlyPairable() : data;
        var parts = Parts.of(kept, chance);
        if (1 - parts.expected < 1e-12) {
            throw new InvalidInput(
                    "Chance alone explains full agreement: agreement beyond it cannot be told where nothing differs.");
        }
        return parts.coefficient(confidence);
    }

    /**
     * p_a, p_e and what each unit adds to them.
     *
     * @param value the coefficient
     * @param linear the same without the small-sample part of Krippendorff's alpha
     * @param agreement (n / n') p_ai, 0 for a unit that has one rating
     * @param within whether a unit counts in p_a: n / n' or 0
     * @param chances p_ei
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Parts(
            double observed,
            double expected,
            double value,
            double linear,
            double[] agreement,
            double[] within,
            double[] chances) {

        static Parts of(Categorised data, Chance chance) {
            return chance == Chance.KRIPPENDORFF ? krippendorff(data) : usual(data, chance);
        }

        private static Parts usual(Categorised data, Chance chance) {
            int n = data.units();
            var scale = (double) n / data.pairable();
            var agreement = new double[n];
            var within = new double[n];
            for (int i = 0; i < n; i++) {
                var m = data.given()[i];
                within[i] = m > 1 ? scale : 0;
                agreement[i] = m > 1 ? scale * data.agreeing(i) / (m * (m - 1)) : 0;
            }
            var observed = Arrays.stream(agreement).sum() / n;
            var by = ByChance.of(data, chance);
            return new Parts(observed, by.expected(), observed, observed, agreement, within, by.parts()).overChance();
        }

        private static Parts krippendorff(Categorised data) {
            int n = data.units();
            var total = Arrays.stream(data.given()).sum();
            var mean = total / n;
            var shares = data.shares(Arrays.stream(ones(n)).map(one -> mean).toArray());
            var weighted = data.weighted(shares);
            var expected = Categorised.dot(shares, weighted);
            var agreement = new double[n];
            for (int i = 0; i < n; i++) {
                agreement[i] = data.agreeing(i) / (mean * (data.given()[i] - 1));
            }
            var plain = Arrays.stream(agreement).sum() / n;
            var observed = plain + (1 - plain) / total;
            var chances = new double[n];
            for (int i = 0; i < n; i++) {
                var more = (data.given()[i] - mean) / mean;
                agreement[i] -= observed * more;
                chances[i] = Categorised.dot(data.counts()[i], weighted) / mean - expected * more;
            }
            return new Parts(observed, expected, observed, plain, agreement, ones(n), chances).overChance();
        }

        private static double[] ones(int n) {
            var ones = new double[n];
            Arrays.fill(ones, 1);
            return ones;
        }

        /** With value and linear, so far agreements, as coefficients. */
        private Parts overChance() {
            var by = 1 - expected;
            return new Parts(
                    observed, expected, (value - expected) / by, (linear - expected) / by, agreement, within, chances);
        }

        ChanceCorrected coefficient(double confidence) {
            int n = agreement.length;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                var c = (agreement[i] - within[i] * expected) / (1 - expected)
                        - 2 * (1 - linear) * (chances[i] - expected) / (1 - expected);
                squares += (c - linear) * (c - linear);
            }
            var error = Math.sqrt(squares / n / (n - 1.0));
            var half = new TDistribution(n - 1.0).inverseCumulativeProbability((1 + confidence) / 2) * error;
            var t = value / error;
            var p = error > 0
                    ? OptionalDouble.of(Beta.regularizedBeta((n - 1) / (n - 1 + t * t), (n - 1) / 2.0, 0.5))
                    : OptionalDouble.empty();
            var interval = new Interval(value - half, value + half).within(-1, 1);
            return new ChanceCorrected(value, observed, expected, n, error, interval, p);
        }
    }
}
