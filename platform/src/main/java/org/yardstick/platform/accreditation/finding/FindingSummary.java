package org.yardstick.platform.accreditation.finding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** A finding and where it stands today, for programs. */
record FindingSummary(
        @Explained("Its identity.") UUID id,

        @Explained("The audit that found it.") UUID audit,

        @Explained("The organisation that was audited.") UUID organisation,

        @Explained("Its names.") NamesJson organisationName,

        @Explained(value = "As people name it within the audit.", example = "F-03")
        String label,

        @Explained(value = "Code of the criterion.", example = "KM-2")
        String criterion,

        @Explained("Title of the criterion, as it was when the finding was raised.")
        NamesJson criterionTitle,

        @Explained(value = "Grade in force: strength, opportunity, minor or major.", example = "minor")
        String grade,

        @Explained(
                value =
                        "Where it stands: noted (nothing is asked), open, answered, returned, planned, acted, closed, effective or"
                                + " withdrawn.",
                example = "open")
        String state,

        @Explained("Until when the organisation has to do the next thing; null when nothing is asked of it.") @Nullable
        LocalDate due,

        @Explained(value = "Whether that day has passed.", example = "false")
        boolean overdue,

        @Explained(
                value = "Whether a major was not verified in time, so that stage 2 has to be repeated.",
                example = "false")
        boolean lapsed) {

    static FindingSummary of(FindingListPage.Row row) {
        return of(row.finding(), row.standing(), row.of());
    }

    static FindingSummary of(Finding finding, Standing standing, Audit of) {
        return new FindingSummary(
                finding.id(),
                finding.audit(),
                of.organisation(),
                NamesJson.of(of.organisationName()),
                finding.label(),
                finding.criterion(),
                NamesJson.of(finding.criterionTitle()),
                standing.grade().code(),
                standing.state().code(),
                standing.due().orElse(null),
                standing.overdue(),
                standing.lapsed());
    }
}
