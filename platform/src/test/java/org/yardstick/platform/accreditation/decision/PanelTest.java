package org.yardstick.platform.accreditation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.platform.accreditation.report.Recommendation;
import org.yardstick.platform.shell.Refused;

/** A panel decides with a quorum of those in the room, signed by its chair, on what the gates allow. */
class PanelTest {
    private static final List<UUID> PEOPLE = List.of(id(0), id(1), id(2), id(3), id(4));
    private static final Gates FREE = new Gates(Optional.of("II"), "II", List.of("I", "II", "III"), 0, 0, 0);

    /** One letter a member, the first is the chair: 1, 2 grant that level, r refuse, d defer, - not voted, x out of the room. */
    @ParameterizedTest
    @CsvSource({
        "222,   grant II",
        "22r,   grant II",
        "2rr,   refuse",
        "r22,   grant II",
        "2r,    decision.refused.no-quorum",
        "22-,   decision.refused.votes-missing",
        "22x,   decision.refused.no-quorum",
        "222x,  grant II",
        "x222,  decision.refused.not-chair",
        "r2r2,  refuse",
        "2r2r,  grant II",
        "12r,   grant I",
        "r1122, decision.refused.no-majority",
        "ddd,   defer",
        "3333,  decision.refused.above-application",
        "99999, decision.refused.no-such-level"
    })
    void whatFollowsFromTheVotes(String votes, String expected) {
        assertThat(outcome(panel(votes), FREE, "Because.")).isEqualTo(expected);
    }

    @Test
    void openFindingsKeepAGrantBackAndNothingElse() {
        var major = new Gates(Optional.of("II"), "II", List.of("I", "II"), 1, 0, 0);
        var minor = new Gates(Optional.of("II"), "II", List.of("I", "II"), 0, 1, 0);
        var lapsed = new Gates(Optional.of("II"), "II", List.of("I", "II"), 1, 0, 1);
        assertThat(outcome(panel("222"), major, "")).isEqualTo("decision.refused.open-majors");
        assertThat(outcome(panel("222"), minor, "")).isEqualTo("decision.refused.unplanned-minors");
        assertThat(outcome(panel("222"), lapsed, "")).isEqualTo("decision.refused.repeat-stage-two");
        assertThat(outcome(panel("rrr"), major, "Not ready.")).isEqualTo("refuse");
        assertThat(outcome(panel("ddd"), major, "")).isEqualTo("defer");
    }

    @Test
    void whoDeviatesFromTheRecommendationSaysWhy() {
        assertThat(outcome(panel("111"), FREE, " ")).isEqualTo("decision.refused.reason-missing");
        assertThat(outcome(panel("rrr"), FREE, "")).isEqualTo("decision.refused.reason-missing");
        assertThat(outcome(panel("222"), FREE, "")).isEqualTo("grant II");
        assertThat(panel("111").conclude(id(0), FREE, "Two sites lag.").deviates())
                .isTrue();
        var none = new Gates(Optional.empty(), "II", List.of("I", "II"), 0, 0, 0);
        assertThat(outcome(panel("111"), none, "")).isEqualTo("decision.refused.reason-missing");
        assertThat(outcome(panel("rrr"), none, "")).isEqualTo("refuse");
    }

    @Test
    void moreIsNotRecommendedThanWasAskedFor() {
        var levels = List.of("I", "II", "III");
        assertThat(Recommendation.recommended(Optional.of("III"), "II", levels)).contains("II");
        assertThat(Recommendation.recommended(Optional.of("I"), "II", levels)).contains("I");
        assertThat(Recommendation.recommended(Optional.empty(), "II", levels)).isEmpty();
    }

    @Test
    void votesAreBlindUntilOnesOwnIsIn() {
        var panel = panel("2-x");
        assertThat(panel.showsVotesTo(id(0))).isTrue();
        assertThat(panel.showsVotesTo(id(1))).isFalse();
        assertThat(panel.showsVotesTo(id(2))).isFalse();
        assertThat(panel.showsVotesTo(id(9))).isFalse();
    }

    @Test
    void whoeverLeftTheRoomSeesNoVotesEvenWhenItIsDecided() {
        var open = panel("2-x");
        var decided = new Panel(open.id(), open.quorum(), open.members(), open.recused(), open.votes(), true);
        assertThat(decided.showsVotesTo(id(0))).isTrue();
        assertThat(decided.showsVotesTo(id(1))).isTrue();
        assertThat(decided.showsVotesTo(id(2))).isFalse();
        assertThat(decided.showsVotesTo(id(9))).isFalse();
    }

    @Test
    void onlyTheChairSignsAndOnlyOnce() {
        assertRefused("decision.refused.not-chair", () -> panel("222").conclude(id(1), FREE, ""));
        var open = panel("222");
        var decided = new Panel(open.id(), 3, open.members(), open.recused(), open.votes(), true);
        assertRefused("decision.refused.decided", () -> decided.conclude(id(0), FREE, ""));
        assertRefused("decision.refused.decided", () -> decided.mustTakeVote(id(0)));
        assertRefused("decision.refused.decided", () -> decided.mustTakeRecusal(id(0)));
    }

    @Test
    void whoIsOutOfTheRoomStaysOut() {
        assertRefused("decision.refused.out-of-room", () -> panel("22x").mustTakeVote(id(2)));
        assertRefused("decision.refused.out-of-room", () -> panel("22x").mustTakeRecusal(id(2)));
        assertRefused("decision.refused.out-of-room", () -> panel("22-").mustTakeVote(id(7)));
        assertRefused("decision.refused.voted", () -> panel("22-").mustTakeVote(id(0)));
        assertThat(panel("22x").isStuck()).isTrue();
        assertThat(panel("x2222").isStuck()).isTrue();
        assertThat(panel("2--x").isStuck()).isFalse();
    }

    private static String outcome(Panel panel, Gates gates, String reason) {
        try {
            var choice = panel.conclude(id(0), gates, reason).choice();
            return (choice.outcome().code() + " " + choice.level().orElse("")).strip();
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private static Panel panel(String votes) {
        var members = new java.util.ArrayList<Panel.Member>();
        Map<UUID, Choice> cast = new HashMap<>();
        Set<UUID> out = new HashSet<>();
        for (int i = 0; i < votes.length(); i++) {
            var person = PEOPLE.get(i);
            members.add(new Panel.Member(person, i == 0));
            switch (votes.charAt(i)) {
                case 'r' -> cast.put(person, Choice.REFUSE);
                case 'd' -> cast.put(person, Choice.DEFER);
                case '-' -> {}
                case 'x' -> out.add(person);
                case '1' -> cast.put(person, Choice.grant("I"));
                case '2' -> cast.put(person, Choice.grant("II"));
                case '3' -> cast.put(person, Choice.grant("III"));
                default -> cast.put(person, Choice.grant("IX"));
            }
        }
        return new Panel(id(100), 3, members, out, cast, false);
    }

    private static UUID id(int n) {
        return new UUID(0, n);
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, reason -> assertThat(reason.key()).isEqualTo(key));
    }
}
