package org.yardstick.platform.register.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files of any size, piece by piece. */
final class Hashing {
    private static final int PIECE = 1 << 16;

    private Hashing() {}

    static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of one file, which goes into {@code all} as well. */
    static String of(Path file, MessageDigest all) throws IOException {
        var own = begun();
        var piece = new byte[PIECE];
        try (var stream = Files.newInputStream(file)) {
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                own.update(piece, 0, read);
                all.update(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(own.digest());
    }
}
