package org.yardstick.platform.register.held;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do about a certificate, and why, as typed. */
public record ActForm(
        @NotBlank(message = "register.held.reason-missing")
        @Size(max = 2000, message = "shell.field.too-long")
        @Nullable
        String reason,

        @Nullable String from,
        @Nullable String kind,
        @Nullable String sure) {

    public static final ActForm EMPTY = new ActForm("", "", "", "");

    public String text() {
        return reason == null ? "" : reason.strip();
    }

    /** The day as typed; empty when it is none. */
    Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(from).map(typed -> LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    boolean isSure() {
        return "yes".equals(sure);
    }
}
