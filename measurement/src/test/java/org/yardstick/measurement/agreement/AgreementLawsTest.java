package org.yardstick.measurement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.agreement.ChanceCorrected.Chance;
import org.yardstick.measurement.agreement.IntraclassCorrelations.Form;

class AgreementLawsTest {
    private static final double CLOSE = 1e-9;
    private static final double NONE = Double.NaN;

    @Test
    void aMeanOfRatersThatIsAllErrorHasNoCoefficient() {
        // MSR + (MSC - MSE) / n is 0 but for rounding; psych 2.2.9 has -Inf
        var ratings = Ratings.numbered(new double[][] {{3, 2}, {2, 2}, {2, 3}});
        var icc = IntraclassCorrelations.of(ratings, 0.95);
        assertThat(icc.form(Form.TWO_MEAN)).isEmpty();
        assertThat(icc.form(Form.TWO_SINGLE).orElseThrow().value()).isCloseTo(-1, within(CLOSE));
    }

    @Property(tries = 25)
    void theOrderOfUnitsAndRatersDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int raters) {
        var ratings = random(seed, 14, raters, 0.15);
        var shuffled = shuffled(ratings, seed);
        for (var figure : figures()) {
            assertThat(figure.applyAsDouble(Ratings.numbered(shuffled)))
                    .isCloseTo(figure.applyAsDouble(Ratings.numbered(ratings)), within(CLOSE));
        }
    }

    @Property(tries = 25)
    void namesOfCategoriesDoNotMatterToNominalFigures(@ForAll long seed) {
        var ratings = random(seed, 14, 3, 0.1);
        double[] others = {7, 3, 11, 5, 2, 13};
        var renamed = each(ratings, x -> others[(int) x]);
        for (var chance : Chance.values()) {
            assertThat(ChanceCorrected.of(Ratings.numbered(renamed), chance, Weighting.NONE, 0.95)
                            .value())
                    .isCloseTo(
                            ChanceCorrected.of(Ratings.numbered(ratings), chance, Weighting.NONE, 0.95)
                                    .value(),
                            within(CLOSE));
        }
        assertThat(KrippendorffAlpha.of(Ratings.numbered(renamed), Metric.NOMINAL)
                        .value())
                .isCloseTo(
                        KrippendorffAlpha.of(Ratings.numbered(ratings), Metric.NOMINAL)
                                .value(),
                        within(CLOSE));
    }

    @Property(tries = 25)
    void onlyTheOrderOfGradesMattersToOrdinalFigures(@ForAll long seed) {
        var ratings = random(seed, 14, 3, 0);
        var stretched = each(ratings, x -> x * x * x + 2);
        assertThat(KrippendorffAlpha.of(Ratings.numbered(stretched), Metric.ORDINAL)
                        .value())
                .isCloseTo(
                        KrippendorffAlpha.of(Ratings.numbered(ratings), Metric.ORDINAL)
                                .value(),
                        within(CLOSE));
        assertThat(KendallW.of(Ratings.numbered(stretched)).value())
                .isCloseTo(KendallW.of(Ratings.numbered(ratings)).value(), within(CLOSE));
    }

    @Property(tries = 25)
    void theUnitOfRatingsDoesNotMatterToIntervalFigures(@ForAll long seed) {
        var ratings = random(seed, 12, 4, 0);
        var scaled = each(ratings, x -> 1000 - 7 * x);
        var one = IntraclassCorrelations.of(Ratings.numbered(ratings), 0.95);
        var other = IntraclassCorrelations.of(Ratings.numbered(scaled), 0.95);
        assertThat(other.forms().keySet()).isEqualTo(one.forms().keySet());
        one.forms()
                .forEach((form, icc) ->
                        assertThat(other.form(form).orElseThrow().value()).isCloseTo(icc.value(), within(1e-7)));
        assertThat(KrippendorffAlpha.of(Ratings.numbered(scaled), Metric.INTERVAL)
                        .value())
                .isCloseTo(
                        KrippendorffAlpha.of(Ratings.numbered(ratings), Metric.INTERVAL)
                                .value(),
                        within(CLOSE));
    }

    /** J. L. Fleiss, J. Cohen (1973), doi:10.1177/001316447303300309: but for a part of 1 / n. */
    @Test
    void quadraticKappaOfManyUnitsIsTheIntraclassCorrelation() {
        var ratings = Ratings.numbered(random(5, 20_000, 2, 0));
        var kappa = Kappa.of(ratings, Weighting.QUADRATIC, 0.95).value();
        var icc = IntraclassCorrelations.of(ratings, 0.95)
                .form(Form.TWO_SINGLE)
                .orElseThrow()
                .value();
        assertThat(kappa).isCloseTo(icc, within(1e-4));
    }

    @Property(tries = 15)
    void withTwoRatersCongersKappaIsCohens(@ForAll long seed) {
        var ratings = Ratings.numbered(random(seed, 15, 2, 0));
        assertThat(ChanceCorrected.of(ratings, Chance.CONGER, Weighting.NONE, 0.95)
                        .value())
                .isCloseTo(Kappa.of(ratings, Weighting.NONE, 0.95).value(), within(CLOSE));
    }

    @Property(tries = 10)
    void componentsOfCompleteRatingsAreThoseOfTheMeanSquares(@ForAll long seed) {
        var ratings = Ratings.numbered(graded(seed, 20, 4, 0));
        var squares = MeanSquares.of(ratings);
        var components = VarianceComponents.of(ratings);
        assertThat(components.converged()).isTrue();
        if (squares.betweenUnits() > squares.error() && squares.betweenRaters() > squares.error()) {
            assertThat(components.error()).isCloseTo(squares.error(), within(1e-5));
            assertThat(components.units()).isCloseTo((squares.betweenUnits() - squares.error()) / 4, within(1e-5));
            assertThat(components.raters()).isCloseTo((squares.betweenRaters() - squares.error()) / 20, within(1e-5));
            var icc = IntraclassCorrelations.of(ratings, 0.95);
            assertThat(components.agreement(1).orElseThrow())
                    .isCloseTo(icc.form(Form.TWO_SINGLE).orElseThrow().value(), within(1e-5));
            assertThat(components.consistency(4).orElseThrow())
                    .isCloseTo(icc.form(Form.THREE_MEAN).orElseThrow().value(), within(1e-5));
        }
    }

    @Test
    void componentsOfIncompleteRatingsComeNearTheTruth() {
        var components = VarianceComponents.of(Ratings.numbered(graded(11, 400, 20, 0.75)));
        assertThat(components.units()).isCloseTo(1, within(0.25));
        assertThat(components.raters()).isCloseTo(0.25, within(0.2));
        assertThat(components.error()).isCloseTo(0.5, within(0.1));
    }

    @Test
    void perfectAgreementIsOneEverywhere() {
        var ratings = Ratings.numbered(new double[][] {{1, 1, 1}, {3, 3, 3}, {5, 5, 5}, {2, 2, 2}});
        for (var metric : Metric.values()) {
            assertThat(KrippendorffAlpha.of(ratings, metric).value()).isEqualTo(1);
        }
        for (var chance : Chance.values()) {
            var full = ChanceCorrected.of(ratings, chance, Weighting.QUADRATIC, 0.95);
            assertThat(full.value()).isCloseTo(1, within(CLOSE));
        }
        IntraclassCorrelations.of(ratings, 0.95).forms().values().forEach(icc -> {
            assertThat(icc.value()).isEqualTo(1);
            assertThat(icc.test()).isEmpty();
            assertThat(icc.interval()).isEmpty();
        });
        assertThat(KendallW.of(ratings).value()).isCloseTo(1, within(CLOSE));
    }

    @Test
    void theBootstrapIsTheSameForTheSameSeedAndHoldsTheEstimate() {
        var ratings = Ratings.numbered(random(9, 40, 3, 0.1));
        var one = KrippendorffAlpha.of(ratings, Metric.ORDINAL, 0.95, 400, new SplittableRandom(4));
        assertThat(KrippendorffAlpha.of(ratings, Metric.ORDINAL, 0.95, 400, new SplittableRandom(4)))
                .isEqualTo(one);
        assertThat(one.interval().orElseThrow().holds(one.value())).isTrue();
    }

    @Test
    void aScaleWithGradesThatNobodyGaveIsNamedWhole() {
        var ratings = Ratings.numbered(new double[][] {{1, 1}, {1, 4}, {4, 4}, {4, 4}, {1, 1}});
        var observed = ChanceCorrected.of(ratings, Chance.GWET, Weighting.NONE, 0.95);
        var whole =
                ChanceCorrected.of(ratings, new Scale(new double[] {1, 2, 3, 4}, Weighting.NONE), Chance.GWET, 0.95);
        assertThat(whole.expected()).isLessThan(observed.expected());
        assertThat(Kappa.of(ratings, new double[] {1, 2, 3, 4}, Weighting.LINEAR, 0.95)
                        .value())
                .isCloseTo(Kappa.of(ratings, Weighting.LINEAR, 0.95).value(), within(CLOSE));
    }

    @Test
    void nominalRatingsHaveNoIntraclassCorrelation() {
        var options = new Agreement.Options(Metric.NOMINAL, Weighting.NONE, 0.95, 50, List.of());
        var all = Agreement.of(Ratings.numbered(random(2, 20, 2, 0)), options, new SplittableRandom(1));
        assertThat(all.icc()).isEmpty();
        assertThat(all.cohenKappa()).isPresent();
        assertThat(all.notes()).anyMatch(note -> note.startsWith("ICC: not for nominal"));
    }

    @Test
    void aSparsePlanStillHasAlphaAndComponents() {
        var all = Agreement.of(
                Ratings.numbered(graded(3, 30, 6, 0.6)), Agreement.Options.usual(), new SplittableRandom(1));
        assertThat(all.krippendorffAlpha()).isPresent();
        assertThat(all.components()).isPresent();
        assertThat(all.notes()).allMatch(note -> note.contains("every rater rated"));
    }

    @Test
    void whatAllowsNoAgreementIsRefusedByName() {
        assertRefused("no units", () -> Ratings.numbered(new double[0][]));
        assertRefused("only 1 rater", () -> Ratings.numbered(new double[][] {{1}, {2}}));
        assertRefused("every cell is empty", () -> Ratings.numbered(new double[][] {{NONE, NONE}}));
        assertRefused(
                "unit B an infinite",
                () -> Ratings.of(List.of("A", "B"), List.of("x", "y"), new double[][] {
                    {1, 2}, {3, Double.POSITIVE_INFINITY}
                }));
        assertRefused("Unit 2 has 1 cells", () -> Ratings.numbered(new double[][] {{1, 2}, {3}}));
        assertRefused("twice", () -> Ratings.of(List.of("A"), List.of("x", "x"), new double[][] {{1, 2}}));
        var constant = Ratings.numbered(new double[][] {{3, 3}, {3, 3}, {3, 3}});
        assertRefused("nothing differs", () -> IntraclassCorrelations.of(constant, 0.95));
        assertRefused("nothing differs", () -> KrippendorffAlpha.of(constant, Metric.ORDINAL));
        assertRefused("nothing differs", () -> Kappa.of(constant, Weighting.NONE, 0.95));
        assertRefused("nothing differs", () -> FleissKappa.of(constant, 0.95));
        assertRefused("no order", () -> KendallW.of(constant));
        assertRefused("no variance", () -> VarianceComponents.of(constant));
        assertRefused(
                "nothing differs", () -> Agreement.of(constant, Agreement.Options.usual(), new SplittableRandom(1)));
        var apart = Ratings.numbered(new double[][] {{1, NONE}, {NONE, 2}, {3, NONE}});
        assertRefused("No unit was rated by two", () -> KrippendorffAlpha.of(apart, Metric.NOMINAL));
        assertRefused("cannot be told apart", () -> VarianceComponents.of(apart));
        assertRefused(
                "leave nothing",
                () -> VarianceComponents.of(
                        Ratings.numbered(new double[][] {{1, 2, NONE}, {NONE, 3, 5}, {4, NONE, NONE}})));
        var below = Ratings.numbered(new double[][] {{-1, 2}, {3, 4}});
        assertRefused("true zero", () -> KrippendorffAlpha.of(below, Metric.RATIO));
        assertRefused(
                "not on the scale",
                () -> ChanceCorrected.of(below, new Scale(new double[] {1, 2, 3}, Weighting.NONE), Chance.GWET, 0.95));
        assertRefused("two raters", () -> Kappa.of(Ratings.numbered(random(1, 5, 3, 0)), Weighting.NONE, 0.95));
        assertRefused("square", () -> Kappa.of(new double[][] {{1, 2}, {3}}, Weighting.NONE, 0.95));
        assertRefused(
                "must be 1", () -> Kappa.of(new double[][] {{1, 2}, {3, 4}}, new double[][] {{0, 1}, {1, 0}}, 0.95));
    }

    @Test
    void ratingsThatDifferByRoundingOnlyAreTheSame() {
        var tenths = Ratings.numbered(new double[][] {{0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}});
        assertRefused("nothing differs", () -> IntraclassCorrelations.of(tenths, 0.95));
        assertRefused("nothing differs", () -> KrippendorffAlpha.of(tenths, Metric.INTERVAL));
        assertRefused("no variance", () -> VarianceComponents.of(tenths));
        var exact = Ratings.numbered(new double[][] {{0.1, 0.1, 0.1}, {0.7, 0.7, 0.7}, {0.3, 0.3, 0.3}});
        assertThat(MeanSquares.of(exact).error()).isZero();
        assertThat(IntraclassCorrelations.of(exact, 0.95)
                        .form(Form.TWO_SINGLE)
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
    }

    private static void assertRefused(String words, Runnable run) {
        assertThatThrownBy(run::run).isInstanceOf(InvalidInput.class).hasMessageContaining(words);
    }

    private static List<ToDoubleFunction<Ratings>> figures() {
        return List.of(
                ratings -> KrippendorffAlpha.of(ratings, Metric.NOMINAL).value(),
                ratings -> KrippendorffAlpha.of(ratings, Metric.ORDINAL).value(),
                ratings -> KrippendorffAlpha.of(ratings, Metric.RATIO).value(),
                ratings -> ChanceCorrected.of(ratings, Chance.CONGER, Weighting.LINEAR, 0.95)
                        .standardError(),
                ratings -> ChanceCorrected.of(ratings, Chance.GWET, Weighting.QUADRATIC, 0.95)
                        .value(),
                ratings -> ChanceCorrected.of(ratings, Chance.FLEISS, Weighting.ORDINAL, 0.95)
                        .standardError());
    }

    private static double[][] shuffled(double[][] ratings, long seed) {
        var rows = Arrays.asList(ratings.clone());
        Collections.shuffle(rows, new Random(seed));
        var order = Arrays.asList(IntStream.range(0, ratings[0].length).boxed().toArray(Integer[]::new));
        Collections.shuffle(order, new Random(seed + 1));
        return rows.stream()
                .map(row -> order.stream().mapToDouble(j -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] each(double[][] ratings, DoubleUnaryOperator change) {
        return Arrays.stream(ratings)
                .map(row -> Arrays.stream(row)
                        .map(x -> Double.isNaN(x) ? x : change.applyAsDouble(x))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Grades 0 to 5 around each unit's own, some missing; the first two rows are there to differ. */
    private static double[][] random(long seed, int units, int raters, double missing) {
        var random = new Random(seed);
        var rows = new double[units][raters];
        for (int unit = 0; unit < units; unit++) {
            int level = random.nextInt(6);
            int at = unit;
            Arrays.setAll(
                    rows[unit],
                    j -> at < 2
                            ? at * 5.0 - (j == 0 ? at : 0)
                            : random.nextDouble() < missing ? NONE : Math.clamp(level + random.nextInt(3) - 1, 0, 5));
        }
        return rows;
    }

    /** Variances 1 between units, 0.25 between raters, 0.5 of error. */
    private static double[][] graded(long seed, int units, int raters, double missing) {
        var random = new Random(seed);
        var severity = IntStream.range(0, raters)
                .mapToDouble(j -> random.nextGaussian() / 2)
                .toArray();
        var rows = new double[units][raters];
        for (var row : rows) {
            var level = random.nextGaussian();
            Arrays.setAll(row, j -> {
                var value = level + severity[j] + Math.sqrt(0.5) * random.nextGaussian();
                return random.nextDouble() < missing ? NONE : value;
            });
        }
        return rows;
    }
}
