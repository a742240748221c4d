package org.yardstick.platform.accreditation.application;

import java.math.BigInteger;
import org.yardstick.platform.accreditation.ShippedRules;

/**
 * How many sites are seen, as data: factors of the square root in tenths, and the random part in percent. All in whole numbers, since a root
 * that is rounded up must not depend on the last bit of a fraction.
 */
public record SampleRules(String source, int initial, int surveillance, int recertification, int random) {
    public static SampleRules shipped() {
        return ShippedRules.read("site-sample", SampleRules.class);
    }

    int tenths(AuditKind kind) {
        return switch (kind) {
            case INITIAL, SPECIAL -> initial;
            case SURVEILLANCE -> surveillance;
            case RECERTIFICATION -> recertification;
        };
    }

    /** The smallest whole number that is not below factor times the square root of {@code sites}. */
    public int size(int sites, AuditKind kind) {
        var squared = BigInteger.valueOf(tenths(kind)).pow(2).multiply(BigInteger.valueOf(sites));
        var root = squared.sqrt();
        var up = root.pow(2).equals(squared) ? root : root.add(BigInteger.ONE);
        return Math.ceilDiv(up.intValueExact(), 10);
    }

    public int drawn(int size) {
        return Math.ceilDiv(size * random, 100);
    }
}
