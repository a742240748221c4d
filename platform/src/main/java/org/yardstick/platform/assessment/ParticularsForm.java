package org.yardstick.platform.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The particulars of an assessment as they were typed. */
record ParticularsForm(
        @NotBlank(message = "assessment.start.name-missing") @Size(max = 200, message = "shell.field.too-long")
        String name,

        // A text, so that a year that is no number is an error beside the others and not the end of all reading.
        @NotBlank(message = "assessment.start.year-wrong")
        @Pattern(regexp = "(199|20\\d)\\d", message = "assessment.start.year-wrong")
        String year,

        @Size(max = 4000, message = "shell.field.too-long") String scope,

        @Nullable String unit,
        @Nullable List<String> site,
        @Nullable List<String> fact,
        @Nullable String target) {
    ParticularsForm {
        name = name == null ? "" : name;
        scope = scope == null ? "" : scope;
        year = year == null ? "" : year;
    }

    Particulars particulars() {
        var sites = new HashSet<UUID>();
        if (site != null) {
            site.forEach(one -> id(one).ifPresent(sites::add));
        }
        return new Particulars(
                name.strip(),
                Integer.parseInt(year),
                scope.strip().replace("\r\n", "\n"),
                id(unit).orElse(null),
                sites,
                fact == null ? Set.of() : Set.copyOf(fact),
                Optional.ofNullable(target).filter(code -> !code.isBlank()));
    }

    StartPage.Choice choice(Assessment assessment) {
        return choice(assessment.organisation(), assessment.profile(), "");
    }

    StartPage.Choice choice(UUID organisation, String profile, String earlier) {
        return new StartPage.Choice(
                organisation,
                profile,
                name,
                year,
                scope,
                String.valueOf(unit),
                site == null ? Set.of() : Set.copyOf(site),
                fact == null ? Set.of() : Set.copyOf(fact),
                String.valueOf(target),
                earlier);
    }

    static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
