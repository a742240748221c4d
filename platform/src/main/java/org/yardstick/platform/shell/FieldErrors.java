package org.yardstick.platform.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a form, field by field, in the order of the form: shown in a summary that takes the focus and again, in the
 * same words, at the field.
 *
 * @param byField field name to sentence, already in the reader's language; the empty name is the form as a whole
 */
public record FieldErrors(Map<String, String> byField) {
    public static final FieldErrors NONE = new FieldErrors(Map.of());

    /** Bean Validation puts the text's key in {@code message}; a value that could not be read at all has a text of its own. */
    public static FieldErrors of(Errors errors, Words words) {
        var byField = new LinkedHashMap<String, String>();
        for (var error : errors.getAllErrors()) {
            var field = error instanceof FieldError fieldError ? fieldError.getField() : "";
            var key = error.getDefaultMessage();
            var unread = error instanceof FieldError fieldError && fieldError.isBindingFailure();
            byField.putIfAbsent(field, words.say(unread || key == null ? "shell.field.unreadable" : key));
        }
        return new FieldErrors(byField);
    }

    public static FieldErrors at(String field, String sentence) {
        return new FieldErrors(Map.of(field, sentence));
    }

    /** These and those of another part of the same form. */
    public FieldErrors and(FieldErrors more) {
        var both = new LinkedHashMap<>(byField);
        more.byField.forEach(both::putIfAbsent);
        return new FieldErrors(both);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public Optional<String> of(String field) {
        return Optional.ofNullable(byField.get(field));
    }
}
