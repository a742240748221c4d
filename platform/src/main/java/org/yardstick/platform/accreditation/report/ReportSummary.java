package org.yardstick.platform.accreditation.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** A draft of a report, for programs. */
public record ReportSummary(
        @Explained(value = "Its number within the audit.", example = "1")
        int number,

        @Explained(
                value = "SHA-256 of what was frozen.",
                example = "9f2c1e4b7a6d5c3f8e1a2b4c6d8f0e1a3c5b7d9f1e2a4c6b8d0f2e4a6c8b0d1f")
        String sha256,

        @Explained("Who wrote it.") NamesJson writtenBy,

        @Explained("When.") Instant writtenAt,

        @Explained("Until when the organisation can check the facts.")
        LocalDate checkUntil,

        @Explained("What the organisation said of the facts; null for nothing.") @Nullable
        ReportCheckJson check,

        @Explained("What the technical review said; null before it.") @Nullable
        ReportCheckJson review) {

    /** What somebody said of a draft. */
    record ReportCheckJson(
            @Explained(value = "Whether the facts are right; whether it passed.", example = "true")
            boolean fine,

            @Explained(value = "In words.", example = "") String text,

            @Explained("Who said it.") NamesJson by,

            @Explained("When.") Instant at) {

        static ReportCheckJson of(Report.Check check) {
            return new ReportCheckJson(check.fine(), check.text(), NamesJson.of(check.by()), check.at());
        }
    }

    public static ReportSummary of(Report report) {
        return new ReportSummary(
                report.number(),
                report.sha256(),
                NamesJson.of(report.writtenBy()),
                report.writtenAt(),
                report.checkUntil(),
                report.check().map(ReportCheckJson::of).orElse(null),
                report.review().map(ReportCheckJson::of).orElse(null));
    }
}
