package org.yardstick.platform.jobs;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Something that a date brings about. One node does it, once a day; after a day on which nothing ran it is made up for at the next
 * start. A node that dies in the middle leaves it to another, which begins anew: so whatever a job does, doing it again on the same
 * day must change nothing.
 */
public interface DailyJob {
    /** Under which it is known in the table of jobs and, as {@code jobs.NAME}, in the words. */
    String name();

    /** When, by the clock of the scheme's zone. */
    default LocalTime at() {
        return LocalTime.of(6, 0);
    }

    /** Does what {@code today}, a day in the scheme's zone, asks for. What cannot be done is thrown after the rest is done. */
    void perform(LocalDate today);
}
