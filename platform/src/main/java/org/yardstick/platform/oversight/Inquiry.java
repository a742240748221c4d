package org.yardstick.platform.oversight;

import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the journal; what is empty does not narrow it.
 *
 * @param person part of the name or address of whoever acted
 * @param action the code of an action
 * @param subject part of a name, an identity or a kind of what was acted on
 * @param day as a date field sends it
 */
public record Inquiry(
        @Size(max = 200, message = "shell.field.too-long") String person,
        @Size(max = 100, message = "shell.field.too-long") String action,
        @Size(max = 200, message = "shell.field.too-long") String subject,
        String day) {

    public Inquiry(@Nullable String person, @Nullable String action, @Nullable String subject, @Nullable String day) {
        this.person = clean(person);
        this.action = clean(action);
        this.subject = clean(subject);
        this.day = clean(day);
    }

    /** No honest text holds the sign NUL, and PostgreSQL refuses it. */
    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    public boolean narrows() {
        return !(person + action + subject + day).isEmpty();
    }

    Optional<LocalDate> date() {
        return isDayReadable() && !day.isEmpty() ? Optional.of(LocalDate.parse(day)) : Optional.empty();
    }

    boolean isDayReadable() {
        try {
            return day.isEmpty() || LocalDate.parse(day).getYear() / 10_000 == 0;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    /** The address of the entries before {@code seq} that are looked for in the same way. */
    public String older(long seq) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("person", person);
        parts.put("action", action);
        parts.put("subject", subject);
        parts.put("day", day);
        parts.put("before", Long.toString(seq));
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/journal?", ""));
    }
}
