package org.yardstick.platform.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a certificate is worth on a day, in the words of IAF CertSearch. */
public enum CertificateState {
    /** Granted, but not yet in effect. */
    DRAFT,
    ACTIVE,
    SUSPENDED,
    EXPIRED,
    /** Another certificate has taken its place. */
    INACTIVE,
    /** Taken back by the body. */
    WITHDRAWN,
    /** Given up by its holder. */
    CANCELLED;

    /** As written in data and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CertificateState> find(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
