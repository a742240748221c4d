package org.yardstick.platform.register.credential;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The public half of a key with which a body signs. Once it is retired what it signed before stays good; once it is revoked nothing does.
 *
 * @param number counts the keys of one kind of a body, from 1
 */
public record IssuerKey(
        UUID id,
        UUID body,
        Suite suite,
        int number,
        PublicKey key,
        Instant introducedAt,
        Optional<Instant> retiredAt,
        Optional<Instant> revokedAt) {

    /** What a key is for: embedded proofs are made with Ed25519, tokens with RSA, which Open Badges wants. */
    public enum Suite {
        ED25519,
        RSA;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Its name within the document of its body: {@code ed25519-1}. */
    public String fragment() {
        return suite.code() + "-" + number;
    }

    public boolean signs() {
        return retiredAt.isEmpty() && revokedAt.isEmpty();
    }
}
