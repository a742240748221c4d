package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.platform.standard.EditionDocument;

class FieldTest {
    private static final EditionDocument.Criterion ALWAYS = criterion(EditionDocument.NotApplicable.REFUSED);
    private static final EditionDocument.Criterion SOMETIMES = criterion(EditionDocument.NotApplicable.WITH_REASON);

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "1", "7", "7.0", "9.5", "10", "10.0", ""})
    void halfPointsFromNoughtToTenAreScores(String value) {
        assertThat(Field.score("intention").problem(value, ALWAYS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "3.3", "-1", "10.5", "7,5", "seven", "1e1", "７", " 7", "07", "NaN", "+5"})
    void anythingElseIsNoScore(String value) {
        assertThat(Field.score("intention").problem(value, ALWAYS)).contains("assessment.answer.score-wrong");
    }

    @Test
    void everyOfferedScoreIsAccepted() {
        assertThat(Field.SCORES)
                .hasSize(21)
                .allSatisfy(value -> assertThat(Field.score("integration").problem(value, ALWAYS))
                        .isEmpty());
    }

    @Test
    void aCriterionForEverybodyCannotBeLeftOut() {
        assertThat(Field.NOT_APPLICABLE.problem("We have no customers", ALWAYS))
                .contains("assessment.answer.always-applies");
        assertThat(Field.NOT_APPLICABLE.problem("We take no orders", SOMETIMES)).isEmpty();
    }

    @Test
    void aTextHasAnEnd() {
        assertThat(Field.NARRATIVE.problem("x".repeat(Field.LONGEST), ALWAYS)).isEmpty();
        assertThat(Field.NARRATIVE.problem("x".repeat(Field.LONGEST + 1), ALWAYS))
                .contains("assessment.answer.too-long");
    }

    @Test
    void scoresAreKeptInTheirShortestSpelling() {
        assertThat(List.of("7.0", "7", "10.0", "0").stream().map(Field.score("x")::kept))
                .containsExactly("7", "7", "10", "0");
    }

    private static EditionDocument.Criterion criterion(EditionDocument.NotApplicable notApplicable) {
        return new EditionDocument.Criterion(
                "A-1", "A", "service", List.of("I"), false, BigDecimal.ONE, Map.of(), notApplicable, List.of());
    }
}
