package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.Tailored;
import org.yardstick.platform.standard.TestEditions;

/** No standard that is shipped lets everything be set aside, but one of somebody's own might. */
class NothingAppliesTest {
    private static final Tailored STANDARD = TestEditions.allMayBeSetAside().tailored(Edition.UNTAILORED);

    private static Inputs allSetAsideBut(String criterion) {
        var answers = new TreeMap<String, Inputs.Answer>();
        STANDARD.criteria().stream()
                .filter(one -> !one.code().equals(criterion))
                .forEach(one -> answers.put(
                        one.code(), new Inputs.Answer("", Map.of(), "", "We closed the business.", List.of())));
        return new Inputs(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "untailored", "", answers, Set.of());
    }

    @Test
    void whereNothingAppliesThereIsNoResultAndTheReasonIsSaid() {
        assertThatThrownBy(() -> Results.mustHaveSomethingToScore(allSetAsideBut("none"), STANDARD))
                .isInstanceOf(Refused.class)
                .hasMessage("assessment.refused.nothing-applies");
    }

    @Test
    void oneCriterionStillToBeAnsweredIsEnough() {
        assertThatCode(() -> Results.mustHaveSomethingToScore(allSetAsideBut("KM-1"), STANDARD))
                .doesNotThrowAnyException();
    }
}
