package org.yardstick.platform.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is hashed while it is read, after the mark of a byte order that some programs put before the first letter. */
final class HashedFile extends DigestInputStream {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    HashedFile(Path file) throws IOException {
        super(open(file), sha256Digest());
        if (!startsWithMark(file)) {
            return;
        }
        readNBytes(MARK.length);
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw WrongInput.in(file, "is a folder, not a file");
        }
        return Files.newInputStream(file);
    }

    private static boolean startsWithMark(Path file) throws IOException {
        try (var start = Files.newInputStream(file)) {
            return java.util.Arrays.equals(start.readNBytes(MARK.length), MARK);
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the whole file; what has not been read yet is read for it. */
    String sha256() {
        try {
            transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
