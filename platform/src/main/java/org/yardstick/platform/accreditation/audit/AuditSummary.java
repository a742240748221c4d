package org.yardstick.platform.accreditation.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** An audit, for programs. */
record AuditSummary(
        @Explained("Its identity.") UUID id,

        @Explained("The organisation that is audited.") UUID organisation,

        @Explained("Its names.") NamesJson organisationName,

        @Explained("The body that audits.") UUID body,

        @Explained("Its names.") NamesJson bodyName,

        @Explained(value = "Kind: initial, surveillance, recertification or special.", example = "initial")
        String kind,

        @Explained(value = "Code of the standard.", example = "OSQS")
        String standard,

        @Explained(value = "Version of the edition.", example = "1.0")
        String version,

        @Explained(value = "Code of the profile to which the edition is tailored.", example = "property-management")
        String profile,

        @Explained(value = "Code of the level that was applied for.", example = "II")
        String level,

        @Explained("The first day on which the team is there.")
        LocalDate beginsOn,

        @Explained("The last one.") LocalDate endsOn,

        @Explained(
                value =
                        "What the owner of the token is to it: lead, assessor, companion (expert or observer), office, or auditee (of the"
                                + " organisation that is audited).",
                example = "auditee")
        String part,

        @Explained(value = "Whether it is decided, after which nothing is gathered any more.", example = "false")
        boolean decided) {}
