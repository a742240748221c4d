package org.yardstick.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** Why a command ends before it did anything, in one line for the person who gave it. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exit;

    private CannotStart(int exit, String reason) {
        super(reason);
        this.exit = exit;
    }

    /** What was asked for makes no sense. */
    static CannotStart asAskedFor(String reason) {
        return new CannotStart(Command.WRONG_USE, reason);
    }

    /** The machine does not allow it. */
    static CannotStart here(String reason) {
        return new CannotStart(Command.REFUSED, reason);
    }

    /** What an error of the file system says about the machine. */
    static CannotStart of(IOException e, Path place) {
        if (e instanceof FileAlreadyExistsException there) {
            return here(there.getFile() + " is not a folder");
        }
        var where = e instanceof FileSystemException named && named.getFile() != null ? named.getFile() : place;
        return known(e.toString(), where).orElseGet(() -> here("cannot use " + place + ": " + e));
    }

    /** What a program has printed, where it tells of something that the owner of the machine can mend. */
    static Optional<CannotStart> known(String output, Object place) {
        if (output.contains("No space left on device") || output.contains("Disk quota exceeded")) {
            return Optional.of(here("the disk with " + place + " is full"));
        }
        if (output.contains("AccessDenied")
                || output.contains("Permission denied")
                || output.contains("Read-only file system")) {
            return Optional.of(here("may not write " + place
                    + "; make it writable for this user, or choose another folder with YARDSTICK_HOME"));
        }
        return Optional.empty();
    }

    int exit() {
        return exit;
    }
}
