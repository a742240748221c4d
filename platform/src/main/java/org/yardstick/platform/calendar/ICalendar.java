package org.yardstick.platform.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.yardstick.platform.shell.Language;

/**
 * Events in the format of calendar programs (iCalendar, RFC 5545): lines of at most 75 octets, each zone with the changes of its clock that
 * matter, and for every event its version, so that a moved one takes the place of the earlier.
 */
final class ICalendar {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final Duration MARGIN = Duration.ofDays(400);
    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();
    private final Language language;

    private ICalendar(Language language) {
        this.language = language;
    }

    /** A single event to be taken over; one that is cancelled asks the calendar to take it out (METHOD:CANCEL). */
    static String one(Event event, String host, Language language) {
        return new ICalendar(language).write(List.of(event), event.cancelled() ? "CANCEL" : "PUBLISH", host, "");
    }

    /** All of somebody's, to be read again and again; cancelled ones stay in it as such, so that they go away. */
    static String feed(List<Event> events, String host, String name, Language language) {
        return new ICalendar(language).write(events, "PUBLISH", host, name);
    }

    private String write(List<Event> events, String method, String host, String name) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Yardstick//Calendar//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:" + method);
        if (!name.isEmpty()) {
            line("X-WR-CALNAME:" + escaped(name));
            line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        }
        var zones = new TreeSet<String>();
        events.forEach(event -> zones.add(event.zone().getId()));
        zones.forEach(zone -> zone(ZoneId.of(zone), events));
        events.forEach(event -> event(event, host));
        line("END:VCALENDAR");
        return text.toString();
    }

    private void event(Event event, String host) {
        line("BEGIN:VEVENT");
        line("UID:" + event.id() + "@" + host);
        line("SEQUENCE:" + event.version());
        line("DTSTAMP:" + LOCAL.format(event.written().atOffset(ZoneOffset.UTC)) + "Z");
        line("DTSTART;TZID=" + event.zone().getId() + ":"
                + LOCAL.format(event.begins().atZone(event.zone())));
        line("DTEND;TZID=" + event.zone().getId() + ":"
                + LOCAL.format(event.ends().atZone(event.zone())));
        line("SUMMARY:" + escaped(event.title().in(language)));
        var place = event.place().in(language);
        if (!place.isEmpty()) {
            line("LOCATION:" + escaped(place));
        }
        line("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:" + (event.cancelled() ? "TRANSPARENT" : "OPAQUE"));
        line("END:VEVENT");
    }

    /** Every change of the zone's clock from before the first event until after the last one; a zone that has none says so once. */
    private void zone(ZoneId zone, List<Event> events) {
        var first = events.stream().map(Event::begins).min(Instant::compareTo).orElse(Instant.EPOCH);
        var last = events.stream().map(Event::ends).max(Instant::compareTo).orElse(Instant.EPOCH);
        var rules = zone.getRules();
        line("BEGIN:VTIMEZONE");
        line("TZID:" + zone.getId());
        var begin = rules.previousTransition(first.minus(MARGIN));
        if (begin == null) {
            var offset = rules.getOffset(first.minus(MARGIN));
            clock("STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
        }
        var change = begin == null ? rules.nextTransition(first.minus(MARGIN)) : begin;
        while (change != null && change.getInstant().isBefore(last.plus(MARGIN))) {
            var summer = rules.isDaylightSavings(change.getInstant());
            clock(
                    summer ? "DAYLIGHT" : "STANDARD",
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        line("END:VTIMEZONE");
    }

    private void clock(String kind, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        line("BEGIN:" + kind);
        line("DTSTART:" + LOCAL.format(from));
        line("TZOFFSETFROM:" + offset(before));
        line("TZOFFSETTO:" + offset(after));
        line("END:" + kind);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        var text = String.format(
                Locale.ROOT, "%s%02d%02d", offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % 60);
    }

    /** Text as RFC 5545, 3.3.11 has it; other control characters have no place in a calendar. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folded so that no line has more than 75 octets and no letter is cut (RFC 5545, 3.1). */
    private void line(String content) {
        int room = OCTETS;
        for (int at = 0; at < content.length(); ) {
            int letter = content.codePointAt(at);
            var sign = Character.toString(letter);
            int octets = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                text.append("\r\n ");
                room = OCTETS - 1;
            }
            text.append(sign);
            room -= octets;
            at += sign.length();
        }
        text.append("\r\n");
    }
}
