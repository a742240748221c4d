package org.yardstick.platform.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.yardstick.platform.shell.Named;

/**
 * What an entry is to say.
 *
 * @param subjectKind and {@code subject}: what it belongs to; there is one entry for each
 * @param title in each language, as is {@code place}; a place may be empty
 * @param zone in which the clock is read there
 */
public record Plan(
        String subjectKind,
        UUID subject,
        UUID body,
        Named title,
        Named place,
        ZoneId zone,
        Instant begins,
        Instant ends) {}
