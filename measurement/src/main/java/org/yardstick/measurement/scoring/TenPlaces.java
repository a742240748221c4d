package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers held to ten decimal places in a {@code long}: 62.5 is 625,000,000,000. Every index of an assessment is one of
 * these, 0 to 100 and so at most 10^12, or {@link #ABSENT} where nothing applicable gives it a value.
 */
final class TenPlaces {

    static final int PLACES = 10;
    static final long ONE = 10_000_000_000L;
    static final long HUNDRED = 100 * ONE;
    static final long ABSENT = -1;

    private TenPlaces() {}

    static long of(BigDecimal number) {
        return number.movePointRight(PLACES).longValueExact();
    }

    static BigDecimal decimal(long held) {
        return BigDecimal.valueOf(held, PLACES);
    }

    static Optional<BigDecimal> optional(long held) {
        return held == ABSENT ? Optional.empty() : Optional.of(decimal(held));
    }

    /** The quotient of whole numbers >= 0, rounded HALF_EVEN to a whole one; comparing remainders never overflows. */
    static long divide(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long below = dividend % divisor;
        long above = divisor - below;
        boolean up = below > above || (below == above && quotient % 2 == 1);
        return up ? quotient + 1 : quotient;
    }
}
