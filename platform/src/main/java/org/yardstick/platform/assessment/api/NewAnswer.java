package org.yardstick.platform.assessment.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Explained;

/** An answer that a program saves. */
public record NewAnswer(
        @Explained(value = "The answer as text; an empty one takes it back.", example = "7.5")
        @NotNull(message = "assessment-api.missing")
        String value,

        @Explained(
                value = "The version that the program had before it, 0 for none. May be left out with If-Match.",
                example = "3")
        @Min(value = 0, message = "shell.field.unreadable")
        @Nullable
        Integer version) {}
