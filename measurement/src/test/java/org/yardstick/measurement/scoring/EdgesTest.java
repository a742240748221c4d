package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.measurement.scoring.SchemeDraft.decimal;

import java.util.List;
import org.junit.jupiter.api.Test;

class EdgesTest {

    private final SchemeDraft draft = SchemeDraft.example();

    @Test
    void everyScoreZeroIsZeroAndCoherenceIsAbsent() {
        draft.everyScore("0");
        Result result = draft.result();
        assertThat(result.independent()).isEqualByComparingTo("0");
        assertThat(result.interrelated()).isEqualByComparingTo("0");
        assertThat(result.coherence()).isEmpty();
        assertThat(result.cskm().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void everyScoreTenIsAHundred() {
        draft.everyScore("10");
        Result result = draft.result();
        assertThat(result.independent()).isEqualByComparingTo("100");
        assertThat(result.interrelated()).isEqualByComparingTo("100");
        assertThat(result.coherence().orElseThrow()).isEqualByComparingTo("1");
        assertThat(result.modules().values())
                .allSatisfy(index -> assertThat(index.orElseThrow()).isEqualByComparingTo("100"));
    }

    /** 10 (0.3 x 7 + 0.4 x 5 + 0.3 x 6) = 59: integration 10 counts as 5 + 1. */
    @Test
    void aSchemeOfOneCriterionIsThatCriterion() {
        SchemeDraft one = SchemeDraft.withThreeDimensions();
        one.criterion("A", "m", "p", "0.0000000001", true);
        one.scores("A", "7", "5", "10");
        Result result = one.result();
        assertThat(List.of(
                        result.independent(),
                        result.interrelated(),
                        result.cskm().orElseThrow()))
                .allSatisfy(index -> assertThat(index).isEqualByComparingTo("59"));
    }

    @Test
    void withoutInfluencesBothIndicesAreOne() {
        draft.influences.clear();
        Result result = draft.result();
        assertThat(result.interrelated()).isEqualTo(result.independent());
        assertThat(result.criteria())
                .allSatisfy(criterion -> assertThat(criterion.support()).isEmpty());
    }

    @Test
    void withoutCskmCriteriaThereIsNoCskmIndex() {
        draft.criteria.removeLast();
        draft.influences.removeLast();
        draft.scores.remove("C");
        assertThat(draft.result().cskm()).isEmpty();
    }

    @Test
    void aCriterionWhoseSupportsDoNotApplyStandsAlone() {
        draft.notApplicable("A");
        CriterionResult b = draft.result().criteria().get(1);
        assertThat(b.support()).isEmpty();
        assertThat(b.interrelated()).isEqualTo(b.index());
    }

    @Test
    void aCriterionThatDoesNotApplyHasNoNumbers() {
        draft.notApplicable("A");
        CriterionResult a = draft.result().criteria().getFirst();
        assertThat(a.applicable()).isFalse();
        assertThat(a.raw()).isEmpty();
        assertThat(List.of(a.index(), a.support(), a.interrelated(), a.weightShare()))
                .allSatisfy(number -> assertThat(number).isEmpty());
    }

    /** With interrelation 1 only the support counts, if it is weaker: y_C = u_C = 50.3333333333, y_B stays 41. */
    @Test
    void fullInterrelationPullsAllTheWayDown() {
        draft.interrelation = decimal("1");
        Result result = draft.result();
        assertThat(result.criteria().get(2).interrelated()).contains(decimal("50.3333333333"));
        assertThat(result.criteria().get(1).interrelated()).contains(decimal("41.0000000000"));
    }

    /** A tolerance of 10 lets every dimension stand by itself: x_B = 10 (0.3 x 4 + 0.4 x 8 + 0.3 x 3) = 53. */
    @Test
    void theWidestToleranceHoldsNothingBack() {
        draft.tolerance = decimal("10");
        assertThat(draft.result().criteria().get(1).index()).contains(decimal("53.0000000000"));
    }

    @Test
    void noTimeOrOrderOfCallsChangesAResult() {
        Scoring scoring = Scoring.of(draft.scheme());
        Result first = scoring.score(draft.answers(), Missing.REFUSE);
        draft.everyScore("3");
        scoring.score(draft.answers(), Missing.REFUSE);
        assertThat(scoring.score(SchemeDraft.example().answers(), Missing.REFUSE))
                .isEqualTo(first);
    }
}
