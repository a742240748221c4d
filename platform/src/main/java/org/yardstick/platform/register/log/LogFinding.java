package org.yardstick.platform.register.log;

import java.util.Locale;

/**
 * Something that an untouched register cannot show.
 *
 * @param leaf where it was found, counted from 0
 * @param what a sentence for the auditor
 */
public record LogFinding(Kind kind, long leaf, String what) {
    public enum Kind {
        /** A place of the log is empty. */
        MISSING_LEAF,
        /** What a leaf says is not what was hashed. */
        CHANGED_LEAF,
        /** A kept hash above the leaves is not that of what is below. */
        CHANGED_NODE,
        /** The end that was noted is not where the leaves end, or has another root. */
        WRONG_HEAD,
        /** The journal tells another root, or none. */
        JOURNAL_DIFFERS,
        /** The tables say something else of the certificate than the leaf. */
        TABLE_DIFFERS,
        /** The tables hold an event that no leaf tells. */
        UNLOGGED_EVENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
