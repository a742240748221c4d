package org.yardstick.platform.identity;

import java.util.Locale;
import java.util.Optional;

/** What a personal API token may be good for; never more than its owner's roles allow. */
public enum Scope {
    READ_STANDARD,
    WRITE_STANDARD,
    READ_ORGANISATIONS,
    WRITE_ORGANISATIONS,
    READ_ASSESSMENTS,
    WRITE_ASSESSMENTS,
    READ_RESULTS,
    READ_DOCUMENTS,
    WRITE_DOCUMENTS,
    READ_AWARDS,
    WRITE_AWARDS,
    READ_SURVEYS,
    WRITE_SURVEYS,
    READ_REGISTER,
    WRITE_REGISTER,
    READ_ACCREDITATION,
    WRITE_ACCREDITATION,
    READ_KNOWLEDGE,
    WRITE_KNOWLEDGE,
    READ_CALENDAR,
    WRITE_CALENDAR;

    /** As written in tokens and documentation: {@code read:standard}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ":");
    }

    public static Optional<Scope> find(String code) {
        for (var scope : values()) {
            if (scope.code().equals(code)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
