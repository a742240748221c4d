package org.yardstick.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.shell.Screen;

/**
 * What lies ahead of somebody.
 *
 * @param feedMade when the private address was made that is in use
 * @param address the new one, shown this once
 */
public record CalendarPage(List<Event> events, Optional<Instant> feedMade, Optional<String> address) {

    /** Days and times as they are read where it takes place, with the zone. */
    public static String when(Screen screen, Event event) {
        var words = screen.words();
        var first = event.begins().atZone(event.zone());
        var last = event.ends().atZone(event.zone());
        LocalDate begin = first.toLocalDate();
        return begin.equals(last.toLocalDate())
                ? screen.say(
                        "calendar.when-day",
                        words.date(begin),
                        words.time(event.begins(), event.zone()),
                        words.dateAndTime(event.ends(), event.zone())
                                .substring(words.date(begin).length() + 1))
                : screen.say(
                        "calendar.when-days",
                        words.date(begin),
                        words.time(event.begins(), event.zone()),
                        words.dateAndTime(event.ends(), event.zone()));
    }
}
