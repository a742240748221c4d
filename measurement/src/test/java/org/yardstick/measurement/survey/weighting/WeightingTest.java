package org.yardstick.measurement.survey.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;

class WeightingTest {
    private static Margin margin(String name, double[] population, int... of) {
        return Margin.of(
                name,
                IntStream.range(0, population.length).mapToObj(i -> name + i).toList(),
                population,
                of);
    }

    private static double[] ones(int n) {
        return IntStream.range(0, n).mapToDouble(i -> 1).toArray();
    }

    @Property(tries = 40)
    void rakedWeightsKeepEveryMargin(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var sex = IntStream.range(0, 60).map(i -> i % 2).toArray();
        var age = IntStream.range(0, 60)
                .map(i -> i < 6 ? i % 3 : random.nextInt(3))
                .toArray();
        var margins =
                List.of(margin("sex", new double[] {480, 520}, sex), margin("age", new double[] {200, 500, 300}, age));
        var base = random.doubles(60, 0.5, 2).toArray();
        var result = Raking.of(base, margins, Raking.Options.usual());
        assertThat(result.converged()).isTrue();
        assertThat(IntStream.range(0, 60)
                        .filter(i -> sex[i] == 0)
                        .mapToDouble(i -> result.weights().get(i))
                        .sum())
                .isCloseTo(480, within(1e-6));
        assertThat(IntStream.range(0, 60)
                        .filter(i -> age[i] == 2)
                        .mapToDouble(i -> result.weights().get(i))
                        .sum())
                .isCloseTo(300, within(1e-6));
        assertThat(result.effect().effectiveN()).isLessThanOrEqualTo(60);
    }

    @Test
    void rakingByOneMarginIsPoststratification() {
        var result =
                Raking.of(ones(4), List.of(margin("sex", new double[] {30, 10}, 0, 0, 0, 1)), Raking.Options.usual());
        assertThat(result.weights()).containsExactly(10.0, 10.0, 10.0, 10.0);
        assertThat(result.iterations()).isEqualTo(1);
    }

    @Test
    void rakingKeepsTheBoundsWhereTheMarginsAllow() {
        var sex = IntStream.range(0, 100).map(i -> i < 10 ? 0 : 1).toArray();
        var base = IntStream.range(0, 100).mapToDouble(i -> i % 10 == 0 ? 9 : 1).toArray();
        var bounded = new Raking.Options(1e-10, 1000, Optional.of(new Trimming(0.2, 3)));
        var result = Raking.of(base, List.of(margin("sex", new double[] {20, 80}, sex)), bounded);
        assertThat(result.converged()).isTrue();
        assertThat(result.weights().stream().mapToDouble(w -> w).max().orElseThrow())
                .isLessThanOrEqualTo(3 * (1 + 1e-9));
        var impossible = new Raking.Options(1e-10, 50, Optional.of(new Trimming(0.9, 1.1)));
        assertThat(Raking.of(base, List.of(margin("sex", new double[] {80, 20}, sex)), impossible)
                        .converged())
                .isFalse();
    }

    @Test
    void trimmingKeepsTheSum() {
        double[] weights = {1, 1, 1, 1, 1, 1, 1, 1, 1, 21};
        var trimmed = new Trimming(0.2, 2).of(weights);
        assertThat(Arrays.stream(trimmed).sum()).isCloseTo(30, within(1e-12));
        assertThat(trimmed[9]).isEqualTo(6);
        assertThat(trimmed[0]).isCloseTo(24 / 9.0, within(1e-12));
    }

    @Test
    void equalWeightsCostNothing() {
        assertThat(DesignEffect.of(new double[] {3, 3, 3})).isEqualTo(new DesignEffect(3, 9, 0, 1, 3));
        assertThat(DesignEffect.of(new double[] {1, 3}).deff()).isCloseTo(1.25, within(1e-12));
    }

    @Test
    void withoutWeightsAndStrataTheMeanIsThePlainOne() {
        var mean = SampleDesign.of(ones(5)).mean(new double[] {1, 2, 3, 4, Double.NaN}, 0.95);
        assertThat(mean.value()).isEqualTo(2.5);
        assertThat(mean.n()).isEqualTo(4);
        var all = SampleDesign.of(ones(4)).mean(new double[] {1, 2, 3, 4}, 0.95);
        assertThat(all.standardError()).isCloseTo(Math.sqrt(5.0 / 3 / 4), within(1e-12));
    }

    @Test
    void aCensusHasNoSamplingError() {
        var census = SampleDesign.stratified(ones(4), new int[] {0, 0, 1, 1}, new double[] {2, 2});
        assertThat(census.mean(new double[] {1, 2, 3, 4}, 0.95).standardError()).isZero();
    }

    @Test
    void weightsThatCannotBeAreRefused() {
        var usual = Raking.Options.usual();
        assertRefused(() -> DesignEffect.of(new double[0]), "0 weights add up to 0");
        assertRefused(() -> DesignEffect.of(new double[] {1, Double.NaN}), "respondent 2");
        assertRefused(() -> Raking.of(ones(2), List.of(), usual), "no margin");
        assertRefused(() -> margin("sex", new double[] {1, 1}, 0, 0), "category sex1");
        assertRefused(() -> margin("sex", new double[] {1, 1}, 0, 2), "respondent 2 has no category");
        assertRefused(() -> Margin.of("sex", List.of("m"), new double[2], new int[1]), "margin sex");
        assertRefused(() -> margin("sex", new double[] {0}, 0), "no population");
        var one = margin("sex", new double[] {1, 1}, 0, 1);
        assertRefused(
                () -> Raking.of(ones(2), List.of(one, margin("age", new double[] {1, 2}, 0, 1)), usual), "margin age");
        assertRefused(() -> Raking.of(ones(3), List.of(one), usual), "margin sex has 2 respondents");
        assertRefused(() -> new Trimming(2, 3), "lower bound");
    }

    @Test
    void designsThatCannotBeAreRefused() {
        assertRefused(
                () -> SampleDesign.stratified(ones(3), new int[] {0, 0, 1}, new double[0]),
                "stratum 1 has a single respondent");
        assertRefused(
                () -> SampleDesign.stratified(ones(2), new int[] {0, 0}, new double[] {1}),
                "stratum 0 has 2 respondents");
        assertRefused(() -> SampleDesign.stratified(ones(2), new int[] {0}, new double[0]), "1 strata for 2");
        var design = SampleDesign.of(ones(2));
        assertRefused(() -> design.mean(new double[] {1}, 0.95), "1 values");
        assertRefused(() -> design.mean(new double[] {Double.NaN, Double.NaN}, 0.95), "nobody");
        assertRefused(() -> design.mean(new double[] {1, 2}, 95), "confidence of 95");
        assertRefused(() -> design.quantile(new double[] {1, 2}, 1.5), "quantile 1.5");
        assertRefused(() -> design.poststratified(margin("sex", new double[] {1}, 0)), "margin sex has 1 respondents");
    }

    private static void assertRefused(ThrowingCallable what, String says) {
        assertThatThrownBy(what).isInstanceOf(InvalidInput.class).hasMessageContaining(says);
    }
}
