package org.yardstick.platform.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The day it is where this instance is at home, wherever the server stands; a deadline ends with it, and times that people type mean it. */
@Component
public class Today {
    private final Clock clock;
    private final ZoneId zone;

    Today(Clock clock, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    public LocalDate day() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** As a field for day and time sends it. */
    public Optional<Instant> readTime(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()).atZone(zone).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    public String written(Instant at) {
        return LocalDateTime.ofInstant(at, zone).toString();
    }
}
