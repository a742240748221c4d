package org.yardstick.platform.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/**
 * An entry as one person's calendar is told of it.
 *
 * @param version counted from 0 (SEQUENCE in RFC 5545), with every time that this person was asked or no longer asked
 * @param zone in which its clock is read
 * @param written when this version was
 * @param cancelled whether it does not take place, or not for this person
 */
public record Event(
        UUID id,
        int version,
        Names title,
        Names place,
        ZoneId zone,
        Instant begins,
        Instant ends,
        Instant written,
        boolean cancelled) {

    public String path() {
        return "/calendar/entries/" + id;
    }
}
