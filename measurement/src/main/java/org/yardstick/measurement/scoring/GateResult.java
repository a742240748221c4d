package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How one gate came out.
 *
 * @param value what the gate measured, absent where nothing it looks at is applicable; of a fact, 1 or 0
 * @param distance how much is missing to {@code required}, 0 where the gate is held
 * @param offenders where the gate is not held: those below what is asked, the furthest below first
 */
public record GateResult(
        Gate gate,
        Optional<BigDecimal> value,
        BigDecimal required,
        boolean held,
        BigDecimal distance,
        List<Offender> offenders) {

    /** Held because there is nothing to fall short. */
    public boolean nothingApplicable() {
        return value.isEmpty();
    }

    /**
     * The value as people are shown it: with one place, or with so many more that a gate that is missed is seen to be
     * missed.
     */
    public Optional<BigDecimal> shownValue() {
        return value.map(measured -> {
            int places = 1;
            while (!held
                    && places < TenPlaces.PLACES
                    && rounded(measured, places).compareTo(required) >= 0) {
                places++;
            }
            return rounded(measured, places);
        });
    }

    /** The distance as people are shown it: with one place, or with so many more that it is not 0. */
    public BigDecimal shownDistance() {
        int places = 1;
        while (places < TenPlaces.PLACES && rounded(distance, places).signum() == 0) {
            places++;
        }
        return rounded(distance, places);
    }

    private static BigDecimal rounded(BigDecimal number, int places) {
        return number.setScale(places, RoundingMode.HALF_EVEN);
    }
}
