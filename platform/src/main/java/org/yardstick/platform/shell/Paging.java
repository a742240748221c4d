package org.yardstick.platform.shell;

import java.util.Optional;
import java.util.UUID;

/**
 * Which page of a list a program asks for. A page begins after a row and not at a number, so that whoever walks through a list meets
 * every row once, whatever is added meanwhile.
 *
 * @param after the last row of the page before
 */
public record Paging(int limit, Optional<UUID> after) {
    public static final String LIMIT = "50";
    public static final int MOST = 200;

    /** What {@code ?limit=} and {@code ?cursor=} say. */
    public static Paging of(int limit, String cursor) {
        if (limit < 1 || limit > MOST) {
            throw Declined.wrong("limit", "shell.paging.limit-wrong", MOST);
        }
        try {
            return new Paging(limit, cursor.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(cursor)));
        } catch (IllegalArgumentException notOurs) {
            throw Declined.wrong("cursor", "shell.paging.cursor-wrong");
        }
    }

    /** How many rows to ask for: one more than is shown tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }
}
