package org.yardstick.platform.accreditation.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which audit of the three-year cycle: time and sample depend on it. */
public enum AuditKind {
    INITIAL,
    SURVEILLANCE,
    RECERTIFICATION;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static AuditKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
