package org.yardstick.platform.judging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Words;

/** A declaration as it was typed. */
public record InterestForm(String kind, String relation, String details, String begun, String ended) {
    public static final InterestForm EMPTY = new InterestForm("", "", "", "", "");
    private static final int LONGEST = 2000;

    public static InterestForm of(Map<String, String> sent) {
        return new InterestForm(
                sent.getOrDefault("kind", ""),
                sent.getOrDefault("relation", ""),
                sent.getOrDefault("details", "").strip(),
                sent.getOrDefault("begun", "").strip(),
                sent.getOrDefault("ended", "").strip());
    }

    public FieldErrors errors(LocalDate today, Words words) {
        var wrong = new LinkedHashMap<String, String>();
        if (kindChosen().isEmpty()) {
            wrong.put("kind", words.say("judging.form.kind-missing"));
        }
        if (kindChosen().filter(Interest.Kind.FAMILY::equals).isPresent()
                && relationChosen().isEmpty()) {
            wrong.put("relation", words.say("judging.form.relation-missing"));
        }
        if (kindChosen().filter(Interest.Kind.OTHER::equals).isPresent() && details.isEmpty()) {
            wrong.put("details", words.say("judging.form.details-missing"));
        }
        if (details.length() > LONGEST) {
            wrong.put("details", words.say("judging.form.details-long", LONGEST));
        }
        dates(today, words, wrong);
        return new FieldErrors(wrong);
    }

    private void dates(LocalDate today, Words words, Map<String, String> wrong) {
        for (var one : List.of(Map.entry("begun", begun), Map.entry("ended", ended))) {
            if (!one.getValue().isEmpty() && day(one.getValue()).isEmpty()) {
                wrong.put(one.getKey(), words.say("judging.form.date"));
            }
        }
        var from = day(begun);
        var to = day(ended);
        if (to.isPresent() && from.isPresent() && to.get().isBefore(from.get())) {
            wrong.put("ended", words.say("judging.form.ends-before"));
        }
        if (from.isPresent() && from.get().isAfter(today.plusYears(1))) {
            wrong.putIfAbsent("begun", words.say("judging.form.date"));
        }
    }

    public Interest interest(UUID person, UUID organisation, Interest.DeclaredAs as) {
        var what = kindChosen().orElseThrow();
        return new Interest(
                Optional.empty(),
                person,
                organisation,
                what,
                what == Interest.Kind.FAMILY ? relationChosen() : Optional.empty(),
                details,
                day(begun),
                day(ended),
                as);
    }

    private Optional<Interest.Kind> kindChosen() {
        return Stream.of(Interest.Kind.values())
                .filter(one -> one.code().equals(kind))
                .findFirst();
    }

    private Optional<Interest.Relation> relationChosen() {
        return Stream.of(Interest.Relation.values())
                .filter(one -> one.code().equals(relation))
                .findFirst();
    }

    /** A day as a date field sends it; empty when it is none, or none that anybody lived on. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2200);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    public static Map<String, String> kinds(Screen screen) {
        var texts = new LinkedHashMap<String, String>();
        for (var one : Interest.Kind.values()) {
            texts.put(one.code(), screen.say("judging.kind", one));
        }
        return texts;
    }

    public static Map<String, String> relations(Screen screen) {
        var texts = new LinkedHashMap<String, String>();
        for (var one : Interest.Relation.values()) {
            texts.put(
                    one.code(),
                    screen.say("judging.relation."
                            + one.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return texts;
    }
}
