package org.yardstick.platform.accreditation.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The day where this instance is at home, by which everything is due. */
@Component
public class Today {
    private final Clock clock;
    private final ZoneId zone;

    Today(Clock clock, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
