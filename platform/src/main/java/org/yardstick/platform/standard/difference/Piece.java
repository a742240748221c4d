package org.yardstick.platform.standard.difference;

/** A stretch of a compared text. */
public record Piece(Kind kind, String text) {
    public enum Kind {
        SAME,
        /** Only in the earlier text. */
        GONE,
        /** Only in the later text. */
        FRESH
    }
}
