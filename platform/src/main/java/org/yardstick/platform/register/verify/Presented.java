package org.yardstick.platform.register.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.register.credential.CompactJws;
import org.yardstick.platform.register.credential.StrictJson;
import org.yardstick.platform.register.credential.Untrusted;
import tools.jackson.databind.node.ObjectNode;

/**
 * A certificate as somebody shows it: the credential with its proof inside, or the token that it is wrapped in.
 *
 * @param credential without the claims of the token
 */
record Presented(Optional<CompactJws> token, ObjectNode credential) {
    private static final Set<String> CLAIMS = Set.of("iss", "jti", "sub", "iat", "nbf", "exp");

    /** The bytes of a file; more than the largest certificate are not read. */
    record Content(Path file, byte[] bytes) {
        static Content read(Path file) throws IOException {
            try (var stream = Files.newInputStream(file)) {
                return new Content(file, stream.readNBytes(StrictJson.LARGEST + 1));
            }
        }

        String sha256() {
            return CanonicalJson.hex(CanonicalJson.sha256(bytes));
        }
    }

    /** Reads it strictly; nothing is believed yet. */
    static Presented of(Content content) {
        if (content.bytes.length > StrictJson.LARGEST) {
            throw new Untrusted("too-large", StrictJson.LARGEST / 1024);
        }
        var text = new String(content.bytes, StandardCharsets.UTF_8).strip();
        if (!CompactJws.looksLikeOne(text)) {
            return new Presented(Optional.empty(), StrictJson.object(content.bytes));
        }
        var token = CompactJws.read(text);
        var credential = token.payload().deepCopy();
        credential.remove(CLAIMS);
        return new Presented(Optional.of(token), credential);
    }
}
