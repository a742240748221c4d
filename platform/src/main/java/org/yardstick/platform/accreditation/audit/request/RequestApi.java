package org.yardstick.platform.accreditation.audit.request;

import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Body;
import org.yardstick.platform.shell.Declined;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.NotFound;

/** Evidence asked for and answered, for programs. */
@RestController
class RequestApi {
    private final RequestPages pages;
    private final Requests requests;

    RequestApi(RequestPages pages, Requests requests) {
        this.pages = pages;
        this.requests = requests;
    }

    @Explained(
            "Lists what the team asked of the organisation and what it answered: the open ones first, then by the day they are due.")
    @Allows(
            value = {Role.ASSESSOR, Role.SECRETARIAT, Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/audits/{id}/requests")
    Listing<EvidenceRequestJson> evidenceRequests(@PathVariable UUID id, Viewer viewer) {
        var asked = pages.asked(id, viewer);
        return Listing.whole(asked.rows().stream()
                .map(row -> EvidenceRequestJson.of(row, asked.today()))
                .toList());
    }

    @Explained(
            value =
                    "Answers a request in words, with a document of the organisation’s library in the version that it has now, or both. What"
                            + " is closed is answered no more.",
            also = {409})
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.WRITE_ACCREDITATION)
    @PostMapping("/api/v1/audits/{id}/requests/{request}/answers")
    EvidenceRequestJson answerEvidenceRequest(
            @PathVariable UUID id,
            @Explained("The request, as the list gives it.") @PathVariable UUID request,
            @Body NewEvidenceAnswer answer,
            Viewer viewer) {
        var text = answer.text() == null ? "" : answer.text().strip();
        if (text.isEmpty() && answer.document() == null) {
            throw Declined.wrong("text", "accreditation.audit.request.answer-missing");
        }
        requests.answer(pages.audit(id, viewer), request, text, Optional.ofNullable(answer.document()), viewer);
        var asked = pages.asked(id, viewer);
        return asked.rows().stream()
                .filter(row -> row.id().equals(request))
                .findFirst()
                .map(row -> EvidenceRequestJson.of(row, asked.today()))
                .orElseThrow(NotFound::new);
    }
}
