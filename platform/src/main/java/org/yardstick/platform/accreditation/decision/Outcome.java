package org.yardstick.platform.accreditation.decision;

import java.util.Locale;
import java.util.Optional;

/** What a panel can decide. A case that was put off is still to be decided. */
public enum Outcome {
    GRANT,
    REFUSE,
    DEFER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> find(String code) {
        for (var outcome : values()) {
            if (outcome.code().equals(code)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
