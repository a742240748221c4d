package org.yardstick.platform.standard.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * UUIDs made from names (version 5, RFC 9562 section 5.5): the same thing gets the same UUID on every export, so that exports of
 * equal content are equal to the byte.
 */
public final class NamedUuid {
    /** The version-5 UUID of our OSCAL namespace under the RFC's namespace for URLs and URNs. */
    private static final UUID NAMESPACE = of(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), Oscal.NAMESPACE);

    private NamedUuid() {}

    public static UUID of(String... name) {
        return of(NAMESPACE, String.join("\n", name));
    }

    static UUID of(UUID namespace, String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .flip());
            var hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            var high = hash.getLong() & ~0xF000L | 0x5000L;
            var low = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
