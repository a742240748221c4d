package org.yardstick.measurement.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.survey.ImportancePerformance.Cross;
import org.yardstick.measurement.survey.ImportancePerformance.Measured;
import org.yardstick.measurement.survey.ImportancePerformance.Point;
import org.yardstick.measurement.survey.ImportancePerformance.Quadrant;
import org.yardstick.measurement.survey.SmallOrganisations.Organisation;
import org.yardstick.measurement.survey.SmallOrganisations.Standing;

class FiguresTest {
    private static final FigureRule RULE = FigureRule.usual();

    private static Responses answers(Item item, double... answers) {
        return Responses.ofRows(
                List.of(item),
                DoubleStream.of(answers).mapToObj(a -> new double[] {a}).toArray(double[][]::new));
    }

    @Test
    void threePromotersAndADetractorOfSixMakeThirtyThree() {
        var six = answers(new Item("recommend", 0, 10), 9, 10, 9, 8, 7, 6);
        var score = NetPromoterScore.of(ResponseSums.of(six), "recommend", RULE).orElseThrow();
        assertThat(score.score()).isCloseTo(100 / 3.0, within(1e-12));
        assertThat(score.standardError()).isCloseTo(100 * Math.sqrt(5.0 / 9 / 6), within(1e-12));
        // adjusted Wald by hand: (3.75 - 1.75) / 9, variance (5.5 / 9 - (2 / 9)^2) / 9
        var half = 1.959963984540054 * Math.sqrt((5.5 / 9 - 4.0 / 81) / 9);
        assertThat(score.interval().lower()).isCloseTo(100 * (2.0 / 9 - half), within(1e-9));
        assertThat(score.interval().upper()).isCloseTo(100 * (2.0 / 9 + half), within(1e-9));
        assertThat(NetPromoterScore.of(ResponseSums.of(answers(new Item("r", 0, 10), 9, 9, 9, 9)), "r", RULE))
                .isEmpty();
    }

    @Test
    void allPromotersAreAHundredWithALowerEnd() {
        var score = NetPromoterScore.of(ResponseSums.of(answers(new Item("r", 0, 10), 9, 9, 10, 10, 10)), "r", RULE)
                .orElseThrow();
        assertThat(score.score()).isEqualTo(100);
        assertThat(score.interval().lower()).isLessThan(100);
        assertThat(score.interval().upper()).isEqualTo(100);
    }

    @Test
    void theIndexOfEightSevenSevenIsAlmostSeventyOne() {
        var items = List.of(new Item("satisfied", 1, 10), new Item("expected", 1, 10), new Item("ideal", 1, 10));
        double[][] rows = {{8, 7, 7}, {9, 8, 6}, {7, 6, 8}, {8, 7, 7}, {8, 7, 7}};
        var sums = ResponseSums.of(Responses.ofRows(items, rows));
        var index = SatisfactionIndex.of(sums, sums.names(), new double[] {.3885, .3190, .2925}, RULE)
                .orElseThrow();
        assertThat(index.value()).isCloseTo(70.98, within(0.005));
        var even = SatisfactionIndex.of(sums, sums.names(), new double[] {1, 1, 1}, RULE)
                .orElseThrow();
        assertThat(even.value()).isCloseTo(70.37, within(0.005));
        // of complete answers the delta method is the standard error of the respondents' own indices
        var own = Estimate.of(
                        Arrays.stream(rows)
                                .mapToDouble(row ->
                                        100 * (.3885 * (row[0] - 1) + .3190 * (row[1] - 1) + .2925 * (row[2] - 1)) / 9)
                                .toArray(),
                        Responses.ofRows(items, rows),
                        RULE)
                .orElseThrow();
        assertThat(index.standardError()).isCloseTo(own.standardError(), within(1e-12));
    }

    @Test
    void theExampleOfFiveDimensionGapsAddsUp() {
        double[] gaps = {-.65, -1.10, -.83, -.70, -1.01};
        var scores = IntStream.range(0, 5).mapToObj(d -> new double[] {gaps[d]}).toArray(double[][]::new);
        assertThat(DimensionScores.weighted(scores, new double[][] {{20, 20, 20, 20, 20}})[0])
                .isCloseTo(-.858, within(1e-12));
    }

    @Test
    void whoAnsweredBelowHalfOfADimensionHasNoScore() {
        var half = Responses.ofRows(RandomResponses.items(4), new double[][] {
            {1, 2, Double.NaN, Double.NaN}, {1, Double.NaN, Double.NaN, Double.NaN}
        });
        assertThat(DimensionScores.of(half, half.names())).containsExactly(1.5, Double.NaN);
    }

    @Test
    void servperfNeedsNoDimensionPoints() {
        var responses = RandomResponses.of(5, 60, 4, 0.1);
        var dimensions = List.of(
                new Gaps.Dimension("first", List.of(new Gaps.Pair("q0", "q1"))),
                new Gaps.Dimension("second", List.of(new Gaps.Pair("q2", "q3"))));
        var result = Gaps.of(responses, dimensions, new double[0][], RULE);
        assertThat(result.overall().weighted()).isEmpty();
        assertThat(result.overall().performance()).isPresent();
        assertThat(result.dimensions().get(0).gap().orElseThrow().value())
                .isCloseTo(result.items().get(0).gap().orElseThrow().value(), within(1e-12));
        assertThat(result.dimensions().get(0).gap().orElseThrow().standardError())
                .isCloseTo(result.items().get(0).gap().orElseThrow().standardError(), within(1e-12));
    }

    @Test
    void aDifferenceIsLessReliableThanItsPartsWhenTheyCorrelate() {
        var spread = new Gaps.Spread(1, 1, 0.5, 100);
        assertThat(spread.differenceReliability(0.9, 0.9)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void aPointWhoseIntervalCrossesALineIsUndecided() {
        var sure = new Point("fast", exact(2), exact(0.9));
        var unsure = new Point("friendly", new Measured(4, new Interval(2.9, 5.1)), exact(0.1));
        var result = ImportancePerformance.of(List.of(sure, unsure), new Cross(3, 0.5));
        assertThat(result.points().get(0).quadrant()).isEqualTo(Quadrant.CONCENTRATE_HERE);
        assertThat(result.points().get(0).undecided()).isFalse();
        assertThat(result.points().get(1).quadrant()).isEqualTo(Quadrant.POSSIBLE_OVERKILL);
        assertThat(result.points().get(1).undecided()).isTrue();
        assertThat(Cross.atMeans(List.of(sure, unsure))).isEqualTo(new Cross(3, 0.5));
    }

    private static Measured exact(double value) {
        return new Measured(value, new Interval(value, value));
    }

    @Test
    void zonesLieAroundTheMeans() {
        var zones = Zone.of(List.of("a", "b", "c", "d"), new double[] {4, 4, 2, 2}, new double[] {4, 2, 4, 2});
        assertThat(zones)
                .isEqualTo(
                        Map.of("a", Zone.EXCELLENT, "b", Zone.TO_BE_IMPROVED, "c", Zone.SURPLUS, "d", Zone.CARE_FREE));
    }

    @Test
    void answersToBothKanoQuestionsGiveTheCategoryOfTheTable() {
        assertThat(KanoCategory.of(1, 5)).isEqualTo(KanoCategory.ONE_DIMENSIONAL);
        assertThat(KanoCategory.of(1, 2)).isEqualTo(KanoCategory.ATTRACTIVE);
        assertThat(KanoCategory.of(3, 5)).isEqualTo(KanoCategory.MUST_BE);
        assertThat(KanoCategory.of(2, 2)).isEqualTo(KanoCategory.INDIFFERENT);
        assertThat(KanoCategory.of(5, 1)).isEqualTo(KanoCategory.REVERSE);
        assertThat(KanoCategory.of(5, 5)).isEqualTo(KanoCategory.QUESTIONABLE);
        var items = List.of(new Item("with", 1, 5), new Item("without", 1, 5));
        var counts = KanoCounts.of(
                Responses.ofRows(items, new double[][] {{1, 5}, {1, 5}, {3, 5}, {3, 5}, {1, 3}, {Double.NaN, 1}}),
                "grip",
                "with",
                "without");
        assertThat(counts.n()).isEqualTo(5);
        var kano = Kano.of(counts.merge(counts), RULE).orElseThrow();
        assertThat(kano.category()).isEqualTo(KanoCategory.MUST_BE);
        assertThat(kano.distinct()).isFalse();
        assertThat(kano.better().orElseThrow().value()).isCloseTo(0.6, within(1e-12));
        assertThat(kano.better().orElseThrow().standardError()).isCloseTo(Math.sqrt(0.024), within(1e-12));
        assertThat(Kano.of(new KanoCounts("grip", Map.of(), 0), RULE)).isEmpty();
        assertThat(Kano.refined(List.of(KanoCategory.MUST_BE, KanoCategory.ATTRACTIVE), new double[] {4, 3}))
                .containsExactly(Kano.Refined.CRITICAL, Kano.Refined.LESS_ATTRACTIVE);
    }

    @Test
    void fongTellsCategoriesApartWhereTheyDifferEnough() {
        // |60 - 40| against 1.65 sqrt(100 (200 - 100) / 200) = 11.7; |55 - 45| = 10 is not enough
        assertThat(twoCategories(60, 40).distinct()).isTrue();
        assertThat(twoCategories(55, 45).distinct()).isFalse();
    }

    private static Kano.Result twoCategories(double a, double b) {
        return Kano.of(new KanoCounts("x", Map.of(KanoCategory.ATTRACTIVE, a, KanoCategory.MUST_BE, b), a + b), RULE)
                .orElseThrow();
    }

    @Test
    void smallOrganisationsAreDrawnToTheCommonMean() {
        var result = SmallOrganisations.of(List.of(
                new Organisation("large", 400, 7, 2),
                new Organisation("small", 12, 9, 2),
                new Organisation("tiny", 4, 2, 2),
                new Organisation("other", 300, 6, 2)));
        var small = result.organisations().get(1);
        assertThat(small.standing()).isEqualTo(Standing.INDICATIVE);
        assertThat(small.shrunken().orElseThrow()).isLessThan(9).isGreaterThan(result.commonMean());
        assertThat(small.reliability().orElseThrow())
                .isCloseTo(12 * result.between() / (12 * result.between() + result.within()), within(1e-12));
        assertThat(result.organisations().get(2).raw()).isEmpty();
        assertThat(result.organisations().get(2).standing()).isEqualTo(Standing.HIDDEN);
        assertThat(result.organisations().get(0).standing()).isEqualTo(Standing.RANKED);
        assertThat(result.within()).isCloseTo(4, within(1e-12));
    }

    @Test
    void organisationsThatDoNotDifferShrinkAllTheWay() {
        var result = SmallOrganisations.of(List.of(new Organisation("a", 50, 5, 1), new Organisation("b", 50, 5, 1)));
        assertThat(result.between()).isZero();
        assertThat(result.organisations())
                .allMatch(of -> of.shrunken().orElseThrow() == 5 && of.standing() == Standing.NOT_RELIABLE_ENOUGH);
    }

    @Test
    void fewerAnswersThanTheRuleAsksForGiveNoFigure() {
        var table = ItemTable.of(ResponseSums.of(answers(new Item("q", 1, 5), 1, 2, 3, 4)), RULE);
        assertThat(table.get(0).n()).isEqualTo(4);
        assertThat(table.get(0).figures()).isEmpty();
        assertThat(RULE.showsComments(9)).isFalse();
    }

    @Test
    void theSameAnswerFromEverybodyHasNoSkew() {
        var figures = ItemTable.of(ResponseSums.of(answers(new Item("q", 1, 5), 3, 3, 3, 3, 3)), RULE)
                .get(0)
                .figures()
                .orElseThrow();
        assertThat(figures.sd()).isZero();
        assertThat(figures.skew()).isEmpty();
        assertThat(figures.interval()).isEqualTo(new Interval(3, 3));
    }

    @Test
    void theSameAnswerFromEverybodyDoesNotVaryUnderAnyWeights() {
        var rows = IntStream.range(0, 7)
                .mapToObj(row -> new double[] {7, 1 + row % 5})
                .toArray(double[][]::new);
        var weighted = Responses.ofRows(List.of(new Item("same", 1, 10), new Item("other", 1, 10)), rows)
                .weighted(IntStream.range(0, 7)
                        .mapToDouble(row -> 0.1 + row / 7.0)
                        .toArray());
        var sums = ResponseSums.of(weighted);
        var figures = ItemTable.of(sums, RULE).get(0).figures().orElseThrow();
        assertThat(figures.mean()).isEqualTo(7);
        assertThat(figures.sd()).isZero();
        assertThat(figures.skew()).isEmpty();
        assertThat(sums.covariance().covariance(0, 0)).isZero();
    }
}
