package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yardstick.measurement.scoring.SchemeDraft.decimal;

import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.scoring.Scheme.Criterion;

class AnswersRefusalsTest {

    private final SchemeDraft draft = SchemeDraft.example();

    @Test
    void anUnknownCriterionIsRefused() {
        draft.scores("Z", "1", "2", "3");
        refused("scores", "there is no criterion Z");
        draft.scores.remove("Z");
        draft.notApplicable("Z");
        refused("notApplicable", "there is no criterion Z");
    }

    @Test
    void anUnknownDimensionIsRefused() {
        draft.scores.put("A", Map.of("vision", decimal("5")));
        refused("scores[A]", "there is no dimension vision");
    }

    @Test
    void whatIsNotAScoreIsRefused() {
        for (String score : new String[] {"11", "3.3", "-1", "10.5", "0.25", "-0.5", "1E+999999999", "1E-999999999"}) {
            draft.scores("A", "5", score, "5");
            refused("scores[A].implementation", decimal(score) + " is not a score: scores go from 0 to 10 by halves");
        }
    }

    @Test
    void everyHalfPointIsAScoreHoweverItIsWritten() {
        for (int half = 0; half <= 20; half++) {
            draft.scores(
                    "A", "10", "10", decimal("" + half * 5).movePointLeft(1).toString());
            assertThat(draft.result().complete()).isTrue();
        }
        draft.scores("A", "1E+1", "9.50000", "0E+3");
        assertThat(draft.result().criteria().getFirst().index()).contains(decimal("68.0000000000"));
    }

    @Test
    void notApplicableIsRefusedWhereTheCriterionAlwaysApplies() {
        draft.criteria.set(0, new Criterion("A", "m1", "p1", decimal("2"), false, false));
        draft.notApplicable("A");
        refused("notApplicable[A]", "the criterion always applies");
    }

    @Test
    void scoredAndNotApplicableAtOnceIsRefused() {
        draft.notApplicable.add("A");
        refused("notApplicable[A]", "the criterion is scored as well");
    }

    @Test
    void nothingApplicableIsRefused() {
        draft.notApplicable("A");
        draft.notApplicable("B");
        draft.notApplicable("C");
        refused("notApplicable", "nothing that has a weight is applicable");
    }

    @Test
    void onlyWeightlessCriteriaApplicableIsRefused() {
        draft.criteria.set(2, new Criterion("C", "m2", "p2", decimal("0"), false, true));
        draft.notApplicable("A");
        draft.notApplicable("B");
        refused("notApplicable", "nothing that has a weight is applicable");
    }

    @Test
    void aSubmittedAssessmentNamesEveryMissingScore() {
        draft.scores("A", "8");
        draft.scores.remove("C");
        refused("scores", "missing: A.implementation, A.integration, C.intention, C.implementation, C.integration");
    }

    /** A keeps its intention only: 10 x 0.3 x 8 = 24, and its implementation is credited 0. */
    @Test
    void aPreviewCountsMissingScoresAsZeroAndSaysSo() {
        draft.scores("A", "8");
        Result preview = Scoring.of(draft.scheme()).score(draft.answers(), Missing.AS_ZERO);
        assertThat(preview.complete()).isFalse();
        assertThat(preview.missing())
                .containsExactly(new Unanswered("A", "implementation"), new Unanswered("A", "integration"));
        assertThat(preview.criteria().getFirst().index()).contains(decimal("24.0000000000"));
        assertThat(draft.answers().notApplicable()).isEmpty();
    }

    @Test
    void aPreviewOfNothingIsZero() {
        draft.scores.clear();
        Result preview = Scoring.of(draft.scheme()).score(draft.answers(), Missing.AS_ZERO);
        assertThat(preview.independent()).isEqualByComparingTo("0");
        assertThat(preview.missing()).hasSize(9);
    }

    @Test
    void aFactThatNoGateAsksForIsNoError() {
        draft.facts.add("listed-company");
        assertThat(draft.result().complete()).isTrue();
    }

    @Test
    void compactScoresAreHeldToTheSameRules() {
        Scoring scoring = Scoring.of(draft.scheme());
        byte[] good = {16, 12, 18, 8, 16, 6, 20, 18, 19};
        assertThat(scoring.sheet(good, Set.of()).tally().independent()).isEqualByComparingTo("68.375");
        refused(() -> scoring.sheet(new byte[] {1, 2}, Set.of()), "scores", "2 instead of 9");
        byte[] tooHigh = {16, 12, 18, 8, 21, 6, 20, 18, 19};
        refused(
                () -> scoring.sheet(tooHigh, Set.of()),
                "scores[B].implementation",
                "10.5 is not a score: scores go from 0 to 10 by halves");
        byte[] both = {16, 12, 18, 8, Sheet.NOT_APPLICABLE, 6, 20, 18, 19};
        refused(() -> scoring.sheet(both, Set.of()), "notApplicable[B]", "the criterion is scored as well");
    }

    private void refused(String path, String reason) {
        refused(draft::result, path, reason);
    }

    private static void refused(ThrowingCallable act, String path, String reason) {
        InvalidAnswers refusal = catchThrowableOfType(InvalidAnswers.class, act);
        assertThat(refusal).isNotNull().hasMessage(path + ": " + reason);
        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}
