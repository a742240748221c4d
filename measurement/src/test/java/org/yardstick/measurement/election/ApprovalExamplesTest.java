package org.yardstick.measurement.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.election.Representation.Verdict;
import org.yardstick.measurement.election.Round.Choice;

class ApprovalExamplesTest {
    /** "3 a b" is 3 ballots that approve of a and b. */
    private static Ballots ballots(String candidates, String... approved) {
        var ballots = new ArrayList<Ballot>();
        for (var line : approved) {
            var words = List.of(line.split(" "));
            ballots.add(new Ballot.Approval(
                    words.subList(1, words.size()), new BigFraction(Integer.parseInt(words.getFirst()))));
        }
        return new Ballots(List.of(candidates.split(" ")), ballots);
    }

    private static List<List<String>> committees(Ballots ballots, Rule rule, int seats) {
        return Election.count(ballots, rule, seats, Options.usual()).committees();
    }

    /** Two camps, 6 and 3 votes, for three seats: the majority takes all, or each its share. */
    @Test
    void proportionalRulesGiveAThirdOfTheVotesAThirdOfTheSeats() {
        var camps = ballots("a1 a2 a3 b1", "6 a1 a2 a3", "3 b1");
        assertThat(committees(camps, Rule.AV, 3)).containsExactly(List.of("a1", "a2", "a3"));
        for (var rule : List.of(Rule.SEQPAV, Rule.PHRAGMEN, Rule.EQUAL_SHARES, Rule.MONROE)) {
            assertThat(committees(camps, rule, 3))
                    .as(rule.code())
                    .containsExactly(List.of("a1", "a2", "b1"), List.of("a1", "a3", "b1"), List.of("a2", "a3", "b1"));
        }
        // b1 adds 3 and a third a 6/3 = 2
        assertThat(committees(camps, Rule.PAV, 3))
                .hasSize(3)
                .allSatisfy(committee -> assertThat(committee).contains("b1"));
    }

    @Test
    void theAccountOfPhragmenHoldsTheLoads() {
        var outcome = Election.count(ballots("a b c", "3 a b", "1 c"), Rule.PHRAGMEN, 2, Options.usual());
        var second = (Choice) outcome.trace().get(1);
        // the three who bear 1/3 each would come to 2/3, c's own voter to 1
        assertThat(second.figures()).isEqualTo(Map.of("b", new BigFraction(2, 3), "c", BigFraction.ONE));
        assertThat(second.elected()).containsExactly("b");
    }

    @Test
    void theAccountOfEqualSharesHoldsPricesAndMoney() {
        var ballots = ballots("a b c d", "4 a b", "2 c", "1 d");
        var outcome = Election.count(ballots, Rule.EQUAL_SHARES, 2, Options.usual());
        var first = (Choice) outcome.trace().getFirst();
        // every vote has 2/7: only a and b can be paid for, 1/4 a head
        assertThat(first.budget()).isEqualTo(BigFraction.TWO);
        assertThat(first.figures()).isEqualTo(Map.of("a", BigFraction.ONE_QUARTER, "b", BigFraction.ONE_QUARTER));
        assertThat(first.tied()).containsExactly("a", "b");
        assertThat(((Choice) outcome.trace().get(1)).figure()).isEqualTo(Round.Figure.LOAD);
    }

    @Test
    void whomNobodyApprovesOfFillsSeatsLast() {
        var ballots = ballots("a b c d", "4 a", "2 b");
        for (var rule :
                List.of(Rule.SEQPAV, Rule.PHRAGMEN, Rule.EQUAL_SHARES, Rule.PAV, Rule.CC, Rule.MONROE, Rule.AV)) {
            assertThat(committees(ballots, rule, 3))
                    .as(rule.code())
                    .containsExactly(List.of("a", "b", "c"), List.of("a", "b", "d"));
        }
        var light = new Ballots(
                List.of("a", "b", "c"), List.of(new Ballot.Approval(List.of("b"), new BigFraction(1, 100))));
        assertThat(committees(light, Rule.PHRAGMEN, 1)).containsExactly(List.of("b"));
    }

    @Test
    void theScoreOfAnExactRuleIsInVotes() {
        var outcome = Election.count(ballots("a b c", "3 a b", "1 c"), Rule.PAV, 2, Options.usual());
        assertThat(outcome.score()).contains(new BigFraction(9, 2));
        assertThat(((Choice) outcome.trace().getFirst()).figures())
                .isEqualTo(Map.of("a", new BigFraction(3, 2), "b", new BigFraction(3, 2)));
    }

    /** H. Aziz et al. (2017), examples 4, 5, 6 and 8. */
    @Test
    void publishedExamplesHaveTheirPublishedVerdicts() {
        var four = ballots("0 1 2 3 4 5", "1 0", "1 1", "1 2", "1 3", "1 0 4 5", "1 1 4 5", "1 2 4 5", "1 3 4 5");
        assertThat(verdict(four, "0 1 2 3")).isEqualTo(Verdict.FAILS);
        var five = ballots("0 1 2 3 4 5", "2 0", "2 0 1 2", "2 1 2 3", "1 3 4", "1 3 5");
        assertThat(verdict(five, "0 3 4 5")).isEqualTo(Verdict.FAILS);
        var six = ballots("0 1 2 3 4 5 6 7 8 9 10 11", "3 0 10", "3 0 11", "14 1 2 3 4 5 6 7 8 9");
        assertThat(verdict(six, "0 1 2 3 4 5 6 7 8 9")).isEqualTo(Verdict.HOLDS);
        var eight = ballots("0 1 2 3 4", "2 0 1", "1 2", "1 3 4");
        assertThat(verdict(eight, "0 2 3 4")).isEqualTo(Verdict.FAILS);
    }

    private static Verdict verdict(Ballots ballots, String committee) {
        var members = List.of(committee.split(" "));
        return Representation.of(ballots, members.size(), members).ejr().verdict();
    }

    @Test
    void aGroupLeftUnheardIsNamed() {
        var found = Representation.of(ballots("a b c", "2 a", "1 b", "1 b c"), 2, List.of("a", "c"));
        assertThat(found.jr().verdict()).isEqualTo(Verdict.HOLDS);
        var none = Representation.of(ballots("a b c", "2 a", "2 b"), 2, List.of("a", "c"))
                .jr()
                .group()
                .orElseThrow();
        assertThat(none).isEqualTo(new Representation.Unheard(1, List.of("b"), List.of(2), BigFraction.TWO, List.of()));
    }

    @Test
    void thirtyCandidatesAndFourSeatsAreCountedExactly() {
        var names = IntStream.range(0, 30).mapToObj(i -> "c" + i).toList();
        var random = new SplittableRandom(4);
        var ballots = IntStream.range(0, 200)
                .mapToObj(i -> (Ballot) new Ballot.Approval(
                        names.stream().filter(name -> random.nextInt(5) == 0).toList()))
                .toList();
        var outcome = Election.count(new Ballots(names, ballots), Rule.PAV, 4, Options.usual());
        assertThat(outcome.complete()).isTrue();
        var greedy = Election.count(new Ballots(names, ballots), Rule.SEQPAV, 4, Options.usual());
        var gained = greedy.trace().stream()
                .map(Choice.class::cast)
                .map(round -> round.figures().getOrDefault(round.elected().getFirst(), BigFraction.ZERO))
                .reduce(BigFraction.ZERO, BigFraction::add);
        assertThat(outcome.score().orElseThrow()).isGreaterThanOrEqualTo(gained);
    }
}
