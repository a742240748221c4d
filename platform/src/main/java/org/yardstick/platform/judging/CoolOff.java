package org.yardstick.platform.judging;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an interest counts after it has ended, settings {@code yardstick.cool-off.*}. Two years after employment, consultancy and training
 * are the usual rule (ISO/IEC 17021-1, 5.2.10 and 5.2.11); the rest is the scheme's to set.
 */
@ConfigurationProperties("yardstick.cool-off")
public record CoolOff(
        @DefaultValue("P2Y") Period employment,
        @DefaultValue("P2Y") Period consultancy,
        @DefaultValue("P2Y") Period training,
        @DefaultValue("P1Y") Period ownership,
        @DefaultValue("P0D") Period family,
        @DefaultValue("P0D") Period friendship,
        @DefaultValue("P1Y") Period supply,
        @DefaultValue("P0D") Period rivalry,
        @DefaultValue("P2Y") Period other) {

    public Period after(Interest.Kind kind) {
        return switch (kind) {
            case EMPLOYMENT -> employment;
            case CONSULTANCY -> consultancy;
            case TRAINING -> training;
            case OWNERSHIP -> ownership;
            case FAMILY -> family;
            case FRIENDSHIP -> friendship;
            case SUPPLY -> supply;
            case RIVALRY -> rivalry;
            case OTHER -> other;
        };
    }

    /** The first day on which {@code interest} no longer counts; empty while it lasts. */
    public Optional<LocalDate> until(Interest interest) {
        return interest.ended().map(end -> end.plus(after(interest.kind())).plusDays(1));
    }

    /**
     * Whether {@code interest} stands in the way of judging its organisation at any time from {@code first} to {@code last}. What begins
     * only afterwards does not, nor does what has cooled off before.
     */
    public boolean blocks(Interest interest, LocalDate first, LocalDate last) {
        var begins = interest.begun().orElse(LocalDate.MIN);
        return !begins.isAfter(last) && until(interest).map(first::isBefore).orElse(true);
    }
}
