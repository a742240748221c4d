package org.yardstick.platform.accreditation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Words;

/**
 * A form as it was typed, and what is wrong with it, field by field; what was typed is there to be shown again. A handler takes it as a
 * parameter; where nothing was sent it is empty.
 */
public final class Form {
    public static final int LONGEST = 8_000;

    private final Map<String, String> typed;
    private final Words words;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Form(Map<String, String> typed, Words words, HttpServletRequest request, HttpServletResponse response) {
        this.typed = typed;
        this.words = words;
        this.request = request;
        this.response = response;
    }

    public Map<String, String> typed() {
        return typed;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** In the reader's language. */
    public Words words() {
        return words;
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
        var text = clean(typed(field));
        if (text.length() > LONGEST) {
            wrong(field, "shell.field.too-long");
        }
        return text;
    }

    /** Without blanks around, and with one kind of line end. */
    public static String clean(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    /** A day no earlier than {@code first} and no later than {@code last}. */
    public Optional<LocalDate> day(String field, LocalDate first, LocalDate last) {
        try {
            var day = LocalDate.parse(typed(field).strip());
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

    /** Yes or no, chosen. */
    public boolean yes(String field) {
        var said = typed(field);
        if (!said.equals("yes") && !said.equals("no")) {
            notChosen(field);
        }
        return said.equals("yes");
    }

    /** One of several, chosen. */
    public <T> Optional<T> choice(String field, Optional<T> chosen) {
        if (chosen.isEmpty()) {
            notChosen(field);
        }
        return chosen;
    }

    private void notChosen(String field) {
        wrong(field, "finding.form.not-chosen", label(field));
    }

    /** What the field is called, so that a summary of what is wrong can be read on its own. */
    private String label(String field) {
        return words.say("finding.field." + field);
    }

    public void wrong(String field, String key, Object... parts) {
        refuse(field, words.say(key, parts));
    }

    public void refuse(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
    }

    public boolean isFine() {
        return errors.isEmpty();
    }

    /** The page that has the form, with what is wrong with it. */
    public String on(Model page, String template) {
        if (!isFine()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        page.addAttribute("errors", new FieldErrors(errors));
        return template;
    }

    /** On to the page at {@code address}, which says what was done. */
    public String done(String key, String address) {
        Notice.leave(request, response, key);
        return "redirect:" + address;
    }
}
