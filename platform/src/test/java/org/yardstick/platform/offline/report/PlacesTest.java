package org.yardstick.platform.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.facets.Calibration.Element;

class PlacesTest {
    private static Element entry(String name, double observed, double measure) {
        return new Element(
                name,
                10,
                observed,
                observed,
                observed,
                measure,
                0.1,
                OptionalDouble.empty(),
                Optional.empty(),
                false,
                false);
    }

    @Test
    void whoMovesFarthestIsNamedAndEqualsShareThePlace() {
        var places = Places.of(List.of(
                entry("A", 4, 1.0), entry("B", 4, 0.2), entry("C", 3, 0.9), entry("D", 2, 0.8), entry("E", 1, -1)));
        assertThat(places).isEqualTo(new Places(5, 3, Optional.of(new Places.Move("B", 1, 4))));
    }

    @Test
    void whereNobodyMovesNobodyIsNamed() {
        var places = Places.of(List.of(entry("A", 4, 1.0), entry("B", 3, 0.2), entry("C", 3, 0.2)));
        assertThat(places).isEqualTo(new Places(3, 0, Optional.empty()));
    }
}
