package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.measurement.scoring.SchemeDraft.decimal;
import static org.yardstick.measurement.scoring.TenPlaces.ABSENT;
import static org.yardstick.measurement.scoring.TenPlaces.HUNDRED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeightedMeanTest {

    @Test
    void halfWayIsRoundedToTheEvenNeighbour() {
        WeightedMean mean = mean("1", "1");
        assertThat(mean.of(new long[] {1, 2})).isEqualTo(2);
        assertThat(mean.of(new long[] {2, 3})).isEqualTo(2);
        assertThat(mean.of(new long[] {3, 4})).isEqualTo(4);
    }

    /** 10000001 x 10^7 / (2 x 10^7) = 5000000.5, and three times that is 15000001.5. */
    @Test
    void halfWayIsRoundedToTheEvenNeighbourOfLongNumbersToo() {
        WeightedMean mean = mean("9999999", "10000001");
        assertThat(mean.of(new long[] {0, 10_000_000})).isEqualTo(5_000_000);
        assertThat(mean.of(new long[] {0, 30_000_000})).isEqualTo(15_000_002);
    }

    @Test
    void absentValuesTakeTheirWeightWithThem() {
        assertThat(mean("1", "2", "3").of(new long[] {60, ABSENT, 20})).isEqualTo(30);
        assertThat(mean("1", "2").of(new long[] {ABSENT, ABSENT})).isEqualTo(ABSENT);
        assertThat(mean("0", "2").of(new long[] {60, ABSENT})).isEqualTo(ABSENT);
        assertThat(mean().of(new long[] {})).isEqualTo(ABSENT);
    }

    /** 9,223,372 x 10^12 still fits a long, 9,223,373 x 10^12 does not: then longer numbers take over. */
    @Test
    void theLargestSumsAreExactOnBothSidesOfTheBorder() {
        long[] full = {HUNDRED, HUNDRED};
        assertThat(mean("9223371", "1").of(full)).isEqualTo(HUNDRED);
        assertThat(mean("9223372", "1").of(full)).isEqualTo(HUNDRED);
        assertThat(mean("1000000", "0.0000000001").of(full)).isEqualTo(HUNDRED);
        assertThat(mean("9223371", "1").of(new long[] {HUNDRED, 0}))
                .isEqualTo(plain(new long[] {HUNDRED, 0}, "9223371", "1"));
        assertThat(mean("9223372", "1").of(new long[] {HUNDRED, 0}))
                .isEqualTo(plain(new long[] {HUNDRED, 0}, "9223372", "1"));
    }

    @Property
    void anyWeightsGiveTheRoundedExactMean(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 10_000_000_000_000_000L) Long> weights,
            @ForAll @LongRange(min = 0, max = HUNDRED) long one,
            @ForAll @LongRange(min = 0, max = HUNDRED) long other) {
        long[] values = LongStream.range(0, weights.size())
                .map(i -> i % 2 == 0 ? one : other)
                .toArray();
        String[] decimals = weights.stream()
                .map(weight -> BigDecimal.valueOf(weight, 10).toPlainString())
                .toArray(String[]::new);
        assertThat(mean(decimals).of(values)).isEqualTo(plain(values, decimals));
    }

    private static WeightedMean mean(String... weights) {
        int[] positions = new int[weights.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i;
        }
        return WeightedMean.of(
                positions, List.of(weights).stream().map(BigDecimal::new).toList());
    }

    private static long plain(long[] values, String... weights) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) {
            sum = sum.add(decimal(weights[i]).multiply(BigDecimal.valueOf(values[i])));
            total = total.add(decimal(weights[i]));
        }
        return sum.divide(total, 0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
