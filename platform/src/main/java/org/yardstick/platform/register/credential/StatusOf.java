package org.yardstick.platform.register.credential;

import java.time.Instant;
import java.util.Optional;

/** What the register knows of the certificates on a list. */
public interface StatusOf {
    /**
     * When and how often the content of a list has changed.
     *
     * @param changes since the day before, as each list is made anew every day; with them two changes that were made at once, or seen in
     *     another order, are still noticed
     */
    record Mark(Instant changedAt, long changes) {}

    /** Empty when there is no such list. Asked at every request of a list, so it must cost next to nothing. */
    Optional<Mark> mark(StatusList list);

    /** The places that are set now; asked only when the mark has changed. */
    StatusBits bits(StatusList list);
}
