package org.yardstick.platform.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.yardstick.platform.identity.Names;

/**
 * Something the council decided about an authorisation after it was granted.
 *
 * @param day the first on which it is so
 * @param until the new last day of one that is renewed
 * @param decided who decided it
 */
public record Act(Kind kind, LocalDate day, Optional<LocalDate> until, String reason, Names decided, Instant at) {
    /** As they follow each other: by day, and on the same day by when they were decided. */
    static final Comparator<Act> IN_ORDER = Comparator.comparing(Act::day).thenComparing(Act::at);

    public enum Kind {
        SUSPENDED,
        RESTORED,
        WITHDRAWN,
        RENEWED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
