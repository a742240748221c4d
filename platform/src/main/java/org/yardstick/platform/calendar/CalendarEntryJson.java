package org.yardstick.platform.calendar;

import java.time.Instant;
import java.util.UUID;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** Something that the owner of a token is asked to come to, for programs. */
record CalendarEntryJson(
        @Explained("Its identity; it keeps it when it is moved or called off.")
        UUID id,

        @Explained(value = "Grows with every change.", example = "0")
        int version,

        @Explained("What it is called.") NamesJson title,

        @Explained("Where it takes place; empty where that is open.")
        NamesJson place,

        @Explained(value = "The zone in which its clock is read there.", example = "Asia/Hong_Kong")
        String zone,

        @Explained("When it begins.") Instant beginsAt,

        @Explained("When it ends.") Instant endsAt,

        @Explained(value = "Whether it does not take place, or no longer for this person.", example = "false")
        boolean cancelled) {

    static CalendarEntryJson of(Event event) {
        return new CalendarEntryJson(
                event.id(),
                event.version(),
                NamesJson.of(event.title()),
                NamesJson.of(event.place()),
                event.zone().getId(),
                event.begins(),
                event.ends(),
                event.cancelled());
    }
}
