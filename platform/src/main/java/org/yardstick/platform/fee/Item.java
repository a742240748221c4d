package org.yardstick.platform.fee;

import java.util.Arrays;
import java.util.Locale;

/** What a body has a price for. */
public enum Item {
    APPLICATION,
    AUDIT_DAY,
    TRAVEL_DAY,
    CERTIFICATE,
    CERTIFICATE_YEAR;

    /** As written in tables and forms: {@code audit-day}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Item ofCode(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
