package org.yardstick.platform.assessment.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** One field of a criterion as it is answered, for programs. */
public record GivenAnswer(
        @Explained(value = "Code of the criterion.", example = "KM-2")
        String criterion,

        @Explained(
                value =
                        "Which of its answers: narrative, confidence, not-applicable, complete, or score. and the code of a dimension.",
                example = "score.implementation")
        String field,

        @Explained(value = "The answer as text; empty for none. A score is written 7 or 7.5.", example = "7.5")
        String value,

        @Explained(value = "Grows by one with every change; 0 when it was never answered.", example = "3")
        int version,

        @Explained(value = "Who saved it, in Latin letters; null when nobody did.", example = "Mei Chan") @Nullable
        String savedBy,

        @Explained("The same person in all scripts; null when nobody did.") @Nullable
        NamesJson savedByNames,

        @Explained("When it was saved; null when it never was.") @Nullable
        Instant savedAt,

        @Explained("Whether it was taken over from an earlier assessment and not yet confirmed.")
        boolean carried) {

    static GivenAnswer none(String criterion, String field) {
        return new GivenAnswer(criterion, field, "", 0, null, null, null, false);
    }
}
