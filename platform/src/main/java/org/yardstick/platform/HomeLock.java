package org.yardstick.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a data folder: one process at a time. The operating system holds the lock and lets go of it when the process dies, so that
 * a file left behind means nothing; what stands in it is only for the message.
 */
final class HomeLock implements AutoCloseable {
    private static final String NAME = "in-use";

    private final FileChannel file;

    private HomeLock(FileChannel file) {
        this.file = file;
    }

    /** Locks the folder, or says who has it. */
    static HomeLock take(Path home) {
        return tryTake(home)
                .orElseThrow(() -> CannotStart.here("another Yardstick" + holder(home) + " is using " + home
                        + "; stop it, or choose another folder with YARDSTICK_HOME"));
    }

    /** The lock, or nothing when somebody else has it. */
    static Optional<HomeLock> tryTake(Path home) {
        try {
            // Keys and passwords lie in it; where the owner made the folder, the owner's choice stands.
            Files.createDirectories(home, EmbeddedPostgres.OWNER_ONLY);
            var file = FileChannel.open(home.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                return Optional.empty();
            }
            file.truncate(0);
            file.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new HomeLock(file));
        } catch (IOException e) {
            throw CannotStart.of(e, home);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // by this very process
        }
    }

    private static String holder(Path home) {
        try {
            var pid = Files.readString(home.resolve(NAME)).strip();
            return pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // It ends with the process in any case.
        }
    }
}
