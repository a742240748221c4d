package org.yardstick.platform.accreditation.audit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.Paging;

/** Audits for programs of those who audit, who are audited, and who keep the body’s affairs. */
@Explained(
        "Audits: those on whose team the owner of the token is, those of the bodies to whose office the owner belongs, and those of the"
                + " organisations for which the owner is quality manager or contributor. Nobody reads another assessor’s scores before"
                + " everybody has signed, and nothing here tells what anything costs.")
@RestController
class AuditApi {
    private final Audits audits;
    private final AuditRows rows;
    private final AuditJsons jsons;

    AuditApi(Audits audits, AuditRows rows, AuditJsons jsons) {
        this.audits = audits;
        this.rows = rows;
        this.jsons = jsons;
    }

    @Explained("Lists audits, the one opened last first.")
    @Allows(
            value = {Role.ASSESSOR, Role.SECRETARIAT, Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/audits")
    Listing<AuditSummary> audits(
            @Explained("Only those of this organisation.") @RequestParam Optional<UUID> organisation,
            @Explained(
                            value = "Only of this kind: initial, surveillance, recertification or special.",
                            example = "initial")
                    @RequestParam(defaultValue = "")
                    String kind,
            @Explained("How many on a page, at most 200.") @RequestParam(defaultValue = Paging.LIMIT) int limit,
            @Explained("Where the page begins: taken from next of the page before.") @RequestParam(defaultValue = "")
                    String cursor,
            Viewer viewer) {
        var paging = Paging.of(limit, cursor);
        var asked = new AuditRows.Asked(organisation, kind);
        var found = rows.found(viewer, asked, paging);
        var items = found.stream().map(jsons::summary).toList();
        return Listing.page(
                items, rows.count(viewer, asked), paging, AuditSummary::id, "/api/v1/audits?" + asked.query());
    }

    @Explained("Gives one audit with its stages, what was concluded, and its team.")
    @Allows(
            value = {Role.ASSESSOR, Role.SECRETARIAT, Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/audits/{id}")
    AuditWhole audit(@PathVariable UUID id, Viewer viewer) {
        return jsons.whole(audits.get(id, viewer));
    }
}
