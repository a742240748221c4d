package org.yardstick.measurement.agreement;

import java.util.Arrays;
import org.yardstick.measurement.agreement.ChanceCorrected.Chance;

/**
 * The agreement to be expected by chance and each unit's part in it, by the formulas of {@link ChanceCorrected}.
 *
 * @param expected p_e
 * @param parts p_ei
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ByChance(double expected, double[] parts) {

    static ByChance of(Categorised data, Chance chance) {
        return switch (chance) {
            case FLEISS -> fleiss(data);
            case GWET -> gwet(data);
            case BRENNAN_PREDIGER -> even(data);
            case CONGER -> conger(data);
            case KRIPPENDORFF -> throw new IllegalArgumentException("alpha has its own parts");
        };
    }

    private static ByChance fleiss(Categorised data) {
        var shares = data.shares(data.given());
        var weighted = data.weighted(shares);
        var parts = new double[data.units()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Categorised.dot(data.counts()[i], weighted) / data.given()[i];
        }
        return new ByChance(Categorised.dot(shares, weighted), parts);
    }

    private static ByChance gwet(Categorised data) {
        int q = data.categories();
        var factor = total(data) / (q * (q - 1.0));
        var others =
                Arrays.stream(data.shares(data.given())).map(share -> 1 - share).toArray();
        var parts = new double[data.units()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = factor * Categorised.dot(data.counts()[i], others) / data.given()[i];
        }
        return new ByChance(Arrays.stream(parts).sum() / parts.length, parts);
    }

    private static ByChance even(Categorised data) {
        var expected = total(data) / data.categories() / data.categories();
        var parts = new double[data.units()];
        Arrays.fill(parts, expected);
        return new ByChance(expected, parts);
    }

    private static double total(Categorised data) {
        return Arrays.stream(data.weights()).flatMapToDouble(Arrays::stream).sum();
    }

    /**
     * Raters g with their own shares p_gk. Unit i's part is p_e plus the derivative of p_e along its own ratings, sum_gk (n / n_g)(d_igk - e_ig
     * p_gk) sum_l w_kl (sum_(h != g) p_hl) / (r (r - 1)); d_igk says that g put i into k, e_ig that g rated i at all.
     */
    private static ByChance conger(Categorised data) {
        var rated = rated(data);
        var shares = shares(data, rated);
        var active = (int) Arrays.stream(rated).filter(n -> n > 0).count();
        var pairs = active * (active - 1.0);
        var others = others(data, shares);
        double expected = 0;
        var own = new double[shares.length];
        for (int g = 0; g < shares.length; g++) {
            own[g] = Categorised.dot(shares[g], others[g]) / pairs;
            expected += own[g];
        }
        var parts = new double[data.units()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = expected;
            for (int g = 0; g < shares.length; g++) {
                int code = data.codes()[i][g];
                if (code >= 0) {
                    parts[i] += parts.length / rated[g] * (others[g][code] / pairs - own[g]);
                }
            }
        }
        return new ByChance(expected, parts);
    }

    /** How many units each rater rated. */
    private static double[] rated(Categorised data) {
        var rated = new double[data.codes()[0].length];
        for (var unit : data.codes()) {
            for (int g = 0; g < rated.length; g++) {
                rated[g] += unit[g] >= 0 ? 1 : 0;
            }
        }
        return rated;
    }

    private static double[][] shares(Categorised data, double[] rated) {
        var shares = new double[rated.length][data.categories()];
        for (var unit : data.codes()) {
            for (int g = 0; g < rated.length; g++) {
                if (unit[g] >= 0) {
                    shares[g][unit[g]] += 1 / rated[g];
                }
            }
        }
        return shares;
    }

    /** sum_l w_kl of the sum over other raters of p_hl: raters x categories. */
    private static double[][] others(Categorised data, double[][] shares) {
        var all = new double[data.categories()];
        for (var rater : shares) {
            for (int k = 0; k < all.length; k++) {
                all[k] += rater[k];
            }
        }
        var others = new double[shares.length][];
        for (int g = 0; g < shares.length; g++) {
            var rest = all.clone();
            for (int k = 0; k < rest.length; k++) {
                rest[k] -= shares[g][k];
            }
            others[g] = data.weighted(rest);
        }
        return others;
    }
}
