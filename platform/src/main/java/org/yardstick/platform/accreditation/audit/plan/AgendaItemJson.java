package org.yardstick.platform.accreditation.audit.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** One item of the plan of an audit, for programs. */
record AgendaItemJson(
        @Explained("Its identity.") UUID id,

        @Explained(value = "Number of the stage that it belongs to.", example = "2")
        int stage,

        @Explained("When it begins.") Instant beginsAt,

        @Explained("When it ends.") Instant endsAt,

        @Explained(value = "What is done.", example = "Complaint handling: interviews and records")
        String title,

        @Explained("The site; null where it is none of the organisation’s.") @Nullable
        UUID site,

        @Explained("Its names; null likewise.") @Nullable NamesJson siteName,

        @Explained(value = "Codes of the criteria that are looked at.", example = "[\"KM-2\"]")
        List<String> criteria,

        @Explained("Who of the team is there.") List<NamesJson> team,

        @Explained(value = "Whom of the organisation they meet.", example = "Head of customer service")
        String auditee) {

    static AgendaItemJson of(AgendaItem item, PlanPage page) {
        return new AgendaItemJson(
                item.id(),
                item.stage(),
                item.beginsAt(),
                item.endsAt(),
                item.title(),
                item.site().orElse(null),
                item.site().map(site -> NamesJson.of(item.siteName())).orElse(null),
                item.criteria(),
                page.team().entrySet().stream()
                        .filter(one -> item.people().contains(one.getKey()))
                        .map(one -> one.getValue())
                        .map((Names names) -> NamesJson.of(names))
                        .toList(),
                item.auditee());
    }
}
