package org.yardstick.platform.accreditation.audit.request;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Explained;

/** What a program answers to a request for evidence. */
record NewEvidenceAnswer(
        @Explained(value = "In words; may be left out with a document.", example = "The log of October is attached.")
        @Size(max = RequestController.LONGEST, message = "shell.field.too-long")
        @Nullable
        String text,

        @Explained(value = "A document of the organisation’s library; may be left out with words.", example = "null")
        @Nullable
        UUID document) {}
