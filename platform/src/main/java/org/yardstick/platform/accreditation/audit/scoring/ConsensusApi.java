package org.yardstick.platform.accreditation.audit.scoring;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Language;

/** What the team of an audit settles, for programs: never before every assessor has signed, and never for the organisation. */
@RestController
class ConsensusApi {
    private final ConsensusPages pages;

    ConsensusApi(ConsensusPages pages) {
        this.pages = pages;
    }

    @Explained(
            "Gives the consensus of an audit’s team, the criteria first on which the assessors lie farthest apart. It is there for the"
                    + " team alone, and not before every assessor has signed; what the organisation may read stands in the report.")
    @Allows(value = Role.ASSESSOR, scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/audits/{id}/consensus")
    ConsensusJson auditConsensus(@PathVariable UUID id, Viewer viewer) {
        return ConsensusJson.of(pages.page(id, viewer, Language.ENGLISH));
    }
}
