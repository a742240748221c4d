package org.yardstick.platform.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.yardstick.platform.demo.plan.Plan;

/**
 * The clock of a sample instance. As long as its scheme is being made it shows the times of which the story tells, and never goes
 * back; from then on it is the real one.
 */
@Primary
@SampleOnly
final class DemoClock extends Clock {
    private volatile InstantSource source;

    DemoClock(MadeSchemes made) {
        source = made.isWhole() ? InstantSource.system() : InstantSource.fixed(Plan.BEGINNING);
    }

    void moveTo(Instant at) {
        if (at.isAfter(instant())) {
            source = InstantSource.fixed(at);
        }
    }

    void beReal() {
        source = InstantSource.system();
    }

    @Override
    public Instant instant() {
        return source.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return source.withZone(zone);
    }
}
