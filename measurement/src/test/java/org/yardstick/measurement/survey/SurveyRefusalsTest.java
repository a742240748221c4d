package org.yardstick.measurement.survey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;

class SurveyRefusalsTest {
    private static final FigureRule RULE = FigureRule.usual();
    private static final List<Item> TWO = RandomResponses.items(2);

    private static void assertRefused(ThrowingCallable what, String... says) {
        assertThatThrownBy(what).isInstanceOf(InvalidInput.class).hasMessageContainingAll(says);
    }

    @Test
    void answersThatAreNoneAreRefused() {
        assertRefused(() -> Responses.of(List.of(), new byte[0][]), "at least one item");
        assertRefused(() -> Responses.ofRows(TWO, new double[0][]), "at least one item and one respondent");
        assertRefused(
                () -> Responses.ofRows(TWO, new double[][] {{1, 2}, {3, 6}}), "item q1, respondent 2", "6", "1 to 5");
        assertRefused(() -> Responses.ofRows(TWO, new double[][] {{1, 2.5}}), "item q1, respondent 1", "2.5");
        assertRefused(() -> Responses.ofRows(TWO, new double[][] {{1, Double.POSITIVE_INFINITY}}), "item q1");
        assertRefused(() -> Responses.ofRows(TWO, new double[][] {{1}}), "respondent 1 has 1 answers");
        assertRefused(() -> Responses.of(TWO, new byte[][] {{1, 2}, {0, 1}}), "item q1, respondent 1", "0 is not");
        assertRefused(() -> Responses.of(TWO, new byte[][] {{1, 2}, {1}}), "item q1 has 1 answers");
        assertRefused(() -> Responses.of(List.of(TWO.get(0), TWO.get(0)), new byte[2][3]), "two items are called q0");
        assertRefused(() -> new Item("q", 5, 5), "the scale of item q");
        assertRefused(() -> new Item("q", 0, 200), "the scale of item q");
    }

    @Test
    void weightsThatAreNoneAreRefused() {
        var responses = RandomResponses.of(1, 3, 2, 0);
        assertRefused(() -> responses.weighted(new double[] {1}), "1 weights for 3");
        assertRefused(() -> responses.weighted(new double[] {1, -1, 1}), "respondent 2 has the weight -1");
        assertRefused(() -> responses.weighted(new double[] {1, Double.NaN, 1}), "respondent 2 has the weight NaN");
        assertRefused(() -> responses.weighted(new double[3]), "all weights are zero");
    }

    @Test
    void namesThatAreNotThereAreRefused() {
        var responses = RandomResponses.of(1, 9, 2, 0);
        assertRefused(() -> responses.only(List.of("price")), "no item price", "[q0, q1]");
        assertRefused(() -> ResponseSums.of(responses).covariance().index("price"), "no variable price");
    }

    @Test
    void pairsThatNobodyAnsweredAreRefused() {
        var never = Responses.ofRows(TWO, new double[][] {{1, Double.NaN}, {Double.NaN, 2}, {3, Double.NaN}});
        assertRefused(() -> ResponseSums.of(never).covariance(), "both q0 and q1", "leave one of them out");
        assertRefused(never::complete, "no respondent answered all of [q0, q1]");
    }

    @Test
    void aConstantItemCorrelatesWithNothing() {
        var constant = ResponseSums.of(Responses.ofRows(TWO, new double[][] {{1, 2}, {2, 2}, {3, 2}}))
                .covariance();
        assertRefused(() -> constant.correlation(0, 1), "same answer to q1", "leave it out");
    }

    @Test
    void sumsThatDoNotBelongTogetherAreRefused() {
        var sums = ResponseSums.of(RandomResponses.of(1, 9, 2, 0));
        assertRefused(() -> sums.merge(ResponseSums.of(RandomResponses.of(1, 9, 3, 0))), "do not add up");
        assertRefused(() -> ResponseSums.of(TWO, 9, List.of(), sums.pairs()), "the same items");
        assertRefused(
                () -> ResponseSums.of(TWO, 3, List.of(sums.codes("q0"), sums.codes("q1")), sums.pairs()),
                "more answers than there are");
        assertRefused(() -> CodeSums.of(TWO.get(0), new double[] {1, 2}), "5 codes but 2 counts");
        assertRefused(() -> CodeSums.of(TWO.get(0), new double[] {1, 2, -1, 0, 0}), "negative");
        assertRefused(() -> PairSums.of(new double[2][2]), "five matrices");
        assertRefused(
                () -> PairSums.of(
                        new double[2][2], new double[2][2], new double[2][2], new double[2][2], new double[][] {
                            {1, 2}, {Double.NaN, 1}
                        }),
                "no number");
    }

    @Test
    void matricesThatAreNoCovariancesAreRefused() {
        var names = List.of("a", "b");
        assertRefused(
                () -> Covariance.of(names, new double[2], new double[][] {{1, 2}, {2, 1}}, 9), "covariance of a and b");
        assertRefused(() -> Covariance.of(names, new double[2], new double[][] {{1, .2}, {.3, 1}}, 9), "symmetric");
        assertRefused(() -> Covariance.of(names, new double[2], new double[][] {{1, Double.NaN}, {0, 1}}, 9), "of a");
        assertRefused(() -> Covariance.of(names, new double[1], new double[2][2], 9), "[a, b]");
        assertRefused(() -> Covariance.ofRows(names, new double[][] {{1, 2}, {1, Double.NaN}}), "only 1 rows");
        assertRefused(() -> Covariance.ofRows(names, new double[][] {{1, 2}, {1, Double.NEGATIVE_INFINITY}}), "row 2");
    }

    @Test
    void questionsOnTheWrongScaleAreRefused() {
        var responses = RandomResponses.of(1, 9, 2, 0);
        var sums = ResponseSums.of(responses);
        assertRefused(() -> NetPromoterScore.of(sums, "q0", RULE), "item q0 goes from 1 to 5", "0 to 10");
        var ten = Responses.ofRows(List.of(new Item("a", 1, 10), new Item("b", 1, 5)), new double[][] {{1, 2}});
        assertRefused(() -> KanoCounts.of(ten, "grip", "a", "b"), "item a goes from 1 to 10");
        assertRefused(
                () -> SatisfactionIndex.of(sums, sums.names(), new double[] {1, -1}, RULE), "weights [1.0, -1.0]");
        assertRefused(() -> SatisfactionIndex.of(sums, List.of(), new double[0], RULE), "weights");
    }

    @Test
    void plansThatDoNotFitAreRefused() {
        var responses = RandomResponses.of(1, 9, 2, 0);
        var pair = new Gaps.Pair("q0", "q1");
        assertRefused(() -> Gaps.servqual(List.of(pair)), "22 items, not 1");
        assertRefused(() -> Gaps.of(responses, List.of(), new double[0][], RULE), "0 dimensions");
        assertRefused(
                () -> Gaps.of(responses, List.of(new Gaps.Dimension("d", List.of())), new double[0][], RULE),
                "has no items");
        var one = List.of(new Gaps.Dimension("d", List.of(pair)));
        assertRefused(() -> Gaps.of(responses, one, new double[2][1], RULE), "points of 2 respondents of 9");
        assertRefused(() -> Gaps.of(responses, one, new double[9][2], RULE), "respondent 1");
        assertRefused(() -> new Gaps.Spread(1, 1, 1, 9).differenceReliability(.8, .8), "no reliability");
    }

    @Test
    void figuresThatCannotBeGivenAreRefused() {
        assertRefused(() -> new FigureRule(1, 10, 0.95), "at least 2 answers");
        assertRefused(() -> new FigureRule(5, 10, 1), "confidence");
        assertRefused(() -> ImportancePerformance.Cross.atMeans(List.of()), "no item");
        assertRefused(() -> Zone.of(List.of("a"), new double[] {1}, new double[0]), "1 items");
        assertRefused(() -> Zone.of(List.of("a"), new double[] {1}, new double[] {Double.NaN}), "no number");
        assertRefused(() -> Kano.refined(List.of(), new double[0]), "0 attributes");
        assertRefused(() -> new KanoCounts("grip", Map.of(KanoCategory.ATTRACTIVE, -1.0), 9), "grip", "A");
        assertRefused(() -> Kano.of(new KanoCounts("grip", Map.of(), 9), RULE), "grip has respondents but no answers");
        assertRefused(() -> new SmallOrganisations.Organisation("a", 0, 1, 1), "organisation a");
        var a = new SmallOrganisations.Organisation("a", 9, 1, 1);
        assertRefused(() -> SmallOrganisations.of(List.of(a)), "at least 2");
        assertRefused(() -> SmallOrganisations.of(List.of(a, a)), "two organisations are called a");
    }

    @Test
    void durationsThatCannotBeAreRefused() {
        var responses = RandomResponses.of(1, 3, 2, 0);
        var usual = ResponseQuality.Limits.usual();
        assertRefused(() -> ResponseQuality.of(responses, new double[] {1, 2}, usual), "2 durations for 3");
        assertRefused(() -> ResponseQuality.of(responses, new double[] {1, 2, 0}, usual), "above zero");
    }
}
