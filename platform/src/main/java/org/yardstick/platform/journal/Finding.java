package org.yardstick.platform.journal;

import java.util.Locale;

/**
 * Something that an untouched journal cannot show.
 *
 * @param seq of the row or checkpoint where it was found
 * @param what a sentence for the auditor
 */
public record Finding(Kind kind, long seq, String what) {

    public enum Kind {
        /** What the row says is not what was hashed; which field cannot be told. */
        CHANGED_ROW,
        /** Numbers are left out. */
        MISSING_ROWS,
        /** The row is whole but has another row's number. */
        REORDERED_ROW,
        /** A number stands twice, or before the first. */
        EXTRA_ROW,
        /** The row is whole but does not follow from the one before it. */
        WRONG_LINK,
        /** The end that was noted is not where the rows end. */
        WRONG_HEAD,
        /** Rows that were there once are gone from the end. */
        MISSING_END,
        /** The signature is not that of the checkpoint's content. */
        BAD_SIGNATURE,
        /** The checkpoint was signed with a key that is not trusted here. */
        UNKNOWN_KEY,
        /** The row is not the one whose hash an auditor kept. */
        UNEXPECTED_ROW,
        /** The row is no longer the one that was signed. */
        REWRITTEN_ROW,
        /** A checkpoint that a later one names is gone. */
        MISSING_CHECKPOINT;

        /** As machines read it: {@code changed-row}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isOfCheckpoint() {
            return switch (this) {
                case BAD_SIGNATURE, UNKNOWN_KEY, REWRITTEN_ROW, MISSING_CHECKPOINT -> true;
                case CHANGED_ROW,
                        MISSING_ROWS,
                        REORDERED_ROW,
                        EXTRA_ROW,
                        WRONG_LINK,
                        WRONG_HEAD,
                        MISSING_END,
                        UNEXPECTED_ROW -> false;
            };
        }
    }

    /** For example {@code row 12}. */
    public String where() {
        return (kind.isOfCheckpoint() ? "checkpoint " : "row ") + seq;
    }
}
