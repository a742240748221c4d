package org.yardstick.platform.register.credential;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as credentials write them: a date, a time to the second and the distance from Greenwich. */
public final class Moments {
    private static final Pattern SHAPE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private Moments() {}

    public static Optional<Instant> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String begin(LocalDate day, ZoneId zone) {
        return written(day.atStartOfDay(zone).toOffsetDateTime());
    }

    /** The last second of the day. */
    static String end(LocalDate day, ZoneId zone) {
        return written(day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toOffsetDateTime());
    }

    private static String written(OffsetDateTime moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").format(moment);
    }
}
