package org.yardstick.measurement.survey.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.Item;
import org.yardstick.measurement.survey.RandomResponses;
import org.yardstick.measurement.survey.Responses;
import org.yardstick.measurement.survey.dif.ScoreTables.Groups;
import org.yardstick.measurement.survey.dif.ScoreTables.Member;

class DifLawsTest {
    private static final Groups GROUPS = new Groups("north", "south");
    private static final int BIASED = 2;

    private static List<Member> members(int n) {
        return IntStream.range(0, n)
                .mapToObj(row -> row % 2 == 0 ? Member.REFERENCE : Member.FOCAL)
                .toList();
    }

    private static List<Member> swapped(List<Member> members) {
        return members.stream()
                .map(member -> member == Member.FOCAL ? Member.REFERENCE : Member.FOCAL)
                .toList();
    }

    /** Rasch answers to 10 items; the third is harder for the focal group by {@code bias} logits. */
    private static Responses yesNo(long seed, int n, double bias) {
        var random = new SplittableRandom(seed);
        var columns = new byte[10][n];
        for (int row = 0; row < n; row++) {
            var ability = random.nextGaussian();
            for (int i = 0; i < 10; i++) {
                var hard = (i - 4.5) / 4 + (i == BIASED && row % 2 == 1 ? bias : 0);
                columns[i][row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(hard - ability)) ? 1 : 0);
            }
        }
        return Responses.of(
                IntStream.range(0, 10).mapToObj(i -> new Item("q" + i, 0, 1)).toList(), columns);
    }

    @Test
    void theStandardErrorOfAGradedItemIsThatOfR() {
        // R 4.2.2, MASS 7.3-58: polr(item ~ total + group, Hess = TRUE, control = list(reltol = 1e-15)), two groups by
        // turns
        var rows = "012 001 112 211 221 122 102 010 200 210 221 011 001 222 120 110".split(" ");
        var columns = new byte[3][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < 3; i++) {
                columns[i][row] = (byte) (rows[row].charAt(i) - '0');
            }
        }
        var items = IntStream.range(0, 3).mapToObj(i -> new Item("q" + i, 0, 2)).toList();
        var found = OrdinalLogistic.of(ScoreTables.of(Responses.of(items, columns), GROUPS, members(rows.length)));
        double[] coefficients = {0.0820452086532, 1.3855517081, -0.37579493185};
        double[] errors = {1.10026519274, 1.2898887037, 0.976734111907};
        for (int i = 0; i < 3; i++) {
            var group = found.get(i).effect().orElseThrow().group();
            assertThat(group.coefficient()).isCloseTo(coefficients[i], within(1e-5));
            assertThat(group.standardError()).isCloseTo(errors[i], within(1e-5));
        }
    }

    @Test
    void whereEveryItemDiffersStronglyThereIsNoSecondStage() {
        // two items, one harder for each group: at the same total all that differs is which one
        var columns = new byte[2][400];
        for (int row = 0; row < 400; row++) {
            int right = row % 20 / 2; // 0 to 9, alike in both groups
            columns[row % 2][row] = (byte) (right < 9 ? 1 : 0);
            columns[1 - row % 2][row] = (byte) (right < 2 ? 1 : 0);
        }
        var items = List.of(new Item("q0", 0, 1), new Item("q1", 0, 1));
        columns[0][0] = 0;
        columns[1][0] = 1;
        columns[0][1] = 1;
        columns[1][1] = 0;
        var purified = MantelHaenszel.purified(Responses.of(items, columns), GROUPS, members(400));
        assertThat(purified.first()).allMatch(of -> of.effect().orElseThrow().ets() == Size.C);
        assertThat(purified.removed()).isEmpty();
        assertThat(purified.second()).isEqualTo(purified.first());
    }

    @Property(tries = 20)
    void swappingTheGroupsTurnsTheSign(@ForAll long seed) {
        var responses = yesNo(seed, 300, 0.5);
        var here = ScoreTables.of(responses, GROUPS, members(300));
        var there = ScoreTables.of(responses, GROUPS, swapped(members(300)));
        for (int i = 0; i < 10; i++) {
            var one = MantelHaenszel.of(here).get(i);
            var other = MantelHaenszel.of(there).get(i);
            assertThat(other.effect().orElseThrow().delta())
                    .isCloseTo(-one.effect().orElseThrow().delta(), within(1e-9));
            assertThat(other.test().orElseThrow().chiSquare())
                    .isCloseTo(one.test().orElseThrow().chiSquare(), within(1e-9));
            var logistic = OrdinalLogistic.of(here).get(i).effect().orElseThrow();
            var turned = OrdinalLogistic.of(there).get(i).effect().orElseThrow();
            assertThat(turned.group().coefficient()).isCloseTo(-logistic.group().coefficient(), within(1e-6));
            assertThat(turned.both().chiSquare()).isCloseTo(logistic.both().chiSquare(), within(1e-6));
        }
    }

    /** Holland and Thayer 1988: delta below 0 where the item is harder for the focal group; the other figures have the same sign. */
    @Test
    void whatIsHarderForTheFocalGroupIsBelowZeroInEveryFigure() {
        for (var bias : new double[] {0.8, -0.8}) {
            var tables = ScoreTables.of(yesNo(4, 2000, bias), GROUPS, members(2000));
            var effect = MantelHaenszel.of(tables).get(BIASED).effect().orElseThrow();
            var logistic = OrdinalLogistic.of(tables).get(BIASED).effect().orElseThrow();
            assertThat(Math.signum(effect.delta())).isEqualTo(-Math.signum(bias));
            assertThat(Math.signum(Math.log(effect.alpha()))).isEqualTo(Math.signum(bias));
            assertThat(Math.signum(Mantel.of(tables).get(BIASED).smd())).isEqualTo(-Math.signum(bias));
            assertThat(Math.signum(logistic.group().coefficient())).isEqualTo(-Math.signum(bias));
        }
    }

    @Property(tries = 15)
    void countsOfPartsAddUpToThoseOfAll(@ForAll long seed) {
        var all = RandomResponses.of(seed, 200, 4, 0.05);
        var first = IntStream.range(0, 80).toArray();
        var rest = IntStream.range(80, 200).toArray();
        var merged = ScoreTables.of(all.these(first), GROUPS, members(200).subList(0, 80))
                .merge(ScoreTables.of(all.these(rest), GROUPS, members(200).subList(80, 200)));
        var once = ScoreTables.of(all, GROUPS, members(200));
        assertThat(Mantel.of(merged)).isEqualTo(Mantel.of(once));
        assertThat(OrdinalLogistic.of(merged)).isEqualTo(OrdinalLogistic.of(once));
    }

    @Property(tries = 10)
    void theOrderOfRespondentsDoesNotMatter(@ForAll long seed) {
        var all = RandomResponses.of(seed, 150, 4, 0);
        var places = new ArrayList<>(IntStream.range(0, 150).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        var shuffled = all.these(places.stream().mapToInt(place -> place).toArray());
        var members = places.stream().map(members(150)::get).toList();
        assertThat(Mantel.of(ScoreTables.of(shuffled, GROUPS, members)))
                .isEqualTo(Mantel.of(ScoreTables.of(all, GROUPS, members(150))));
    }

    @Test
    void aStronglyBiasedItemIsFoundAndLeavesTheTotal() {
        var purified = MantelHaenszel.purified(yesNo(1, 4000, 1.2), GROUPS, members(4000));
        assertThat(purified.removed()).containsExactly("q2");
        var effect = purified.second().get(BIASED).effect().orElseThrow();
        assertThat(effect.ets()).isEqualTo(Size.C);
        // 1.2 logits are a delta of -2.35 x 1.2 = -2.82; the item itself in the total costs a little
        assertThat(effect.delta()).isCloseTo(-2.82, within(3 * effect.deltaError()));
        assertThat(purified.second().stream()
                        .filter(of -> of.effect().orElseThrow().ets() != Size.A))
                .hasSize(1);
        var large = OrdinalLogistic.of(ScoreTables.of(yesNo(1, 4000, 1.2), GROUPS, members(4000)))
                .get(BIASED);
        assertThat(large.effect().orElseThrow().uniformSize()).isNotEqualTo(Size.A);
        assertThat(large.effect().orElseThrow().group().coefficient()).isNegative();
    }

    @Test
    void whereOnlySizeCountsASignificantTrifleIsNegligible() {
        var result = MantelHaenszel.of(ScoreTables.of(yesNo(2, 60_000, 0.15), GROUPS, members(60_000)))
                .get(BIASED);
        assertThat(result.test().orElseThrow().p()).isLessThan(0.001);
        assertThat(result.effect().orElseThrow().ets()).isEqualTo(Size.A);
    }

    @Test
    void yesNoItemsHaveTheSameTestByMantelAndMantelHaenszel() {
        var tables = ScoreTables.of(yesNo(3, 500, 0.3), GROUPS, members(500));
        for (int i = 0; i < 10; i++) {
            assertThat(Mantel.of(tables).get(i).test().orElseThrow().chiSquare())
                    .isCloseTo(
                            MantelHaenszel.of(tables)
                                    .get(i)
                                    .test()
                                    .orElseThrow()
                                    .chiSquare(),
                            within(1e-9));
        }
    }

    @Test
    void anItemThatEverybodyAnswersAlikeHasNoEffect() {
        var columns = new byte[][] {{1, 1, 1, 1, 1, 1}, {0, 1, 0, 1, 1, 0}, {0, 0, 1, 1, 0, 1}};
        var responses = Responses.of(
                IntStream.range(0, 3).mapToObj(i -> new Item("q" + i, 0, 1)).toList(), columns);
        var tables = ScoreTables.of(responses, GROUPS, members(6));
        assertThat(MantelHaenszel.of(tables).get(0).effect()).isEmpty();
        assertThat(MantelHaenszel.of(tables).get(0).test()).isEmpty();
        assertThat(Mantel.of(tables).get(0).smdOverSd()).isEmpty();
        assertThat(OrdinalLogistic.of(tables).get(0).effect()).isEmpty();
    }

    @Test
    void aTotalThatForetellsTheItemLeavesNoModelButNoNonsense() {
        var columns = new byte[][] {{0, 0, 1, 1, 2, 2, 0, 1}, {3, 3, 3, 3, 3, 3, 3, 3}};
        var responses = Responses.of(List.of(new Item("q0", 0, 2), new Item("q1", 0, 4)), columns);
        var results = OrdinalLogistic.of(ScoreTables.of(responses, GROUPS, members(8)));
        assertThat(results.get(0).converged()).isFalse();
        assertThat(results.get(0).effect()).isEmpty();
    }

    @Test
    void groupsThatCannotBeComparedAreRefused() {
        var responses = RandomResponses.of(1, 40, 3, 0);
        assertRefused(() -> ScoreTables.of(responses, GROUPS, members(3)), "3 group members for 40");
        assertRefused(() -> ScoreTables.of(responses.only(List.of("q0")), GROUPS, members(40)), "at least 2 items");
        assertRefused(
                () -> ScoreTables.of(responses, GROUPS, Collections.nCopies(40, Member.REFERENCE)),
                "nobody of the group south");
        assertRefused(() -> ScoreTables.of(responses, GROUPS, members(40), Set.of("price")), "[price]");
        var tables = ScoreTables.of(responses, GROUPS, members(40));
        assertRefused(() -> MantelHaenszel.of(tables), "item q0 has 5 codes");
        assertRefused(
                () -> tables.merge(ScoreTables.of(responses, new Groups("a", "b"), members(40))), "do not add up");
        var apart = Responses.of(
                List.of(new Item("a", 0, 1), new Item("b", 0, 1)), new byte[][] {{0, 1, 0, 1}, {0, 1, 0, 1}});
        assertRefused(() -> MantelHaenszel.of(ScoreTables.of(apart, GROUPS, members(4))), "same total");
        var flat = Responses.of(
                List.of(new Item("a", 0, 1), new Item("b", 0, 1)), new byte[][] {{0, 1, 1, 0}, {1, 0, 0, 1}});
        assertRefused(() -> OrdinalLogistic.of(ScoreTables.of(flat, GROUPS, members(4))), "nothing to match");
    }

    private static void assertRefused(ThrowingCallable what, String says) {
        assertThatThrownBy(what).isInstanceOf(InvalidInput.class).hasMessageContaining(says);
    }
}
