package org.yardstick.platform.register.log;

import java.time.Instant;
import java.util.Optional;
import org.yardstick.platform.shell.Slice;

/**
 * The log as it stands.
 *
 * @param signed the last checkpoint of the journal, and how much of the log stands under it
 */
public record LogPage(Log.Head head, Slice<Row> slice, Optional<Signed> signed) {
    /** @param number of the certificate */
    public record Row(Log.Leaf leaf, String number) {}

    /** @param row of the journal up to which is signed; {@code size} and {@code root} are those of the log then */
    public record Signed(long row, Instant at, String key, long size, String root) {}
}
