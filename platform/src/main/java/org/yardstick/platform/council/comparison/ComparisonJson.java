package org.yardstick.platform.council.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Explained;

/** The comparison of bodies, for programs: what the reader would see on the screen. */
public record ComparisonJson(
        @Explained("The day on which it was computed.") LocalDate day,

        @Explained(value = "Decided cases of all bodies.", example = "42")
        int cases,

        @Explained("The editions that they were assessed against.")
        List<String> editions,

        @Explained(value = "Version of the program that computed it.", example = "1.0")
        String version,

        @Explained(
                value = "SHA-256 of everything that it was computed from.",
                example = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
        String inputs,

        @Explained(value = "With fewer cases nothing of a body is told.", example = "5")
        int minimum,

        @Explained("The bodies that the reader may see; one without an identity is all others together.")
        List<BodyFigures> bodies) {

    /** One body. */
    public record BodyFigures(
            @Explained("Its identity; null for all others together.") @Nullable
            UUID body,

            @Explained("Cases; null where they are fewer than the minimum, and then so is all that is made from them.")
            @Nullable
            Integer n,

            @Explained("How many cases by the level that was granted; the empty name counts those that were refused.")
            Map<String, Integer> levels,

            @Explained("Mean of self-assessed index less assessed index, in points of 100.") @Nullable
            MeanJson gap,

            @Explained("Mean of the assessed index, 0 to 100.") @Nullable
            MeanJson assessed,

            @Explained("How severe its assessors are; null where that is not told.") @Nullable
            SeverityJson severity,

            @Explained(
                    value =
                            "Whether severity is told, or why not: shown, no-scores, not-linked, unmeasured, few-assessors,"
                                    + " few-cases, few-others.",
                    example = "not-linked")
            String severityStatus) {}

    /** A mean and its interval. */
    public record MeanJson(
            @Explained(value = "How many.", example = "12") int n,

            @Explained(value = "The mean.", example = "4.2") double mean,

            @Explained(value = "Lower end of the interval, 95 %.", example = "1.1")
            double lower,

            @Explained(value = "Upper end of the interval, 95 %.", example = "7.3")
            double upper) {
        static @Nullable MeanJson of(Optional<Estimate> estimate) {
            return estimate.map(one -> new MeanJson(one.n(), one.mean(), one.lower(), one.upper()))
                    .orElse(null);
        }
    }

    /** A severity and its interval. */
    public record SeverityJson(
            @Explained(value = "In logits; 0 is the mean of all assessors it is linked with.", example = "0.31")
            double logits,

            @Explained(value = "Lower end of the interval, 95 %.", example = "-0.1")
            double lower,

            @Explained(value = "Upper end of the interval, 95 %.", example = "0.7")
            double upper,

            @Explained(value = "The same as a difference of scores, in points of 10.", example = "-0.2")
            double points,

            @Explained(value = "How many of its assessors.", example = "4")
            int assessors,

            @Explained(value = "How many cases they scored.", example = "9")
            int cases,

            @Explained(value = "How many scores.", example = "2835")
            int scores) {}

    static ComparisonJson of(ComparisonPage page, ComparisonPage.Basis basis) {
        return new ComparisonJson(
                basis.day(),
                basis.cases(),
                basis.editions(),
                basis.version(),
                basis.inputs(),
                page.minimum(),
                page.rows().stream().map(ComparisonJson::figures).toList());
    }

    private static BodyFigures figures(ComparisonPage.Row row) {
        return new BodyFigures(
                row.body().orElse(null),
                row.hidden() ? null : row.n(),
                row.levelCounts(),
                MeanJson.of(row.gap()),
                MeanJson.of(row.mean()),
                row.severity().found().map(ComparisonJson::severity).orElse(null),
                row.severity().why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static SeverityJson severity(Severity of) {
        return new SeverityJson(
                of.logits(), of.lower(), of.upper(), of.points(), of.assessors(), of.cases(), of.ratings());
    }
}
