package org.yardstick.platform.accreditation.finding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Words;

/** A form as it was typed, and what is wrong with it, field by field; what was typed is there to be shown again. */
public final class Form {
    static final int LONGEST = 8_000;

    private final Map<String, String> typed;
    private final Words words;
    private final Map<String, String> errors = new LinkedHashMap<>();

    public Form(Map<String, String> typed, Words words) {
        this.typed = typed;
        this.words = words;
    }

    /** What has to be said, stripped, with one kind of line end. */
    public String text(String field) {
        var text = optional(field);
        if (text.isEmpty()) {
            wrong(field, "finding.form.missing", label(field));
        }
        return text;
    }

    public String optional(String field) {
        var text = clean(typed.getOrDefault(field, ""));
        if (text.length() > LONGEST) {
            wrong(field, "shell.field.too-long");
        }
        return text;
    }

    /** Without blanks around, and with one kind of line end. */
    static String clean(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    /** A day no earlier than {@code first} and no later than {@code last}. */
    public Optional<LocalDate> day(String field, LocalDate first, LocalDate last) {
        try {
            var day = LocalDate.parse(typed.getOrDefault(field, "").strip());
            if (day.isBefore(first) || day.isAfter(last)) {
                wrong(field, "finding.form.day-outside", words.date(first), words.date(last));
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeParseException unreadable) {
            wrong(field, "finding.form.day-unreadable", label(field));
            return Optional.empty();
        }
    }

    /** One of several, chosen. */
    public <T> Optional<T> choice(String field, Optional<T> chosen) {
        if (chosen.isEmpty()) {
            notChosen(field);
        }
        return chosen;
    }

    public void notChosen(String field) {
        wrong(field, "finding.form.not-chosen", label(field));
    }

    /** What the field is called, so that a summary of what is wrong can be read on its own. */
    private String label(String field) {
        return words.say("finding.field." + field);
    }

    public void wrong(String field, String key, Object... parts) {
        errors.putIfAbsent(field, words.say(key, parts));
    }

    public boolean isFine() {
        return errors.isEmpty();
    }

    public FieldErrors errors() {
        return new FieldErrors(errors);
    }
}
