package org.yardstick.platform.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.yardstick.platform.shell.Refused;

/** From when what a document says holds: evidence is of the past or of today, so at most a day ahead, for the time zones. */
final class EffectiveDate {
    private EffectiveDate() {}

    /** What is wrong with a date as typed: the key of the sentence; empty when nothing is. No date at all is right. */
    static Optional<String> problem(String typed, LocalDate today) {
        try {
            return isPossible(read(typed), today) ? Optional.empty() : Optional.of("document.effective.future");
        } catch (DateTimeParseException unreadable) {
            return Optional.of("document.effective.unreadable");
        }
    }

    static Optional<LocalDate> read(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    static boolean isPossible(Optional<LocalDate> on, LocalDate today) {
        return on.filter(day -> day.isAfter(today.plusDays(1)) || day.getYear() < 1900)
                .isEmpty();
    }

    static void check(Optional<LocalDate> on, LocalDate today) {
        if (!isPossible(on, today)) {
            throw new Refused("document.effective.future");
        }
    }
}
