package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.TestEditions;

/** Answers go where the next edition says, and nobody is said to have answered what was not asked. */
class PassageTest {
    private static final UUID MEI = UUID.randomUUID();
    private static final UUID KEN = UUID.randomUUID();
    private static final Edition OLD = TestEditions.shipped();
    private static final Edition NEW = TestEditions.aYearOn();

    private final Passage passage = Passage.between(OLD.tailored(Edition.UNTAILORED), NEW.tailored(Edition.UNTAILORED));

    private static Passage.Given given(String criterion, String field, String value, UUID by, int day) {
        return new Passage.Given(
                criterion,
                field,
                value,
                by,
                Instant.parse("2026-03-01T09:00:00Z").plusSeconds(day * 86_400L));
    }

    private List<String> carried(Passage.Given... given) {
        return passage.carry(List.of(given)).stream()
                .map(one -> one.criterion() + " " + one.field() + " " + one.value() + " "
                        + (one.by() == MEI ? "Mei" : "Ken"))
                .toList();
    }

    @Test
    void everyEarlierCriterionArrivesSomewhereOrIsSaidToBeLeftBehind() {
        assertThat(passage.leftBehind()).containsExactly("DF-2");
        var arrivals = passage.arrivals();
        assertThat(arrivals.get("OP-8")).isEqualTo(new Passage.Arrival(List.of("OP-2"), false));
        assertThat(arrivals.get("HD-9")).isEqualTo(new Passage.Arrival(List.of("HD-1", "HD-2"), true));
        assertThat(arrivals.get("PS-8")).isEqualTo(new Passage.Arrival(List.of("PS-2"), true));
        assertThat(arrivals)
                .doesNotContainKey("CC-9")
                .hasSize(NEW.document().criteria().size() - 1);
    }

    @Test
    void whatWasKeptOrRenamedArrivesWholeButIsNotComplete() {
        assertThat(carried(
                        given("OP-2", "narrative", "Prices hang out", MEI, 1),
                        given("OP-2", "score.intention", "7.5", KEN, 2),
                        given("OP-2", "confidence", "high", KEN, 2),
                        given("OP-2", "complete", "yes", MEI, 3)))
                .containsExactlyInAnyOrder(
                        "OP-8 narrative Prices hang out Mei",
                        "OP-8 score.intention 7.5 Ken",
                        "OP-8 confidence high Ken");
    }

    @Test
    void whereTwoMeetTheLowerScoreCountsAndBothTextsStand() {
        assertThat(carried(
                        given("HD-1", "narrative", "One desk", MEI, 1),
                        given("HD-1", "score.intention", "8", MEI, 1),
                        given("HD-1", "confidence", "high", MEI, 1),
                        given("HD-2", "narrative", "Two ways up", KEN, 2),
                        given("HD-2", "score.intention", "6", KEN, 2)))
                .containsExactlyInAnyOrder("HD-9 narrative One desk\n\nTwo ways up Ken", "HD-9 score.intention 6 Ken");
    }

    @Test
    void thatOneOfTwoDidNotApplyDoesNotSetTheOtherAside() {
        assertThat(carried(
                        given("HD-1", "not-applicable", "No desk", MEI, 1),
                        given("HD-1", "score.intention", "1", MEI, 1),
                        given("HD-2", "score.intention", "6", KEN, 2)))
                .containsExactly("HD-9 score.intention 6 Ken");
    }

    @Test
    void aDividedAnswerArrivesTwiceAndARemovedOneNowhere() {
        assertThat(carried(
                        given("PS-2", "score.integration", "4", MEI, 1), given("DF-2", "narrative", "Returns", MEI, 1)))
                .containsExactlyInAnyOrder("PS-2 score.integration 4 Mei", "PS-8 score.integration 4 Mei");
    }

    @Test
    void whatTheProfileLeavesOutIsNeitherTakenNorBrought() {
        var retail = NEW.tailored("retail");
        var across = Passage.between(OLD.tailored("banking-insurance"), retail);
        var left = OLD.profile("banking-insurance").orElseThrow().exclude();
        assertThat(across.arrivals().keySet()).allMatch(retail::has);
        across.arrivals().values().forEach(arrival -> assertThat(arrival.from()).doesNotContainAnyElementsOf(left));
        assertThat(across.leftBehind()).doesNotContainAnyElementsOf(left);
    }
}
