package org.yardstick.measurement.scoring;

/** What becomes of a score that is not there yet. */
public enum Missing {
    /** A submitted assessment is whole: a missing score is refused, and all of them are named. */
    REFUSE,
    /** A preview while still answering: a missing score counts as 0, and the result says that it is not complete. */
    AS_ZERO
}
