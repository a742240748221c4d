package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
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
}
