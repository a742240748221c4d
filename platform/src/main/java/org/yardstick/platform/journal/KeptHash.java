package org.yardstick.platform.journal;

import java.util.HexFormat;

/** The hash of a row as an auditor kept it outside of this database: up to there nothing can be exchanged, whoever holds the keys. */
public record KeptHash(long seq, byte[] hash) {

    /** Reads {@code 42:99b7c8...}; anything else is an {@link IllegalArgumentException}. */
    public static KeptHash of(String text) {
        if (!text.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a row and its hash: " + text);
        }
        int colon = text.indexOf(':');
        return new KeptHash(
                Long.parseLong(text.substring(0, colon)), HexFormat.of().parseHex(text.substring(colon + 1)));
    }
}
