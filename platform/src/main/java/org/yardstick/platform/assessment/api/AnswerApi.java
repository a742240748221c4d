package org.yardstick.platform.assessment.api;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Body;
import org.yardstick.platform.shell.Declined;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.VersionTag;

/** Answers for programs; the entity tag of an answer is its version. */
@RestController
class AnswerApi {
    private static final String FIELDS =
            "narrative, confidence, not-applicable, complete, or score. and the code of a dimension.";

    private final Assessments assessments;
    private final AnswerRows rows;
    private final SaveAnswer saveAnswer;

    AnswerApi(Assessments assessments, AnswerRows rows, SaveAnswer saveAnswer) {
        this.assessments = assessments;
        this.rows = rows;
        this.saveAnswer = saveAnswer;
    }

    @Explained("Lists the answers of an assessment, field by field; a field that was never answered is not listed.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_ASSESSMENTS)
    @GetMapping("/api/v1/assessments/{id}/answers")
    Listing<GivenAnswer> answers(
            @PathVariable UUID id,
            @Explained(value = "Only those of this criterion.", example = "KM-2") @RequestParam(defaultValue = "")
                    String criterion,
            Viewer viewer) {
        var assessment = assessments.get(id, viewer);
        return Listing.whole(rows.of(assessment.id(), criterion, ""));
    }

    @Explained("Gives one answer; its version is the entity tag.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_ASSESSMENTS)
    @GetMapping("/api/v1/assessments/{id}/criteria/{criterion}/answers/{field}")
    ResponseEntity<GivenAnswer> answer(
            @PathVariable UUID id,
            @PathVariable String criterion,
            @Explained(value = FIELDS, example = "score.implementation") @PathVariable String field,
            Viewer viewer) {
        return tagged(saveAnswer.read(id, criterion, field, viewer));
    }

    @Explained(
            value =
                    "Saves one answer. Say which version you had: in the body, and if somebody saved since, theirs stands, yours is kept"
                            + " beside it, and the answer is 409 with both; or in If-Match, and nothing is kept and the answer is 412.",
            also = {409, 412})
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.WRITE_ASSESSMENTS)
    @PutMapping("/api/v1/assessments/{id}/criteria/{criterion}/answers/{field}")
    ResponseEntity<GivenAnswer> saveAnswer(
            @PathVariable UUID id,
            @PathVariable String criterion,
            @Explained(value = FIELDS, example = "score.implementation") @PathVariable String field,
            @Explained(value = "The entity tag that was read, instead of a version in the body.", example = "\"3\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    Optional<String> ifMatch,
            @Body NewAnswer answer,
            Viewer viewer) {
        var seen = VersionTag.sent(ifMatch);
        if (seen.isPresent()) {
            return tagged(saveAnswer.onlyIf(id, criterion, field, answer, seen.get(), viewer));
        }
        if (answer.version() == null) {
            throw Declined.wrong("version", "assessment-api.version-missing");
        }
        return tagged(saveAnswer.beside(id, criterion, field, answer, answer.version(), viewer));
    }

    private static ResponseEntity<GivenAnswer> tagged(GivenAnswer answer) {
        return ResponseEntity.ok().eTag(VersionTag.of(answer.version())).body(answer);
    }
}
