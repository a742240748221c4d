package org.yardstick.measurement.survey.dif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;

/**
 * Logistic regression of an item on the total (1), also on the group (2), also on their product (3): uniform difference is 2 against 1,
 * non-uniform 3 against 2. Yes/no items by logistic, graded ones by proportional-odds regression; the effect size is the gain in Nagelkerke's
 * R^2, moderate from 0.035, large from 0.070 on.
 *
 * <pre>
 *   R^2 = (1 - exp(-2 (l - l_0) / n)) / (1 - exp(2 l_0 / n))           l, l_0 log-likelihoods of the model and of none
 * </pre>
 *
 * <ol>
 *   <li>H. Swaminathan, H. J. Rogers (1990), Detecting differential item functioning using logistic regression procedures. J. Educational
 *       Measurement 27, 361-370, doi:10.1111/j.1745-3984.1990.tb00754.x
 *   <li>M. G. Jodoin, M. J. Gierl (2001), Evaluating type I error and power rates using an effect size measure with the logistic regression
 *       procedure for DIF detection. Applied Measurement in Education 14, 329-349, doi:10.1207/S15324818AME1404_2
 *   <li>P. K. Crane et al. (2004), Differential item functioning analysis with ordinal logistic regression techniques. Statistics in Medicine
 *       23, 241-256, doi:10.1002/sim.1713: change of the total's coefficient
 * </ol>
 */
public final class OrdinalLogistic {
    private static final double MODERATE = 0.035;
    private static final double LARGE = 0.070;

    private OrdinalLogistic() {}

    /** Twice the difference of the log-likelihoods, against chi-square. */
    public record Test(double chiSquare, int freedom, double p) {}

    /** Nagelkerke's R^2 of the three models. */
    public record Explained(double total, double withGroup, double withProduct) {
        public double uniform() {
            return withGroup - total;
        }

        public double nonUniform() {
            return withProduct - withGroup;
        }

        public double both() {
            return withProduct - total;
        }
    }

    /**
     * @param coefficient log odds of a higher answer, focal to reference group at the same total: below 0 the focal group answers lower
     * @param totalChange how much the total's coefficient changes with the group in, as a share of it
     */
    public record Group(double coefficient, double standardError, double totalChange) {}

    /** @param size by the gain in R^2 of group and product together, {@code uniformSize} of the group alone */
    public record Effect(
            Test uniform, Test nonUniform, Test both, Explained explained, Group group, Size uniformSize, Size size) {}

    /**
     * @param effect absent where everybody answers the same or a model has no finite solution
     * @param iterations of the three models together
     */
    public record Result(String item, Optional<Effect> effect, long n, int iterations, boolean converged) {}

    public static List<Result> of(ScoreTables tables) {
        return tables.items().stream().map(item -> of(tables.of(item))).toList();
    }

    private static Result of(ScoreTable table) {
        var cells = new Cells(table);
        if (cells.codes() < 2) {
            return new Result(table.item.name(), Optional.empty(), Math.round(cells.n), 0, true);
        }
        var models = IntStream.rangeClosed(1, 3)
                .mapToObj(terms -> ProportionalOdds.fit(cells.covariates(terms), cells.counts()))
                .toList();
        var converged = models.stream().allMatch(ProportionalOdds::converged);
        var iterations = models.stream().mapToInt(ProportionalOdds::iterations).sum();
        var effect = converged ? Optional.of(effect(cells, models)) : Optional.<Effect>empty();
        return new Result(table.item.name(), effect, Math.round(cells.n), iterations, converged);
    }

    private static Effect effect(Cells cells, List<ProportionalOdds> models) {
        var l1 = models.get(0).logLikelihood();
        var l2 = models.get(1).logLikelihood();
        var l3 = models.get(2).logLikelihood();
        var explained = new Explained(cells.nagelkerke(l1), cells.nagelkerke(l2), cells.nagelkerke(l3));
        var before = models.get(0).coefficient(0);
        var change = before == 0 ? 0 : Math.abs((models.get(1).coefficient(0) - before) / before);
        return new Effect(
                test(l2 - l1, 1),
                test(l3 - l2, 1),
                test(l3 - l1, 2),
                explained,
                new Group(models.get(1).coefficient(1), models.get(1).standardError(1), change),
                Size.of(explained.uniform(), MODERATE, LARGE),
                Size.of(explained.both(), MODERATE, LARGE));
    }

    private static Test test(double gain, int freedom) {
        var chiSquare = Math.max(0, 2 * gain);
        return new Test(chiSquare, freedom, MantelHaenszel.p(chiSquare, freedom));
    }

    /** The cells with somebody in them: total, in standard deviations from its mean, group, and counts of the codes that occur. */
    private static final class Cells {
        private final List<double[]> counts = new ArrayList<>();
        private final List<double[]> at = new ArrayList<>();
        private final double[] margin;
        private double n;

        Cells(ScoreTable table) {
            var used = IntStream.range(0, table.codes())
                    .filter(code -> IntStream.range(0, table.scores())
                            .anyMatch(s -> table.count(0, s, code) + table.count(1, s, code) > 0))
                    .toArray();
            margin = new double[used.length];
            for (int score = 0; score < table.scores(); score++) {
                for (int group = 0; group < 2; group++) {
                    if (table.size(group, score) > 0) {
                        add(table, new int[] {group, score}, used);
                    }
                }
            }
            standardise(table);
        }

        private void add(ScoreTable table, int[] place, int[] used) {
            var cell = new double[used.length];
            for (int c = 0; c < used.length; c++) {
                cell[c] = table.count(place[0], place[1], used[c]);
                margin[c] += cell[c];
                n += cell[c];
            }
            counts.add(cell);
            at.add(new double[] {table.score(place[1]), place[0]});
        }

        private void standardise(ScoreTable table) {
            double sum = 0;
            double squares = 0;
            for (int cell = 0; cell < at.size(); cell++) {
                var size = Arrays.stream(counts.get(cell)).sum();
                sum += size * at.get(cell)[0];
                squares += size * at.get(cell)[0] * at.get(cell)[0];
            }
            var mean = sum / n;
            var sd = Math.sqrt(Math.max(0, squares / n - mean * mean));
            if (sd < 1e-9) {
                throw new InvalidInput("all respondents have the same total with item " + table.item.name()
                        + ": there is nothing to match people by; bring other items or respondents");
            }
            at.forEach(cell -> cell[0] = (cell[0] - mean) / sd);
        }

        int codes() {
            return margin.length;
        }

        double[][] counts() {
            return counts.toArray(double[][]::new);
        }

        double[][] covariates(int terms) {
            return at.stream()
                    .map(cell -> Arrays.copyOf(new double[] {cell[0], cell[1], cell[0] * cell[1]}, terms))
                    .toArray(double[][]::new);
        }

        double nagelkerke(double logLikelihood) {
            double none = 0;
            for (var count : margin) {
                none += count * Math.log(count / n);
            }
            return -Math.expm1(-2 * (logLikelihood - none) / n) / -Math.expm1(2 * none / n);
        }
    }
}
