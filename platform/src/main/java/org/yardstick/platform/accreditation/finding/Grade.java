package org.yardstick.platform.accreditation.finding;

import java.util.Locale;
import java.util.Optional;

/** How much weight a finding has. A minor or major one is a nonconformity: the organisation answers it. */
public enum Grade {
    STRENGTH,
    OPPORTUNITY,
    MINOR,
    MAJOR;

    /** As it is kept and written in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grade> find(String code) {
        for (var grade : values()) {
            if (grade.code().equals(code)) {
                return Optional.of(grade);
            }
        }
        return Optional.empty();
    }

    public boolean isNonconformity() {
        return this == MINOR || this == MAJOR;
    }
}
