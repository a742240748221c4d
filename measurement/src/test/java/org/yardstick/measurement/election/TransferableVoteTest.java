package org.yardstick.measurement.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.election.Options.Precision;
import org.yardstick.measurement.election.Round.Act;
import org.yardstick.measurement.election.Round.Stage;

class TransferableVoteTest {
    /** "12 Ann Ben" is 12 ballots with Ann first and Ben second. */
    private static Ballots ballots(String candidates, String... ranked) {
        var ballots = new ArrayList<Ballot>();
        for (var line : ranked) {
            var words = List.of(line.split(" "));
            ballots.add(new Ballot.Ranking(
                    words.subList(1, words.size()), new BigFraction(Integer.parseInt(words.getFirst()))));
        }
        return new Ballots(List.of(candidates.split(" ")), ballots);
    }

    private static Outcome count(Ballots ballots, Rule rule, int seats) {
        return Election.count(ballots, rule, seats, Options.usual());
    }

    private static Stage last(Outcome outcome) {
        return (Stage) outcome.trace().getLast();
    }

    /** Wikipedia, Single transferable vote, the party's food. */
    @Test
    void theTextbookPartyChoosesChocolateOrangesAndStrawberries() {
        var party = ballots(
                "Orange Pear Chocolate Strawberry Sweets",
                "4 Orange",
                "2 Pear Orange",
                "8 Chocolate Strawberry",
                "4 Chocolate Sweets",
                "1 Strawberry",
                "1 Sweets");
        for (var rule : List.of(Rule.STV, Rule.MEEK)) {
            assertThat(count(party, rule, 3).chosen()).contains(List.of("Orange", "Chocolate", "Strawberry"));
        }
        var stages = count(party, Rule.STV, 3).trace().stream()
                .map(Stage.class::cast)
                .toList();
        assertThat(stages)
                .extracting(Stage::act)
                .containsExactly(Act.COUNT, Act.TRANSFER, Act.EXCLUSION, Act.EXCLUSION, Act.FILLING);
        assertThat(stages.get(1).votes())
                .containsAllEntriesOf(Map.of(
                        "Chocolate",
                        new BigFraction(6),
                        "Strawberry",
                        new BigFraction(5),
                        "Sweets",
                        new BigFraction(3)));
        assertThat(stages.get(2).elected()).containsExactly("Orange");
    }

    /** Votes at the end as Droop (github jklundell/droop, cf58293) has them by its rules "scotland" and "meek-prf". */
    @Test
    void votesAtTheEndAreThoseOfAnotherProgram() {
        var ballots = ballots("a b c d e f", "7 e b", "10 b e f c a d", "32 d a f", "39 d e a f b c", "9 a c f");
        var scottish = last(count(ballots, Rule.STV, 3));
        assertThat(scottish.quota()).isEqualTo(new BigFraction(25));
        assertThat(scottish.votes())
                .containsAllEntriesOf(Map.of("a", decimal(2973216), "d", new BigFraction(25), "e", decimal(3226732)));
        var meek = last(count(ballots, Rule.MEEK, 3));
        assertThat(meek.quota().doubleValue()).isCloseTo(24.250000001, within(5e-10));
        var expected = Map.of("a", 30.070422528, "d", 24.250000016, "e", 32.679577456);
        expected.forEach((name, votes) -> assertThat(
                        meek.votes().getOrDefault(name, BigFraction.ZERO).doubleValue())
                .isCloseTo(votes, within(5e-10)));
    }

    private static BigFraction decimal(int hundredThousandths) {
        return new BigFraction(hundredThousandths, 100_000);
    }

    @Test
    void equalVotesAreToldApartByTheLatestEarlierStageThatDiffers() {
        // Cy is excluded first; then Ann and Ben have 5 each, but Ben had fewer before
        var outcome = count(ballots("Ann Ben Cy Dan", "5 Ann", "4 Ben", "1 Cy Ben", "9 Dan"), Rule.STV, 1);
        var second = (Stage) outcome.trace().get(2);
        assertThat(second.who()).containsExactly("Ben");
        assertThat(second.tied()).isEmpty();
    }

    @Test
    void whatNoStageDecidesOpensEveryWay() {
        var ballots = ballots("Ann Ben Cy", "3 Ann Cy", "3 Ben", "4 Cy");
        for (var rule : List.of(Rule.STV, Rule.MEEK)) {
            var outcome = count(ballots, rule, 1);
            // with Ann out Cy has 7 of 10; with Ben out, whose votes go to nobody, Cy has 4 and Ann 3
            assertThat(outcome.committees()).containsExactly(List.of("Cy"));
            var even = count(ballots("Ann Ben Cy", "3 Ann Ben", "3 Ben Ann", "4 Cy"), rule, 1);
            assertThat(even.committees()).containsExactly(List.of("Ann"), List.of("Ben"));
            assertThat(even.chosen()).isEmpty();
            assertThat(((Stage) even.trace().get(rule == Rule.STV ? 1 : 0)).tied())
                    .containsExactly("Ann", "Ben");
        }
    }

    @Test
    void theOrderInWhichCandidatesWithoutAnyVoteGoDoesNotMatter() {
        var names = IntStream.range(0, 40).mapToObj(i -> "n" + i).toList();
        var ballots = new Ballots(
                names,
                List.of(
                        new Ballot.Ranking(List.of("n3"), new BigFraction(4)),
                        new Ballot.Ranking(List.of("n7"), new BigFraction(3))));
        for (var rule : List.of(Rule.STV, Rule.MEEK)) {
            assertThat(count(ballots, rule, 2).chosen()).contains(List.of("n3", "n7"));
        }
    }

    @Test
    void withOneSeatAndAMajorityOfFirstPreferencesNothingIsPassedOn() {
        var outcome = count(ballots("Ann Ben Cy", "6 Ann", "3 Ben Cy", "2 Cy Ben"), Rule.STV, 1);
        assertThat(outcome.chosen()).contains(List.of("Ann"));
        assertThat(outcome.trace()).hasSize(1);
    }

    @Test
    void asManySeatsAsCandidatesElectAll() {
        for (var rule : List.of(Rule.STV, Rule.MEEK)) {
            assertThat(count(ballots("Ann Ben", "1 Ann"), rule, 2).chosen()).contains(List.of("Ann", "Ben"));
        }
    }

    @Test
    void transferValuesAreCutAtTheDecimalsAskedFor() {
        var ballots = ballots("a b c d e f", "7 e b", "10 b e f c a d", "32 d a f", "39 d e a f b c", "9 a c f");
        var coarse = Election.count(ballots, Rule.STV, 3, Options.usual().counting(2, new Precision(9, 6)));
        // 46 of 71 passed on: 0.64 each
        assertThat(((Stage) coarse.trace().get(1)).votes()).containsEntry("a", new BigFraction(9 * 100 + 32 * 64, 100));
    }

    @Test
    void votesNeverGetLost() {
        var ballots = ballots("a b c d e f", "7 e b", "10 b e f c a d", "32 d a f", "39 d e a f b c", "9 a c f");
        for (var rule : List.of(Rule.STV, Rule.MEEK)) {
            for (var round : count(ballots, rule, 3).trace()) {
                var stage = (Stage) round;
                var all = stage.votes().values().stream().reduce(stage.exhausted(), BigFraction::add);
                assertThat(all).isEqualTo(new BigFraction(97));
            }
        }
    }
}
