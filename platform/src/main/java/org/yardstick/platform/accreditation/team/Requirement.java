package org.yardstick.platform.accreditation.team;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that somebody must be competent for: a sector, a language, a module of the standard, a level. */
public record Requirement(Kind kind, String value) {
    public enum Kind {
        SECTOR,
        LANGUAGE,
        MODULE,
        LEVEL;

        /** As it is kept. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** As a form sends it: {@code sector:retail}. */
    public String code() {
        return kind.code() + ":" + value;
    }

    static Optional<Requirement> ofCode(String code) {
        int colon = code.indexOf(':');
        return Stream.of(Kind.values())
                .filter(kind -> colon > 0 && kind.code().equals(code.substring(0, colon)))
                .map(kind -> new Requirement(kind, code.substring(colon + 1)))
                .findFirst();
    }
}
