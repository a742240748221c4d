package org.yardstick.measurement.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;

class LotTest {
    private static final String SEED = "a seed for the award of 2026";
    private static final Lot LOT = new Lot(SEED, Lot.commitment(SEED));
    private static final Ballots EVEN = new Ballots(
            List.of("Ann", "Ben", "Cy"),
            List.of(
                    new Ballot.Approval(List.of("Ann")),
                    new Ballot.Approval(List.of("Ben")),
                    new Ballot.Approval(List.of("Cy"))));

    @Test
    void whatIsAnnouncedIsTheSha256OfTheSeed() {
        // NIST FIPS 180-2, appendix B.1
        assertThat(Lot.commitment("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void anotherSeedThanTheAnnouncedOneIsRefused() {
        assertThatThrownBy(() -> new Lot(SEED + "!", Lot.commitment(SEED)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("does not have the hash that was announced");
    }

    @Test
    void aSeedThatCanBeGuessedIsRefused() {
        assertThatThrownBy(() -> new Lot("1234", Lot.commitment("1234")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("guessed");
    }

    @Test
    void theLotFallsOnEveryPlaceAboutEquallyOften() {
        var hits = new int[3];
        IntStream.range(0, 3000).forEach(i -> hits[new Lot(SEED + i, Lot.commitment(SEED + i)).draw(3)]++);
        // 5 standard deviations of a count from 3000 draws with chance 1/3
        assertThat(IntStream.of(hits).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(1000 - 129, 1000 + 129));
    }

    @Test
    void aTieStaysOpenWithoutALotAndIsBrokenAlikeEachTimeWithIt() {
        var open = Election.count(EVEN, Rule.PAV, 2, Options.usual());
        assertThat(open.committees())
                .containsExactly(List.of("Ann", "Ben"), List.of("Ann", "Cy"), List.of("Ben", "Cy"));
        assertThat(open.chosen()).isEmpty();
        assertThat(open.tieBreak().how()).isEqualTo(Outcome.How.OPEN);
        var drawn = Election.count(EVEN, Rule.PAV, 2, Options.usual().drawing(LOT));
        assertThat(drawn.chosen()).contains(drawn.committees().get(LOT.draw(3)));
        assertThat(drawn.tieBreak().commitment()).contains(Lot.commitment(SEED));
        assertThat(drawn.trace().getFirst())
                .isInstanceOfSatisfying(
                        Round.Choice.class, round -> assertThat(drawn.chosen()).contains(round.elected()));
        assertThat(Election.count(EVEN, Rule.PAV, 2, Options.usual().drawing(LOT)))
                .isEqualTo(drawn);
    }

    @Test
    void noLotIsDrawnFromAListThatIsCut() {
        for (var rule : List.of(
                Rule.AV, Rule.SAV, Rule.PAV, Rule.CC, Rule.MONROE, Rule.SEQPAV, Rule.PHRAGMEN, Rule.EQUAL_SHARES)) {
            var cut = Election.count(EVEN, rule, 2, Options.usual().listing(2).drawing(LOT));
            assertThat(cut.complete()).as(rule.code()).isFalse();
            assertThat(cut.committees()).hasSize(2);
            assertThat(cut.chosen()).isEmpty();
            assertThat(cut.tieBreak().how()).isEqualTo(Outcome.How.CUT);
        }
    }

    @Test
    void aLotNeverShowsItsSeed() {
        assertThat(LOT.toString()).doesNotContain(SEED);
    }
}
