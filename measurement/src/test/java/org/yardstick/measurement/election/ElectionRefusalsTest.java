package org.yardstick.measurement.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;

class ElectionRefusalsTest {
    private static final List<String> THREE = List.of("Ann", "Ben", "Cy");

    private static Ballots approvals(List<String> candidates, String... approved) {
        return new Ballots(candidates, List.of(new Ballot.Approval(List.of(approved))));
    }

    private static void refused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOf(InvalidInput.class).hasMessageContainingAll(words);
    }

    @Test
    void moreSeatsThanCandidatesAreRefused() {
        refused(
                () -> Election.count(approvals(THREE, "Ann"), Rule.AV, 4, Options.usual()),
                "4 seats",
                "only 3 candidates");
        refused(() -> Election.count(approvals(THREE, "Ann"), Rule.AV, 0, Options.usual()), "at least one seat");
    }

    @Test
    void anUnknownCandidateIsNamedWithTheBallot() {
        refused(() -> approvals(THREE, "Ann", "Zed"), "Ballot 1", "\"Zed\"", "not a candidate");
    }

    @Test
    void doubleNamesAreRefused() {
        refused(() -> approvals(List.of("Ann", "Ann"), "Ann"), "\"Ann\"", "twice");
        refused(() -> approvals(THREE, "Ben", "Ben"), "Ballot 1", "\"Ben\" twice");
        refused(() -> approvals(List.of("Ann", " "), "Ann"), "no name");
    }

    @Test
    void noCandidatesNoBallotsAndEmptyRankingsAreRefused() {
        refused(() -> new Ballots(List.of(), List.of()), "no candidates");
        refused(() -> new Ballots(THREE, List.of()), "no ballots");
        refused(() -> new Ballots(THREE, List.of(new Ballot.Ranking(List.of()))), "Ballot 1 is empty");
        refused(() -> new Ballots(THREE, List.of(new Ballot.Scores(Map.of()))), "Ballot 1 is empty");
    }

    @Test
    void approvingOfNobodyIsAnAbstentionThatCountsButNotByItself() {
        var ballots = new Ballots(THREE, List.of(new Ballot.Approval(List.of("Cy")), new Ballot.Approval(List.of())));
        var outcome = Election.count(ballots, Rule.PAV, 1, Options.usual());
        assertThat(outcome.chosen()).contains(List.of("Cy"));
        assertThat(outcome.abstentions()).isEqualTo(1);
        assertThat(outcome.votes()).isEqualTo(new BigFraction(2));
        refused(() -> Election.count(approvals(THREE), Rule.PAV, 1, Options.usual()), "approves of anybody");
    }

    @Test
    void weightsAreAboveZeroAndCountable() {
        refused(() -> weighted(BigFraction.ZERO), "Ballot 1", "weight 0");
        refused(() -> weighted(new BigFraction(-1, 2)), "above 0");
        refused(
                () -> Election.count(weighted(new BigFraction(Math.PI)), Rule.AV, 1, Options.usual()),
                "too many digits");
        refused(() -> Election.count(weighted(BigFraction.ONE_HALF), Rule.MONROE, 1, Options.usual()), "whole weights");
    }

    private static Ballots weighted(BigFraction weight) {
        var fine = new BigFraction(1, 1_000_003).multiply(new BigFraction(1, 999_999_937));
        return new Ballots(
                THREE,
                List.of(
                        new Ballot.Approval(List.of("Ann"), weight),
                        new Ballot.Approval(
                                List.of("Ben"), weight.getDenominatorAsLong() > 1000 ? fine : BigFraction.ONE)));
    }

    @Test
    void ballotsOfAnotherKindAreRefusedWithTheWayOut() {
        var ranks = new Ballots(THREE, List.of(new Ballot.Ranking(List.of("Ben", "Ann"))));
        refused(
                () -> Election.count(ranks, Rule.AV, 1, Options.usual()),
                "Ballot 1",
                "no approvals",
                "rank a voter approves");
        refused(() -> Election.count(approvals(THREE, "Ann"), Rule.STV, 1, Options.usual()), "no ranks");
        assertThat(Election.count(ranks.approvedDownTo(1), Rule.AV, 1, Options.usual())
                        .chosen())
                .contains(List.of("Ben"));
        refused(() -> ranks.approvedDownTo(0), "count from 1");
        refused(() -> ranks.approvedFrom(BigDecimal.ONE), "no scores");
    }

    @Test
    void scoresBecomeApprovalsOrRanksButEqualScoresRankNobody() {
        var scores = new Ballots(
                THREE,
                List.of(new Ballot.Scores(
                        Map.of("Ann", new BigDecimal("7.5"), "Ben", new BigDecimal(9), "Cy", new BigDecimal(2)))));
        assertThat(scores.approvedFrom(new BigDecimal("7.50"))
                        .ballots()
                        .getFirst()
                        .names())
                .containsExactlyInAnyOrder("Ann", "Ben");
        assertThat(scores.rankedByScore().ballots().getFirst().names()).containsExactly("Ben", "Ann", "Cy");
        var equal = new Ballots(
                THREE, List.of(new Ballot.Scores(Map.of("Ann", BigDecimal.ONE, "Ben", new BigDecimal("1.0")))));
        refused(equal::rankedByScore, "Ballot 1", "same score");
        refused(() -> Election.count(scores, Rule.PAV, 1, Options.usual()), "from which score");
    }

    @Test
    void anExactOptimumThatCannotBeCountedNamesARuleThatCan() {
        var many = IntStream.range(0, 60).mapToObj(i -> "c" + i).toList();
        refused(
                () -> Election.count(approvals(many, many.toArray(String[]::new)), Rule.PAV, 60, Options.usual()),
                "seqpav");
        assertThat(Election.count(approvals(many, many.toArray(String[]::new)), Rule.SEQPAV, 60, Options.usual())
                        .chosen())
                .contains(many);
    }

    @Test
    void optionsOutOfReachAreRefused() {
        refused(() -> Options.usual().listing(0), "From 1 to 1000000");
        refused(() -> Options.usual().counting(12, Options.usual().meek()), "1 to 9 decimals");
        refused(() -> new Options.Precision(9, 10), "9 decimals");
    }

    @Test
    void aCommitteeOfStrangersHasNoVerdict() {
        refused(() -> Representation.of(approvals(THREE, "Ann"), 1, List.of("Zed")), "\"Zed\"");
        refused(() -> Representation.of(approvals(THREE, "Ann"), 1, List.of("Ann", "Ben")), "1 seats");
    }
}
