package org.yardstick.platform.offline;

import java.nio.file.Path;

/** What stands in a file cannot be used; the message says in which file, where in it, and why. */
final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private WrongInput(String message) {
        super(message);
    }

    /** @param line and {@code column} count from 1 */
    static WrongInput at(Path file, long line, long column, String reason) {
        return new WrongInput(file + ":" + line + ":" + column + ": " + reason);
    }

    /** Of the file as a whole. */
    static WrongInput in(Path file, String reason) {
        return new WrongInput(file + ": " + reason);
    }
}
