package org.yardstick.platform.register.credential;

import java.security.PublicKey;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.journal.CanonicalJson;

/** A body with its keys, the newest first, as those see it who keep them. */
public record Keyring(UUID body, Names names, List<IssuerKey> keys) {
    private static final int PRINTED_BYTES = 10;

    static Keyring of(Organisation body, List<IssuerKey> keys) {
        var newestFirst = keys.stream()
                .sorted(Comparator.comparing(IssuerKey::introducedAt).reversed().thenComparing(IssuerKey::fragment))
                .toList();
        return new Keyring(body.id(), body.names(), newestFirst);
    }

    /** How people compare a key over the telephone: the beginning of the SHA-256 of its DER form, in groups of four. */
    public static String fingerprint(PublicKey key) {
        var hash = CanonicalJson.sha256(key.getEncoded());
        return HexFormat.of().withUpperCase().formatHex(hash, 0, PRINTED_BYTES).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
