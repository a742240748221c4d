package org.yardstick.platform.document.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * A file on its way in, on the disk of this machine until it is known to be acceptable: its bytes are counted and hashed as they come and
 * never all in memory. It is gone when closed, whatever happened.
 */
public final class Spool implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final String PREFIX = "yardstick-upload-";

    private final Path path;
    private final long size;
    private final byte[] sha256;

    private Spool(Path path, long size, byte[] sha256) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
    }

    /** Reads {@code from} to its end; once it is longer than {@code limit} it is given up at that very point, with nothing left behind. */
    static Spool receive(InputStream from, long limit) throws IOException, NotTaken {
        var path = Files.createTempFile(PREFIX, ".part");
        var whole = false;
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var size = copy(from, path, digest, limit);
            whole = true;
            return new Spool(path, size, digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static long copy(InputStream from, Path to, MessageDigest digest, long limit) throws IOException, NotTaken {
        long size = 0;
        var buffer = new byte[BUFFER];
        try (var out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new NotTaken("document.not-taken.too-large", limit / (1024 * 1024));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new NotTaken("document.not-taken.empty");
        }
        return size;
    }

    /** Removes what a killed process left behind. */
    static void sweep(Instant olderThan) throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var left = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (var path : left) {
                if (Files.getLastModifiedTime(path).toInstant().isBefore(olderThan)) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    Path path() {
        return path;
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    public long size() {
        return size;
    }

    public byte[] sha256() {
        return sha256.clone();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
