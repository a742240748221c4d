package org.yardstick.measurement.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.comparison.GroupQuantiles.Resampling;
import org.yardstick.measurement.comparison.Shrinkage.Standing;

class ComparisonTest {

    /** quantile(c(1, 2, 4, 8), c(.25, .5, .9)) in R: 1.75, 3, 6.8. */
    @Test
    void quantilesAreOfTypeSevenByGroupAndMissingValuesAreLeftOut() {
        var quantiles = GroupQuantiles.of(
                List.of("a", "a", "b", "a", "a", "a"),
                new double[] {8, 1, 7, Double.NaN, 4, 2},
                new double[] {0.25, 0.5, 0.9},
                0.95);
        assertThat(quantiles.stream().map(GroupQuantiles.Quantile::value).limit(3))
                .satisfiesExactly(
                        value -> assertThat(value).isCloseTo(1.75, within(1e-12)),
                        value -> assertThat(value).isCloseTo(3, within(1e-12)),
                        value -> assertThat(value).isCloseTo(6.8, within(1e-12)));
        assertThat(quantiles.getFirst().n()).isEqualTo(4);
        assertThat(quantiles).allMatch(quantile -> quantile.interval().isEmpty());
    }

    /** The interval of a median of 10 is from the 2nd to the 9th value, 97.9 % (Conover, table A3). */
    @Test
    void theIntervalOfAMedianIsReadOffTheOrder() {
        var values = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
        var median = GroupQuantiles.of(Collections.nCopies(10, "a"), values, new double[] {0.5}, 0.95)
                .getFirst();
        assertThat(median.interval().orElseThrow().lower()).isEqualTo(2);
        assertThat(median.interval().orElseThrow().upper()).isEqualTo(9);
    }

    @Test
    void orderIntervalsHoldTheTrueQuantileAsOftenAsTheySay() {
        var random = new SplittableRandom(1);
        int held = 0;
        for (int sample = 0; sample < 2000; sample++) {
            var values = random.doubles(40).toArray();
            var quantile = GroupQuantiles.of(Collections.nCopies(40, "a"), values, new double[] {0.3}, 0.9)
                    .getFirst();
            held += quantile.interval().orElseThrow().holds(0.3) ? 1 : 0;
        }
        assertThat(held / 2000.0).isBetween(0.89, 0.97);
    }

    @Test
    void aPercentileRankIsTheMiddleOfItsPlace() {
        var rank = PercentileRank.of(new double[] {1, 2, 2, 3}, 1, Resampling.usual(), new SplittableRandom(1));
        assertThat(rank.share()).isEqualTo(0.5);
        assertThat(PercentileRank.of(new double[] {5, 1, 2, 3}, 0, Resampling.usual(), new SplittableRandom(1))
                        .share())
                .isEqualTo(0.875);
        assertThat(rank.interval().holds(0.5)).isTrue();
        assertThat(PercentileRank.of(new double[] {1, 2, 2, 3}, 1, Resampling.usual(), new SplittableRandom(1)))
                .isEqualTo(rank);
    }

    @Test
    void ranksAreAsSureAsTheirErrorsAllow() {
        var ranks = RankProbability.of(
                List.of("clear", "level one", "level two"),
                new double[] {10, 5, 5},
                new double[] {0.1, 1, 1},
                Resampling.usual(),
                new SplittableRandom(2));
        assertThat(ranks.getFirst().probability().getFirst()).isCloseTo(1, within(1e-3));
        assertThat(ranks.get(1).probability().get(1)).isCloseTo(0.5, within(0.05));
        assertThat(ranks.get(1).amongFirst(3)).isCloseTo(1, within(1e-12));
        var level = RankProbability.of(
                List.of("a", "b"), new double[] {1, 1}, new double[2], Resampling.usual(), new SplittableRandom(1));
        assertThat(level.getFirst().meanRank()).isEqualTo(1.5);
    }

    /** Three groups of 10 with means 2, 6 and 0: n0 = 10, and everything follows from the definition by hand. */
    @Test
    void meansAreDrawnTowardsTheMeanOfAll() {
        var shrinkage = Shrinkage.of(
                List.of("a", "b", "c"),
                new int[] {10, 10, 10},
                new double[] {2, 6, 0},
                new double[] {4, 4, 4},
                Shrinkage.Lines.usual());
        double msb = 10 * ((2 - 8 / 3.0) * (2 - 8 / 3.0) + (6 - 8 / 3.0) * (6 - 8 / 3.0) + 64 / 9.0) / 2;
        double between = (msb - 4) / 10;
        assertThat(shrinkage.within()).isEqualTo(4);
        assertThat(shrinkage.between()).isCloseTo(between, within(1e-12));
        var unit = shrinkage.units().get(1);
        double reliability = 10 * between / (10 * between + 4);
        assertThat(unit.reliability()).isCloseTo(reliability, within(1e-12));
        assertThat(unit.shrunken()).isCloseTo(8 / 3.0 + reliability * (6 - 8 / 3.0), within(1e-12));
        assertThat(unit.standing()).isEqualTo(Standing.INDICATIVE);
    }

    @Test
    void fewAnswersAreHiddenManyReliableOnesRanked() {
        var shrinkage = Shrinkage.of(
                List.of("few", "many", "more"),
                new int[] {9, 30, 60},
                new double[] {1, 5, 9},
                new double[] {2, 2, 2},
                Shrinkage.Lines.usual());
        assertThat(shrinkage.units().stream().map(Shrinkage.Unit::standing))
                .containsExactly(Standing.HIDDEN, Standing.RANKED, Standing.RANKED);
        var same = Shrinkage.of(
                List.of("a", "b"),
                new int[] {50, 50},
                new double[] {3, 3},
                new double[] {2, 2},
                Shrinkage.Lines.usual());
        assertThat(same.between()).isZero();
        assertThat(same.units()).allMatch(unit -> unit.standing() == Standing.INDICATIVE && unit.shrunken() == 3);
    }

    @Test
    void whatIsNotSoundIsRefused() {
        assertThatThrownBy(() -> GroupQuantiles.of(List.of(), new double[0], new double[] {0.5}, 0.95))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> GroupQuantiles.of(List.of("a"), new double[] {Double.NaN}, new double[] {0.5}, 0.95))
                .hasMessageContaining("every value is missing");
        assertThatThrownBy(() -> GroupQuantiles.of(List.of("a"), new double[] {1}, new double[] {2}, 0.95))
                .hasMessageContaining("not between 0 and 1");
        assertThatThrownBy(() -> PercentileRank.of(new double[] {1}, 0, Resampling.usual(), new SplittableRandom(1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Shrinkage.of(
                        List.of("a", "b"), new int[] {1, 1}, new double[2], new double[2], Shrinkage.Lines.usual()))
                .hasMessageContaining("every organisation has one answer");
    }
}
