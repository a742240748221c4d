package org.yardstick.measurement.survey.dif;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.special.Gamma;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Intervals;
import org.yardstick.measurement.survey.Responses;

/**
 * Mantel-Haenszel test of yes/no items: at each total T_k = n_Rk + n_Fk,
 *
 * <pre>
 *   alpha = sum_k A_k D_k / T_k  /  sum_k B_k C_k / T_k           A, B yes and no of the reference, C, D of the focal group
 *   delta = -2.35 ln alpha                                        below 0: harder for the focal group
 *   chi-square = (|sum A_k - E A_k| - 1/2)^2 / sum var A_k        uncorrected without the 1/2
 * </pre>
 *
 * <p>Classes of the Educational Testing Service: A where |delta| &lt; 1 or not significantly different from 0, C where |delta| &gt;= 1.5 and
 * significantly above 1, else B. Purification in two stages: items of class C leave the total of the second, but for the item itself.
 *
 * <ol>
 *   <li>P. W. Holland, D. T. Thayer (1988), Differential item performance and the Mantel-Haenszel procedure. In Wainer, Braun (eds), Test
 *       Validity, 129-145
 *   <li>J. Robins, N. Breslow, S. Greenland (1986), Estimators of the Mantel-Haenszel variance. Biometrics 42, 311-323, doi:10.2307/2531052
 *   <li>R. Zwick (2012), A review of ETS differential item functioning assessment procedures. ETS RR-12-08,
 *       doi:10.1002/j.2333-8504.2012.tb02290.x
 * </ol>
 */
public final class MantelHaenszel {
    private static final double DELTA = -2.35;
    private static final double ONE_SIDED = 0.90;
    private static final double SIGNIFICANT = 0.05;

    private MantelHaenszel() {}

    /**
     * @param alpha the common odds ratio of yes, reference to focal: above 1 the reference group says yes more often
     * @param delta below 0 where the focal group says yes less often; {@code deltaError} its standard error [2]
     * @param bySize by |delta| alone, {@code ets} with its significance as well
     */
    public record Effect(double alpha, double delta, double deltaError, Size bySize, Size ets) {}

    /** @param corrected with the continuity correction */
    public record Test(double chiSquare, double p, double corrected, double correctedP) {}

    /**
     * @param effect absent where one group never, or the other always, says yes; {@code test} where nothing varies
     * @param strata totals with somebody of both groups, {@code n} respondents in them
     */
    public record Result(String item, Optional<Effect> effect, Optional<Test> test, int strata, long n) {}

    /**
     * @param removed items of class C at the first stage, no longer part of the total at the second; none where all are, since people must be
     *     matched by something: then the second stage is the first
     */
    public record Purified(List<Result> first, Set<String> removed, List<Result> second) {}

    public static List<Result> of(ScoreTables tables) {
        return tables.items().stream().map(item -> of(tables.of(item))).toList();
    }

    public static Purified purified(Responses responses, ScoreTables.Groups groups, List<ScoreTables.Member> members) {
        var first = of(ScoreTables.of(responses, groups, members));
        var removed = new HashSet<String>();
        first.stream()
                .filter(result ->
                        result.effect().filter(effect -> effect.ets() == Size.C).isPresent())
                .forEach(result -> removed.add(result.item()));
        var kept = new HashSet<>(responses.names());
        kept.removeAll(removed);
        if (kept.isEmpty()) {
            return new Purified(first, Set.of(), first);
        }
        var second = removed.isEmpty() ? first : of(ScoreTables.of(responses, groups, members, kept));
        return new Purified(first, Set.copyOf(removed), second);
    }

    private static Result of(ScoreTable table) {
        if (table.codes() != 2) {
            throw new InvalidInput("item " + table.item.name() + " has " + table.codes()
                    + " codes: Mantel-Haenszel judges yes/no items, ordinal logistic regression graded ones");
        }
        var sums = new Sums();
        for (int score = 0; score < table.scores(); score++) {
            if (table.compares(score)) {
                sums.add(table, score);
            }
        }
        if (sums.strata == 0) {
            throw new InvalidInput("nobody of the two groups has the same total with item " + table.item.name()
                    + ": bring more respondents or fewer items");
        }
        return new Result(table.item.name(), sums.effect(), sums.test(), sums.strata, Math.round(sums.n));
    }

    /** R = sum A D / T, S = sum B C / T, and what the variances need. */
    private static final class Sums {
        private double r;
        private double s;
        private double pr;
        private double psqr;
        private double qs;
        private double off;
        private double variance;
        private double n;
        private int strata;

        void add(ScoreTable table, int score) {
            var a = table.count(0, score, 1);
            var b = table.count(0, score, 0);
            var c = table.count(1, score, 1);
            var d = table.count(1, score, 0);
            var t = a + b + c + d;
            strata++;
            n += t;
            r += a * d / t;
            s += b * c / t;
            pr += (a + d) / t * (a * d / t);
            psqr += (a + d) / t * (b * c / t) + (b + c) / t * (a * d / t);
            qs += (b + c) / t * (b * c / t);
            off += a - (a + b) * (a + c) / t;
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (t * t * (t - 1));
        }

        Optional<Effect> effect() {
            if (!(r > 0 && s > 0)) {
                return Optional.empty();
            }
            var delta = DELTA * Math.log(r / s);
            var error = -DELTA * Math.sqrt(pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s));
            return Optional.of(new Effect(r / s, delta, error, Size.of(delta, 1, 1.5), ets(delta, error)));
        }

        private Size ets(double delta, double error) {
            var size = Math.abs(delta);
            if (size < 1 || test().filter(test -> test.p() < SIGNIFICANT).isEmpty()) {
                return Size.A;
            }
            return size >= 1.5 && size - 1 > Intervals.z(ONE_SIDED) * error ? Size.C : Size.B;
        }

        Optional<Test> test() {
            if (!(variance > 0)) {
                return Optional.empty();
            }
            var plain = off * off / variance;
            var less = Math.abs(off) >= 0.5 ? Math.abs(off) - 0.5 : Math.abs(off);
            var corrected = less * less / variance;
            return Optional.of(new Test(plain, p(plain), corrected, p(corrected)));
        }
    }

    /** The upper tail of chi-square with one degree of freedom. */
    static double p(double chiSquare) {
        return p(chiSquare, 1);
    }

    static double p(double chiSquare, int freedom) {
        return Gamma.regularizedGammaQ(freedom / 2.0, Math.max(0, chiSquare) / 2);
    }
}
