package org.yardstick.measurement.agreement;

/** What the numbers of a rating mean, and so how far apart two of them are. */
public enum Metric {
    /** Names only: the same or not. */
    NOMINAL,
    /** Grades with an order: as far apart as there are ratings between them. */
    ORDINAL,
    /** Equal steps: the squared difference. */
    INTERVAL,
    /** With a true zero: the squared difference over the squared sum. */
    RATIO
}
