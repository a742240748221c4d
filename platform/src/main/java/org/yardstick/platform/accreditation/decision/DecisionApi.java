package org.yardstick.platform.accreditation.decision;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.accreditation.report.ReportPages;
import org.yardstick.platform.accreditation.report.ReportSummary;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;

/** Reports and decisions for programs; what they cost is nowhere in them. */
@RestController
class DecisionApi {
    private final ReportPages reports;
    private final DecisionPages decisions;

    DecisionApi(ReportPages reports, DecisionPages decisions) {
        this.reports = reports;
        this.decisions = decisions;
    }

    @Explained("Lists the drafts of an audit’s report, the latest first: each with its hash and what was said of it.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/audits/{id}/reports")
    Listing<ReportSummary> auditReports(@PathVariable UUID id, Viewer viewer) {
        return Listing.whole(
                reports.drafts(id, viewer).stream().map(ReportSummary::of).toList());
    }

    @Explained(
            "Gives a draft as it was frozen: canonical JSON (RFC 8785) whose bytes are those of which the hash was taken. The hash (SHA-256) is"
                    + " the entity tag.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/audits/{id}/reports/{number}")
    ResponseEntity<byte[]> auditReport(
            @PathVariable UUID id,
            @Explained(value = "Number of the draft.", example = "1") @PathVariable int number,
            Viewer viewer) {
        var report = reports.draft(id, number, viewer);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag('"' + report.sha256() + '"')
                .body(report.content().canonical().getBytes(StandardCharsets.UTF_8));
    }

    @Explained(
            "Tells what was decided on an audit and what it rested on, as far as the reader may know: votes are there only for the panel, for"
                    + " those who have voted themselves, and for the office once it is decided.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/audits/{id}/decision")
    DecisionJson auditDecision(@PathVariable UUID id, Viewer viewer) {
        return DecisionJson.of(decisions.data(id, viewer));
    }
}
