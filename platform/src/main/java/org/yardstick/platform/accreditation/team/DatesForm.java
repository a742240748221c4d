package org.yardstick.platform.accreditation.team;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Words;

/** The first and the last day of something as they were typed, with a reason or languages where they are asked for. */
public record DatesForm(String first, String last, String reason, List<String> tongues) {
    public static final DatesForm EMPTY = new DatesForm("", "", "", List.of());
    private static final int LONGEST_SPAN = 180;

    /** @param earliest no day before it is taken */
    public FieldErrors errors(LocalDate earliest, Words words) {
        var wrong = new LinkedHashMap<String, String>();
        var from = day(first);
        var to = day(last);
        if (from.isEmpty()) {
            wrong.put("first", words.say("accreditation.dates.wrong"));
        } else if (from.get().isBefore(earliest)) {
            wrong.put("first", words.say("accreditation.dates.past"));
        }
        if (to.isEmpty()) {
            wrong.put("last", words.say("accreditation.dates.wrong"));
        } else if (from.isPresent() && to.get().isBefore(from.get())) {
            wrong.put("last", words.say("accreditation.dates.order"));
        } else if (from.isPresent() && ChronoUnit.DAYS.between(from.get(), to.get()) > LONGEST_SPAN) {
            wrong.put("last", words.say("accreditation.dates.long", LONGEST_SPAN));
        }
        return new FieldErrors(wrong);
    }

    FieldErrors withReason(Words words) {
        return TeamController.isWrong(reason)
                ? FieldErrors.at("reason", words.say("accreditation.team.reason-missing"))
                : FieldErrors.NONE;
    }

    FieldErrors withTongues(Words words) {
        return chosen().isEmpty()
                ? FieldErrors.at("tongue", words.say("accreditation.dates.no-tongue"))
                : FieldErrors.NONE;
    }

    List<Tongue> chosen() {
        return tongues.stream()
                .distinct()
                .flatMap(tag -> Tongue.find(tag).stream())
                .toList();
    }

    public LocalDate from() {
        return day(first).orElseThrow();
    }

    public LocalDate to() {
        return day(last).orElseThrow();
    }

    /** A day as a date field sends it. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 2000 && day.getYear() <= 2200);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
