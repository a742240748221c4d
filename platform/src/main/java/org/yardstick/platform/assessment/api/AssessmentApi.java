package org.yardstick.platform.assessment.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Attachments;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Body;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.Paging;

/** Assessments for programs: found, started, and what was attached to them. */
@Explained(
        "Self-assessments of the organisations for which the owner of the token is quality manager or contributor: their answers,"
                + " evidence and results.")
@RestController
class AssessmentApi {
    private final AssessmentRows rows;
    private final StartAssessment startAssessment;
    private final Assessments assessments;
    private final Attachments attachments;

    AssessmentApi(
            AssessmentRows rows, StartAssessment startAssessment, Assessments assessments, Attachments attachments) {
        this.rows = rows;
        this.startAssessment = startAssessment;
        this.assessments = assessments;
        this.attachments = attachments;
    }

    @Explained("Lists assessments, the one started last first.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_ASSESSMENTS)
    @GetMapping("/api/v1/assessments")
    Listing<AssessmentSummary> assessments(
            @Explained("Only those of this organisation.") @RequestParam Optional<UUID> organisation,
            @Explained("How many on a page, at most 200.") @RequestParam(defaultValue = Paging.LIMIT) int limit,
            @Explained("Where the page begins: taken from next of the page before.") @RequestParam(defaultValue = "")
                    String cursor,
            Viewer viewer) {
        var paging = Paging.of(limit, cursor);
        var found = rows.of(viewer, organisation, paging);
        var address = "/api/v1/assessments?"
                + organisation.map(id -> "organisation=" + id + "&").orElse("");
        return Listing.page(found.rows(), found.total(), paging, AssessmentSummary::id, address);
    }

    @Explained(
            value = "Starts an assessment against a published edition, to which it is pinned from then on.",
            also = {409})
    @Allows(value = Role.QUALITY_MANAGER, scope = Scope.WRITE_ASSESSMENTS)
    @PostMapping("/api/v1/assessments")
    @ResponseStatus(HttpStatus.CREATED)
    AssessmentSummary startAssessment(@Body NewAssessment assessment, Viewer viewer, HttpServletResponse response) {
        var id = startAssessment.perform(assessment, viewer);
        response.setHeader(HttpHeaders.LOCATION, "/api/v1/assessments/" + id);
        return rows.one(id, viewer);
    }

    @Explained("Gives one assessment.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_ASSESSMENTS)
    @GetMapping("/api/v1/assessments/{id}")
    AssessmentSummary assessment(@PathVariable UUID id, Viewer viewer) {
        return rows.one(id, viewer);
    }

    @Explained("Lists what is attached to criteria as evidence, by criterion.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_ASSESSMENTS)
    @GetMapping("/api/v1/assessments/{id}/evidence")
    Listing<Evidence> evidence(
            @PathVariable UUID id,
            @Explained(value = "Only what is attached to this criterion.", example = "KM-2")
                    @RequestParam(defaultValue = "")
                    String criterion,
            Viewer viewer) {
        var assessment = assessments.get(id, viewer);
        List<Evidence> all =
                attachments.of(assessment.id()).stream().map(Evidence::of).toList();
        return Listing.whole(all.stream()
                .filter(one -> criterion.isEmpty() || one.criterion().equals(criterion))
                .toList());
    }
}
