package org.yardstick.platform.accreditation.audit.plan;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;

/** The plan of an audit, for programs. */
@RestController
class PlanApi {
    private final PlanPages pages;

    PlanApi(PlanPages pages) {
        this.pages = pages;
    }

    @Explained("Lists the items of an audit’s plan in the order of their times.")
    @Allows(
            value = {Role.ASSESSOR, Role.SECRETARIAT, Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/audits/{id}/plan")
    Listing<AgendaItemJson> auditPlan(@PathVariable UUID id, Viewer viewer) {
        var page = pages.page(id, viewer);
        return Listing.whole(
                page.items().stream().map(item -> AgendaItemJson.of(item, page)).toList());
    }
}
