package org.yardstick.platform.accreditation.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yardstick.platform.accreditation.Form;
import org.yardstick.platform.shell.Explained;

/** What a program answers to a nonconformity. */
record NewFindingAnswer(
        @Explained(value = "What was put right at once.", example = "The three complaints were answered.")
        @NotBlank(message = "assessment-api.missing")
        @Size(max = Form.LONGEST, message = "shell.field.too-long")
        String correction,

        @Explained(value = "Why it happened.", example = "Nobody covers the mailbox on days off.")
        @NotBlank(message = "assessment-api.missing")
        @Size(max = Form.LONGEST, message = "shell.field.too-long")
        String rootCause,

        @Explained(value = "What is done so that it does not happen again.", example = "A rota with a deputy.")
        @NotBlank(message = "assessment-api.missing")
        @Size(max = Form.LONGEST, message = "shell.field.too-long")
        String action,

        @Explained(value = "The day until which it is done; not in the past.", example = "2027-01-31")
        @NotNull(message = "assessment-api.missing")
        LocalDate promised) {

    CorrectiveActions.Answer answer() {
        return new CorrectiveActions.Answer(
                Form.clean(correction), Form.clean(rootCause), Form.clean(action), promised);
    }
}
