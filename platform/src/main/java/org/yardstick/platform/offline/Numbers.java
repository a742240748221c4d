package org.yardstick.platform.offline;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yardstick.measurement.interval.Interval;

/** Figures as people write them in a file and read them in a table. */
final class Numbers {
    static final String NONE = "-";

    private Numbers() {}

    /** A decimal number as people write it, 1e-3 too; NaN where it is none, as 3f, 0x1p3 or NaN are none. */
    static double read(String text) {
        for (int i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if ((sign < '0' || sign > '9') && "+-.eE".indexOf(sign) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }

    static String of(double value, int places) {
        var text = String.format(Locale.ROOT, "%." + places + "f", value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }

    static String of(OptionalDouble value, int places) {
        return value.isPresent() ? of(value.getAsDouble(), places) : NONE;
    }

    static String of(Interval interval, int places) {
        return of(interval.lower(), places) + " to " + of(interval.upper(), places);
    }

    static String of(Optional<Interval> interval, int places) {
        return interval.map(ends -> of(ends, places)).orElse(NONE);
    }

    /** As short as it can be written: 0.5, 2. */
    static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A probability; a very small one is told as such. */
    static String p(double p) {
        return p < 0.0001 ? "< 0.0001" : of(p, 4);
    }
}
