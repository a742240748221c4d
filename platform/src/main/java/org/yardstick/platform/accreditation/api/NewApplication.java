package org.yardstick.platform.accreditation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.accreditation.application.ScopeText;
import org.yardstick.platform.accreditation.application.Statement;
import org.yardstick.platform.shell.Explained;

/** What a program states when it files an application. */
public record NewApplication(
        @Explained("The signed self-assessment to apply with; the owner of the token is quality manager there.")
        @NotNull(message = "assessment-api.missing")
        UUID assessment,

        @Explained("The body that is to accredit the organisation.") @NotNull(message = "assessment-api.missing")
        UUID body,

        @Explained(value = "Code of the level applied for; none is skipped.", example = "II")
        @NotBlank(message = "assessment-api.missing")
        String level,

        @Explained(value = "What is to be accredited, in English.", example = "All estates in Hong Kong")
        @Size(max = ScopeText.LONGEST, message = "shell.field.too-long")
        @Nullable
        String scopeEn,

        @Explained(value = "The same in 简体.", example = "null")
        @Size(max = ScopeText.LONGEST, message = "shell.field.too-long")
        @Nullable
        String scopeHans,

        @Explained(value = "The same in 繁體.", example = "null")
        @Size(max = ScopeText.LONGEST, message = "shell.field.too-long")
        @Nullable
        String scopeHant,

        @Explained(value = "Effective number of people within the scope.", example = "165")
        @NotNull(message = "assessment-api.missing")
        @Min(value = 1, message = "accreditation.gap.headcount")
        @Max(value = 5_000_000, message = "accreditation.api.count-wrong")
        Integer headcount,

        @Explained(value = "Languages in which the people there are spoken with.", example = "[\"en\", \"yue\"]")
        @NotNull(message = "assessment-api.missing")
        @Size(min = 1, max = 20, message = "accreditation.gap.languages")
        List<@NotNull(message = "assessment-api.missing") String> languages,

        @Explained("The sites within the scope, one of them the central function.")
        @NotNull(message = "assessment-api.missing")
        @Size(min = 1, max = 5000, message = "accreditation.gap.sites")
        @Valid
        List<@NotNull(message = "assessment-api.missing") NewSite> sites,

        @Explained(value = "Who signs, as they write their name.", example = "Mei Chan, Head of Service Quality")
        @NotBlank(message = "accreditation.file.name-missing")
        @Size(max = 200, message = "accreditation.file.name-missing")
        String signedAs) {

    /** A site within the scope. */
    public record NewSite(
            @Explained("The site.") @NotNull(message = "assessment-api.missing")
            UUID site,

            @Explained(value = "People there who work within the scope.", example = "120")
            @NotNull(message = "assessment-api.missing")
            @Min(value = 0, message = "accreditation.api.count-wrong")
            @Max(value = 5_000_000, message = "accreditation.api.count-wrong")
            Integer headcount,

            @Explained(value = "Whether the system is run from there.", example = "true")
            boolean central) {}

    Statement statement() {
        var places = sites.stream()
                .map(one -> new Statement.Place(one.site, one.headcount, one.central))
                .toList();
        var scope = new ScopeText(text(scopeEn), text(scopeHans), text(scopeHant));
        return new Statement(level, scope, headcount, List.copyOf(languages), places);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.strip();
    }
}
