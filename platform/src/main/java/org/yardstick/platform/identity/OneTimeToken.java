package org.yardstick.platform.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.yardstick.platform.journal.CanonicalJson;

/** 256 random bits: {@code value} is given away once, and only {@code hash} is kept; neither gets into a log by its own doing. */
public record OneTimeToken(String value, byte[] hash) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static OneTimeToken draw() {
        return draw("");
    }

    /** With a prefix by which a leaked token is recognised. */
    public static OneTimeToken draw(String prefix) {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return of(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    public static OneTimeToken of(String value) {
        return new OneTimeToken(value, CanonicalJson.sha256(value));
    }

    @Override
    public String toString() {
        return "OneTimeToken[...]";
    }
}
