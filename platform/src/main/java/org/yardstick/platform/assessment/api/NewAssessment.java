package org.yardstick.platform.assessment.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.shell.Explained;

/** What a program states when it starts an assessment. */
public record NewAssessment(
        @Explained("The organisation that assesses itself; the owner of the token is its quality manager.")
        @NotNull(message = "assessment-api.missing")
        UUID organisation,

        @Explained(value = "Code of the standard.", example = "OSQS") @NotBlank(message = "assessment-api.missing")
        String standard,

        @Explained(value = "Version of the edition.", example = "1.0") @NotBlank(message = "assessment-api.missing")
        String version,

        @Explained(value = "Code of the sector’s profile, or untailored.", example = "property-management")
        @NotBlank(message = "assessment-api.missing")
        String profile,

        @Explained(value = "What it is called.", example = "Customer service 2026")
        @NotBlank(message = "assessment.start.name-missing")
        @Size(max = 200, message = "shell.field.too-long")
        String name,

        @Explained(value = "The year that it is about.", example = "2026")
        @NotNull(message = "assessment.start.year-wrong")
        @Min(value = 1990, message = "assessment.start.year-wrong")
        @Max(value = 2099, message = "assessment.start.year-wrong")
        Integer year,

        @Explained(
                value = "What of the organisation is assessed, in its own words.",
                example = "All offices in Hong Kong")
        @Size(max = 4000, message = "shell.field.too-long")
        @Nullable
        String scope,

        @Explained(value = "The unit that is assessed; left out for the whole organisation.", example = "null")
        @Nullable
        UUID unit,

        @Explained(value = "The sites that it covers.", example = "[]")
        @Size(max = 500, message = "shell.field.too-long")
        @Nullable
        List<UUID> sites,

        @Explained(value = "Facts established about the scope, by their codes in the edition.", example = "[]")
        @Size(max = 100, message = "shell.field.too-long")
        @Nullable
        List<String> facts,

        @Explained(value = "Code of the level aimed at.", example = "II") @Nullable
        String target,

        @Explained(
                value =
                        "An earlier assessment of the same organisation whose answers are taken over; each waits to be confirmed.",
                example = "null")
        @Nullable
        UUID earlier) {

    List<UUID> chosenSites() {
        return sites == null ? List.of() : sites;
    }

    List<String> knownFacts() {
        return facts == null ? List.of() : facts;
    }

    Assessments.Statement statement(UUID edition) {
        return new Assessments.Statement(
                organisation,
                edition,
                profile,
                name.strip(),
                year,
                scope == null ? "" : scope.strip(),
                unit,
                chosenSites(),
                Set.copyOf(knownFacts()),
                Optional.ofNullable(target));
    }
}
