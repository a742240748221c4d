package org.yardstick.platform.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * A signature over the end of the chain as it once was. Rows before it can then be rewritten only by whoever holds the key, and a
 * checkpoint taken away is missed by the next one, which names it.
 *
 * @param seq of the row that was the last
 * @param hash of that row
 * @param previous seq of the checkpoint before this one
 */
record Checkpoint(long seq, Instant at, byte[] hash, Optional<Long> previous, String keyId, byte[] signature) {

    /** The canonical JSON that is signed. */
    static String text(long seq, Instant at, byte[] hash, Optional<Long> previous) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("seq", Long.toString(seq));
        fields.put("hash", HexFormat.of().formatHex(hash));
        fields.put("at", at.toString());
        previous.ifPresent(before -> fields.put("previous", Long.toString(before)));
        return CanonicalJson.of(fields);
    }

    boolean isSignedWith(PublicKey key) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text(seq, at, hash, previous).getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
