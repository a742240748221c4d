package org.yardstick.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A clock that goes as the real one does, and can be put forward: for journeys in which weeks or years pass. */
final class MovedClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Takes the place of the application's own clock. */
    @Configuration(proxyBeanMethods = false)
    static class InPlace {
        @Bean
        MovedClock clock() {
            return new MovedClock();
        }
    }

    void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
