package org.yardstick.platform.accreditation.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.yardstick.platform.journal.CanonicalJson;

/**
 * A file on its way into a pack, known by size and hash before a byte of it is written.
 *
 * @param packed whether it is worth compressing: what people bring mostly is compressed already
 */
record PackFile(String path, String role, long size, String sha256, boolean packed, Writing writing) {
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static PackFile of(String path, String role, byte[] content) {
        return new PackFile(
                path,
                role,
                content.length,
                CanonicalJson.hex(CanonicalJson.sha256(content)),
                true,
                out -> out.write(content));
    }

    static PackFile of(String path, String role, String text) {
        return of(path, role, text.getBytes(StandardCharsets.UTF_8));
    }

    Manifest.Item item() {
        return new Manifest.Item(path, role, size, sha256);
    }
}
