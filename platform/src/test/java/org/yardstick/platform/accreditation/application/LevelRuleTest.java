package org.yardstick.platform.accreditation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevelRuleTest {
    private static final List<String> LEVELS = List.of("I", "II", "III");

    private static LevelRule holding(String held) {
        return new LevelRule(LEVELS, "II", Optional.ofNullable(held).filter(one -> !one.isEmpty()));
    }

    @Test
    void whoeverHoldsNoneBeginsAtMostAtTheLevelSet() {
        assertThat(holding("").allowed()).containsExactly("I", "II");
        assertThat(holding("").objection("III").orElseThrow().key()).isEqualTo("accreditation.level.first");
        assertThat(holding("").objection("II")).isEmpty();
        assertThat(new LevelRule(LEVELS, "Gold", Optional.empty()).allowed()).containsExactly("I");
    }

    @Test
    void whoeverHoldsOneKeepsItOrGoesUpByOne() {
        assertThat(holding("I").allowed()).containsExactly("I", "II");
        assertThat(holding("I").objection("III").orElseThrow().key()).isEqualTo("accreditation.level.held");
        assertThat(holding("II").objection("I")).isPresent();
        assertThat(holding("II").allowed()).containsExactly("II", "III");
        assertThat(holding("III").allowed()).containsExactly("III");
    }

    @Test
    void aLevelThatTheEditionDoesNotHaveIsRefusedAndOneHeldUnderAnotherNameBeginsAnew() {
        assertThat(holding("").objection("IV").orElseThrow().key()).isEqualTo("accreditation.level.unknown");
        assertThat(holding("Gold").allowed()).containsExactly("I", "II");
    }

    @Test
    void whatTheSelfAssessmentReachedIsProposedAsFarAsItMayBe() {
        assertThat(holding("").proposed(Optional.of("III"))).isEqualTo("II");
        assertThat(holding("").proposed(Optional.of("I"))).isEqualTo("I");
        assertThat(holding("").proposed(Optional.empty())).isEqualTo("I");
        assertThat(holding("II").proposed(Optional.of("I"))).isEqualTo("II");
        assertThat(holding("II").proposed(Optional.of("III"))).isEqualTo("III");
    }
}
