package org.yardstick.platform.accreditation.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which audit it is, of the three-year cycle or between times: time and sample depend on it. */
public enum AuditKind {
    INITIAL,
    SURVEILLANCE,
    RECERTIFICATION,
    /** Between times, for a change of scope or level. */
    SPECIAL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static AuditKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
