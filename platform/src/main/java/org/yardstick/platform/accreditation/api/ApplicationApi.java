package org.yardstick.platform.accreditation.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Body;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.Paging;

/** Applications for accreditation, for programs of either side. */
@Explained(
        "Applications for accreditation: those of the organisations for which the owner of the token is quality manager, and those filed with the"
                + " bodies to whose office the owner belongs. What they cost is not told here.")
@RestController
class ApplicationApi {
    private final ApplicationRows rows;
    private final FileForProgram fileForProgram;

    ApplicationApi(ApplicationRows rows, FileForProgram fileForProgram) {
        this.rows = rows;
        this.fileForProgram = fileForProgram;
    }

    @Explained("Lists applications, the one begun last first.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.SECRETARIAT},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/applications")
    Listing<ApplicationSummary> applications(
            @Explained("How many on a page, at most 200.") @RequestParam(defaultValue = Paging.LIMIT) int limit,
            @Explained("Where the page begins: taken from next of the page before.") @RequestParam(defaultValue = "")
                    String cursor,
            Viewer viewer) {
        var paging = Paging.of(limit, cursor);
        var found = rows.of(viewer, paging);
        return Listing.page(found.rows(), found.total(), paging, ApplicationSummary::id, "/api/v1/applications?");
    }

    @Explained("Gives one application.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.SECRETARIAT},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/applications/{id}")
    ApplicationWhole application(@PathVariable UUID id, Viewer viewer) {
        return rows.one(id, viewer);
    }

    @Explained(
            value =
                    "Files an application, all at once. A draft that was begun with the same self-assessment at the same body is filed with what"
                            + " is stated here; what is filed already is refused.",
            also = {409})
    @Allows(value = Role.QUALITY_MANAGER, scope = Scope.WRITE_ACCREDITATION)
    @PostMapping("/api/v1/applications")
    @ResponseStatus(HttpStatus.CREATED)
    ApplicationWhole fileApplication(@Body NewApplication application, Viewer viewer, HttpServletResponse response) {
        var id = fileForProgram.perform(application, viewer);
        response.setHeader(HttpHeaders.LOCATION, "/api/v1/applications/" + id);
        return rows.one(id, viewer);
    }
}
