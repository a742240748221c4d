package org.yardstick.platform.council.comparison;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.NotFound;

/** The comparison of bodies for programs. */
@Explained("How bodies compare: the council sees all of them, a body itself and all others together.")
@RestController
class ComparisonApi {
    private final ComparisonPages pages;

    ComparisonApi(ComparisonPages pages) {
        this.pages = pages;
    }

    @Explained("Gives the newest comparison; 404 as long as none was computed.")
    @Allows(
            value = {Role.SECRETARIAT, Role.DECIDER},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/council/comparison")
    ComparisonJson comparison(Viewer viewer) {
        var page = pages.page(viewer);
        return ComparisonJson.of(page, NotFound.unlessPresent(page.basis()));
    }
}
