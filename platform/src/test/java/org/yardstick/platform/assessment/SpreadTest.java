package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static Spread of(String... scores) {
        return Spread.of(Stream.of(scores).map(BigDecimal::new).toList());
    }

    @Test
    void rangeMedianAndDeviationOfThree() {
        var spread = of("7", "4", "6.5");
        assertThat(spread.range()).isEqualByComparingTo("3");
        assertThat(spread.median()).isEqualByComparingTo("6.5");
        assertThat(spread.mean()).isEqualByComparingTo("5.83");
        // sd(c(7, 4, 6.5)) in R: 1.607275
        assertThat(spread.deviation()).isEqualByComparingTo("1.61");
    }

    @Test
    void medianOfAnEvenNumberIsAScoreThatCanBeGiven() {
        assertThat(of("6", "6.5").median()).isEqualByComparingTo("6");
        assertThat(of("5", "8").median()).isEqualByComparingTo("6.5");
        assertThat(of("0", "10").median()).isEqualByComparingTo("5");
        for (var low : Field.SCORES) {
            for (var high : Field.SCORES) {
                assertThat(Field.SCORES).contains(of(low, high).median().toPlainString());
            }
        }
    }

    @Test
    void onlyWhatLiesWithinIsHeld() {
        var spread = of("4", "7");
        assertThat(spread.holds(new BigDecimal("4"))).isTrue();
        assertThat(spread.holds(new BigDecimal("7.0"))).isTrue();
        assertThat(spread.holds(new BigDecimal("7.5"))).isFalse();
        assertThat(Spread.of(List.of()).holds(BigDecimal.ZERO)).isFalse();
    }
}
