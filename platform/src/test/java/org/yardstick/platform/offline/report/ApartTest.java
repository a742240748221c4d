package org.yardstick.platform.offline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApartTest {
    private static final double GAP = 15;

    @Property(tries = 300)
    void noTwoLabelsOverlapAndNoneLeavesThePicture(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 50, max = 650) Double> wished) {
        var places = Apart.by(
                GAP, 50, 650, wished.stream().mapToDouble(y -> y).sorted().toArray());
        for (int i = 1; i < places.length; i++) {
            assertThat(places[i] - places[i - 1]).isGreaterThanOrEqualTo(GAP - 1e-9);
        }
        assertThat(places[0]).isGreaterThanOrEqualTo(50 - 1e-9);
        assertThat(places[places.length - 1]).isLessThanOrEqualTo(650 + 1e-9);
    }

    @Test
    void whatDoesNotOverlapStaysWhereItBelongs() {
        var wished = new double[] {60, 80, 300};
        assertThat(Apart.by(GAP, 50, 650, wished)).containsExactly(wished, within(1e-9));
    }

    @Test
    void thoseInOnePlaceStandAroundIt() {
        var places = Apart.by(GAP, 50, 650, new double[] {300, 300, 300});
        assertThat(Arrays.stream(places).average().orElseThrow()).isEqualTo(300, within(1e-9));
        assertThat(places[1]).isEqualTo(300, within(1e-9));
    }
}
