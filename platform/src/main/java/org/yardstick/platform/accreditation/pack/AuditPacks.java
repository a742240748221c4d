package org.yardstick.platform.accreditation.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.yardstick.platform.register.verify.Given;
import org.yardstick.platform.register.verify.OtherFile;
import org.yardstick.platform.register.verify.Verification;

/** Packs of audits, as {@code ./yardstick verify} meets them: without a server, a network or a database. */
public final class AuditPacks implements OtherFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    @Override
    public boolean isOne(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(ZIP.length), ZIP);
        }
    }

    @Override
    public Verification verify(Path file, Given given) throws IOException {
        return new PackVerification(given).of(file);
    }
}
