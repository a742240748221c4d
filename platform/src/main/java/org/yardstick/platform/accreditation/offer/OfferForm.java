package org.yardstick.platform.accreditation.offer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Words;

/** What the office adds to an offer, as it was typed. */
public record OfferForm(String travel, String until) {
    private static final BigDecimal MOST = BigDecimal.valueOf(200);

    FieldErrors errors(LocalDate today, Words words) {
        var errors = new LinkedHashMap<String, String>();
        if (days().isEmpty()) {
            errors.put("travel", words.say("accreditation.offer.travel-wrong"));
        }
        if (day().filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(1)))
                .isEmpty()) {
            errors.put("until", words.say("accreditation.offer.until-wrong"));
        }
        return new FieldErrors(errors);
    }

    /** Whole and half days. */
    Optional<BigDecimal> days() {
        return Optional.of(travel.strip())
                .filter(text -> text.matches("\\d{1,3}(\\.[05])?"))
                .map(BigDecimal::new)
                .filter(days -> days.compareTo(MOST) <= 0);
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(until.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
