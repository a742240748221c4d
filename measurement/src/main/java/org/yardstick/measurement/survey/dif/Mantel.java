package org.yardstick.measurement.survey.dif;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yardstick.measurement.InvalidInput;

/**
 * Mantel's test of graded items and the standardised mean difference, over the totals k with somebody of both groups:
 *
 * <pre>
 *   chi-square = (sum F_k - n_Fk / n_k T1_k)^2 / sum n_Rk n_Fk / (n_k^2 (n_k - 1)) (n_k T2_k - T1_k^2)
 *   SMD = sum_k n_Fk / n_F (mean_Fk - mean_Rk)                    below 0: the focal group answers lower
 * </pre>
 *
 * <p>F_k the sum of the item's scores in the focal group, T1_k and T2_k the sums of scores and their squares of both. SMD is also given in
 * standard deviations of the item over both groups; A, B, C at 0.17 and 0.25 of them.
 *
 * <ol>
 *   <li>N. Mantel (1963), Chi-square tests with one degree of freedom. JASA 58, 690-700, doi:10.1080/01621459.1963.10500879
 *   <li>R. Zwick, J. R. Donoghue, A. Grima (1993), Assessment of differential item functioning for performance tasks. J. Educational
 *       Measurement 30, 233-251, doi:10.1111/j.1745-3984.1993.tb00425.x
 * </ol>
 */
public final class Mantel {
    private static final double MODERATE = 0.17;
    private static final double LARGE = 0.25;

    private Mantel() {}

    public record Test(double chiSquare, double p) {}

    /**
     * @param smdOverSd absent, with {@code size}, where everybody answers the same
     * @param test absent where nothing varies within totals
     */
    public record Result(
            String item,
            double smd,
            OptionalDouble smdOverSd,
            Optional<Size> size,
            Optional<Test> test,
            int strata,
            long n) {}

    public static List<Result> of(ScoreTables tables) {
        return tables.items().stream().map(item -> of(tables.of(item))).toList();
    }

    private static Result of(ScoreTable table) {
        var sums = new Sums();
        for (int k = 0; k < table.scores(); k++) {
            if (table.compares(k)) {
                sums.add(table, k);
            }
        }
        if (sums.strata == 0) {
            throw new InvalidInput("nobody of the two groups has the same total with item " + table.item.name()
                    + ": bring more respondents or fewer items");
        }
        var smd = sums.difference / sums.focal;
        var sd = sd(table);
        var over = sd > 0 ? OptionalDouble.of(smd / sd) : OptionalDouble.empty();
        var size = sd > 0 ? Optional.of(Size.of(smd / sd, MODERATE, LARGE)) : Optional.<Size>empty();
        return new Result(table.item.name(), smd, over, size, sums.test(), sums.strata, Math.round(sums.n));
    }

    private static final class Sums {
        private double off;
        private double variance;
        private double difference;
        private double focal;
        private double n;
        private int strata;

        void add(ScoreTable table, int k) {
            var nr = table.size(0, k);
            var nf = table.size(1, k);
            var t1 = table.sum(0, k, 1) + table.sum(1, k, 1);
            var t2 = table.sum(0, k, 2) + table.sum(1, k, 2);
            var all = nr + nf;
            strata++;
            n += all;
            focal += nf;
            off += table.sum(1, k, 1) - nf / all * t1;
            variance += nr * nf / (all * all * (all - 1)) * (all * t2 - t1 * t1);
            difference += table.sum(1, k, 1) - nf * table.sum(0, k, 1) / nr;
        }

        Optional<Test> test() {
            var chiSquare = off * off / variance;
            return variance > 0 ? Optional.of(new Test(chiSquare, MantelHaenszel.p(chiSquare))) : Optional.empty();
        }
    }

    private static double sd(ScoreTable table) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < table.scores(); k++) {
            n += table.size(0, k) + table.size(1, k);
            sum += table.sum(0, k, 1) + table.sum(1, k, 1);
            squares += table.sum(0, k, 2) + table.sum(1, k, 2);
        }
        return n > 1 ? Math.sqrt(Math.max(0, squares - sum * sum / n) / (n - 1)) : 0;
    }
}
