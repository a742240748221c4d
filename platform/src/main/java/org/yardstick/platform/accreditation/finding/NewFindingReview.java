package org.yardstick.platform.accreditation.finding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.accreditation.Form;
import org.yardstick.platform.shell.Explained;

/** What a program of the team says to an answer. */
record NewFindingReview(
        @Explained(value = "Whether the answer suffices.", example = "true")
        @NotNull(message = "assessment-api.missing")
        Boolean accepted,

        @Explained(value = "Why; may be left out when it suffices.", example = "null")
        @Size(max = Form.LONGEST, message = "shell.field.too-long")
        @Nullable
        String reason) {

    String text() {
        return reason == null ? "" : Form.clean(reason);
    }
}
