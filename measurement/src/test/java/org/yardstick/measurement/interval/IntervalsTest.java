package org.yardstick.measurement.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    @Test
    void aMeanIsAsSureAsStudentSays() {
        // R: t.test(c(1, 2, 3, 4, 5))$conf.int
        var interval = Intervals.mean(3, Math.sqrt(2.5), 5, 0.95);
        assertThat(interval.lower()).isCloseTo(1.036757, within(1e-6));
        assertThat(interval.upper()).isCloseTo(4.963243, within(1e-6));
        assertThatThrownBy(() -> Intervals.mean(3, 0, 1, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShareOfNothingHasAnUpperEnd() {
        // R: prop.test(0, 10, correct = FALSE)$conf.int
        var none = Intervals.share(0, 10, 0.95);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(0.2775328, within(1e-6));
        var half = Intervals.share(5, 10, 0.95);
        assertThat(half.lower() + half.upper()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aNetScoreStaysBetweenItsEnds() {
        var all = Intervals.difference(5, 0, 0, 0.95);
        assertThat(all.upper()).isEqualTo(1);
        assertThat(all.lower()).isBetween(-0.1, 0.6);
        var even = Intervals.difference(40, 20, 40, 0.95);
        assertThat(even.lower()).isCloseTo(-even.upper(), within(1e-12));
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        double[] data = {1, 4, 2, 8, 5, 7};
        var one = mean(data, 3);
        assertThat(mean(data, 3)).isEqualTo(one);
        assertThat(one.holds(4.5)).isTrue();
    }

    private static Interval mean(double[] data, long seed) {
        return Bootstrap.percentile(
                data.length,
                500,
                0.95,
                new SplittableRandom(seed),
                drawn ->
                        Arrays.stream(drawn).mapToDouble(i -> data[i]).average().orElseThrow());
    }

    @Test
    void aStatisticThatHardlyEverExistsHasNoInterval() {
        assertThatThrownBy(() -> Bootstrap.percentile(3, 10, 0.95, RandomGenerator.getDefault(), drawn -> Double.NaN))
                .hasMessageContaining("0 of 10");
    }
}
