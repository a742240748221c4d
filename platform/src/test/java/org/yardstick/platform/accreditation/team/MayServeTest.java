package org.yardstick.platform.accreditation.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.platform.judging.Interest;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/** The table of all pairs: what somebody has to do with a case, against where they might sit. */
class MayServeTest {
    @ParameterizedTest(name = "{0}: lead {1}, assessor {2}, expert {3}, observer {4}, decider {5}")
    @CsvSource({
        "CONSULTANT,           no,  no,  no,  no,  no",
        "TRAINER,              no,  no,  no,  no,  no",
        "EMPLOYEE,             no,  no,  no,  no,  no",
        "RELATIVE,             no,  no,  no,  no,  no",
        "TIED,                 no,  no,  no,  no,  no",
        "APPLICATION_REVIEWER, may, may, may, may, no",
        "TEAM_MEMBER,          no,  no,  no,  no,  no",
        "DECIDER,              no,  no,  no,  no,  may",
    })
    void whoMaySitWhere(
            Involvement involvement, String lead, String assessor, String expert, String observer, String decider) {
        var said = new String[] {lead, assessor, expert, observer, decider};
        var kept = Arrays.stream(Seat.values())
                .map(seat -> MayServe.refusal(involvement, seat).isPresent() ? "no" : "may")
                .toArray();
        assertThat(kept).isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource(Interest.Kind.class)
    void everyTieToTheOrganisationKeepsFromEverySeat(Interest.Kind kind) {
        for (var seat : Seat.values()) {
            assertThat(MayServe.refusal(Involvement.of(kind), seat)).isPresent();
        }
    }

    @Test
    void everyRefusalHasItsWords() {
        for (var involvement : Involvement.values()) {
            for (var seat : Seat.values()) {
                MayServe.refusal(involvement, seat)
                        .ifPresent(key -> assertThat(Words.in(Language.ENGLISH).knows(key))
                                .as(key)
                                .isTrue());
            }
        }
    }
}
