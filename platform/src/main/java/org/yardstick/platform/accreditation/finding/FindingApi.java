package org.yardstick.platform.accreditation.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Body;
import org.yardstick.platform.shell.Declined;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.Paging;
import org.yardstick.platform.shell.VersionTag;

/** Findings for programs of both sides: read, answered, and the answer reviewed. */
@Explained(
        "Findings of audits and what is done about them: for the organisation that is audited, the team, the office of the body, and those"
                + " who decide. The same rules hold as on the screens.")
@RestController
class FindingApi {
    private static final String IF_MATCH =
            "The entity tag that was read: then nothing is kept when something was done about the finding since, and the answer is 412.";

    private final FindingLists lists;
    private final FindingPages pages;
    private final FindingForProgram acts;

    FindingApi(FindingLists lists, FindingPages pages, FindingForProgram acts) {
        this.lists = lists;
        this.pages = pages;
        this.acts = acts;
    }

    @Explained("Lists findings, the one raised last first.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/findings")
    Listing<FindingSummary> findings(
            @Explained("Only those of this audit.") @RequestParam Optional<UUID> audit,
            @Explained(
                            value =
                                    "Only where it is the turn of: auditee or auditors; or those that are overdue, or settled.",
                            example = "auditee")
                    @RequestParam(defaultValue = "")
                    String turn,
            @Explained(value = "Only of this grade: strength, opportunity, minor or major.", example = "major")
                    @RequestParam(defaultValue = "")
                    String grade,
            @Explained(value = "Only with this in number, criterion, statement or name.", example = "complaint")
                    @RequestParam(defaultValue = "")
                    String text,
            @Explained("How many on a page, at most 200.") @RequestParam(defaultValue = Paging.LIMIT) int limit,
            @Explained("Where the page begins: taken from next of the page before.") @RequestParam(defaultValue = "")
                    String cursor,
            Viewer viewer) {
        var paging = Paging.of(limit, cursor);
        refuseUnknown(
                "turn",
                turn,
                Arrays.stream(FindingListPage.Turn.values())
                        .map(FindingListPage.Turn::code)
                        .toList());
        refuseUnknown(
                "grade", grade, Arrays.stream(Grade.values()).map(Grade::code).toList());
        var filter = new FindingListPage.Filter(turn, grade, text, 1);
        var all = lists.raised(filter, audit, viewer);
        var page = all.stream()
                .filter(row -> paging.after()
                        .map(after -> row.finding().id().compareTo(after) < 0)
                        .orElse(true))
                .limit(paging.rows())
                .map(FindingSummary::of)
                .toList();
        var address = "/api/v1/findings?" + audit.map(id -> "audit=" + id + "&").orElse("")
                + filter.query().substring(1).replaceFirst("page=$", "");
        return Listing.page(page, all.size(), paging, FindingSummary::id, address);
    }

    private static void refuseUnknown(String field, String said, List<String> known) {
        if (!said.isEmpty() && !known.contains(said)) {
            throw Declined.wrong(field, "shell.field.unreadable");
        }
    }

    @Explained("Gives one finding with everything that was said and done about it; its version is the entity tag.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/findings/{id}")
    ResponseEntity<FindingWhole> finding(@PathVariable UUID id, Viewer viewer) {
        return tagged(id, viewer);
    }

    @Explained(
            value =
                    "Answers a nonconformity for the organisation: what was put right, why it happened, what is done so that it does not"
                            + " happen again, and until when. Refused unless an answer is awaited.",
            also = {409, 412})
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.WRITE_ACCREDITATION)
    @PostMapping("/api/v1/findings/{id}/responses")
    ResponseEntity<FindingWhole> answerFinding(
            @PathVariable UUID id,
            @Explained(value = IF_MATCH, example = "\"3\"") @RequestHeader(HttpHeaders.IF_MATCH)
                    Optional<String> ifMatch,
            @Body NewFindingAnswer answer,
            Viewer viewer) {
        acts.answer(id, answer, VersionTag.sent(ifMatch), viewer);
        return tagged(id, viewer);
    }

    @Explained(
            value =
                    "Accepts or returns the organisation’s answer, for the team. A return says why. Refused unless an answer waits.",
            also = {409, 412})
    @Allows(value = Role.ASSESSOR, scope = Scope.WRITE_ACCREDITATION)
    @PostMapping("/api/v1/findings/{id}/reviews")
    ResponseEntity<FindingWhole> reviewFinding(
            @PathVariable UUID id,
            @Explained(value = IF_MATCH, example = "\"3\"") @RequestHeader(HttpHeaders.IF_MATCH)
                    Optional<String> ifMatch,
            @Body NewFindingReview review,
            Viewer viewer) {
        acts.review(id, review, VersionTag.sent(ifMatch), viewer);
        return tagged(id, viewer);
    }

    private ResponseEntity<FindingWhole> tagged(UUID id, Viewer viewer) {
        var finding = FindingWhole.of(pages.page(id, viewer, java.util.Map.of()));
        return ResponseEntity.ok().eTag(VersionTag.of(finding.version())).body(finding);
    }
}
