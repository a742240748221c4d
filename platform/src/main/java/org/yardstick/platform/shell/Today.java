package org.yardstick.platform.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The day it is where this instance is at home: a deadline ends with that day, wherever the server stands. */
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
}
