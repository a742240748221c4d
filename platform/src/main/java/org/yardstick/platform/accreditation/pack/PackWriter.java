package org.yardstick.platform.accreditation.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a pack as ZIP, the manifest and its signature first. Nothing in it tells the time of writing, so that the same files make the same
 * pack. A file that turns out to be another than the manifest says breaks the pack off: a broken one is refused, a wrong one would be believed.
 */
final class PackWriter {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackWriter() {}

    static void write(AuditPack pack, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(unclosed(to), StandardCharsets.UTF_8)) {
            entry(zip, PackFile.of(Manifest.NAME, "manifest", pack.manifest().canonical()));
            entry(zip, PackFile.of(Manifest.SIGNATURE, "signature", pack.signature()));
            for (var file : pack.files()) {
                entry(zip, file);
            }
        }
        to.flush();
    }

    /** The stream belongs to whoever gave it. */
    private static OutputStream unclosed(OutputStream to) {
        return new FilterOutputStream(to) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private static void entry(ZipOutputStream zip, PackFile file) throws IOException {
        var entry = new ZipEntry(file.path());
        entry.setTimeLocal(NO_TIME);
        zip.setLevel(file.packed() ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
        zip.putNextEntry(entry);
        var digest = sha256();
        var through = new DigestOutputStream(zip, digest);
        file.writing().to(through);
        zip.closeEntry();
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IOException(file.path() + " is no longer what its hash says; the pack was broken off");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
