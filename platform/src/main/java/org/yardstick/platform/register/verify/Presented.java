package org.yardstick.platform.register.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.register.credential.CompactJws;
import org.yardstick.platform.register.credential.StrictJson;
import org.yardstick.platform.register.credential.Untrusted;
import org.yardstick.platform.shell.print.Attachment;
import tools.jackson.databind.node.ObjectNode;

/**
 * A certificate as somebody shows it: the credential with its proof inside, or the token that it is wrapped in.
 *
 * @param credential without the claims of the token
 */
record Presented(Optional<CompactJws> token, ObjectNode credential) {
    private static final Set<String> CLAIMS = Set.of("iss", "jti", "sub", "iat", "nbf", "exp");

    /** The bytes of a file, or of the certificate inside a PDF; more than the largest certificate are not read. */
    record Content(Path file, byte[] bytes) {
        private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
        private static final int LARGEST_PDF = 16 << 20;
        /** As our PDFs call it. */
        private static final String INSIDE = "certificate.json";

        static Content read(Path file) throws IOException {
            try (var stream = Files.newInputStream(file)) {
                var begin = stream.readNBytes(PDF.length);
                var pdf = Arrays.equals(begin, PDF);
                var rest = stream.readNBytes((pdf ? LARGEST_PDF : StrictJson.LARGEST + 1) - begin.length);
                var whole = Arrays.copyOf(begin, begin.length + rest.length);
                System.arraycopy(rest, 0, whole, begin.length, rest.length);
                return new Content(file, pdf ? inside(file, whole) : whole);
            }
        }

        private static byte[] inside(Path file, byte[] pdf) throws IOException {
            return Attachment.in(pdf, INSIDE, StrictJson.LARGEST + 1)
                    .orElseThrow(() -> new IOException(file + ": this PDF holds no " + INSIDE));
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
