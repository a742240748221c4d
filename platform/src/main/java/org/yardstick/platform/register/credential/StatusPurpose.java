package org.yardstick.platform.register.credential;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a certificate does not hold although its dates say so: withdrawn for good, or suspended for a time. */
public enum StatusPurpose {
    REVOCATION,
    SUSPENSION;

    /** As it stands in credentials and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StatusPurpose> find(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }
}
