package org.yardstick.platform.shell;

import java.util.Optional;

/** It is not there, or it is not yours: the answer is the same 404, so that nobody learns what exists. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }

    public static <T> T unlessPresent(Optional<T> found) {
        return found.orElseThrow(NotFound::new);
    }
}
