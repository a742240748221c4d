package org.yardstick.platform.assessment.result;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.measurement.scoring.Explanation;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;

/** Results for programs; of an open assessment they are what the answers so far come to, and may still change. */
@RestController
class ResultApi {
    private final Readings readings;

    ResultApi(Readings readings) {
        this.readings = readings;
    }

    @Explained(
            value =
                    "Gives the whole result in the format yardstick-result/1. Numbers are exact decimals: value as held to ten places,"
                            + " shown as people see it. The entity tag is the hash of its canonical JSON.",
            schema = "standards/schema/yardstick-result-1.schema.json")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_RESULTS)
    @GetMapping("/api/v1/assessments/{id}/result")
    ResponseEntity<ResultDocument> result(@PathVariable UUID id, Viewer viewer) {
        var result = ResultDocument.of(readings.of(id, viewer, Language.ENGLISH));
        var hash = CanonicalJson.hex(CanonicalJson.sha256(CanonicalJson.of(result)));
        return ResponseEntity.ok().eTag('"' + hash + '"').body(result);
    }

    @Explained("Gives the levels: which is reached, which is next, and which gates are missing by how much.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_RESULTS)
    @GetMapping("/api/v1/assessments/{id}/result/levels")
    LevelStanding levels(@PathVariable UUID id, Viewer viewer) {
        return LevelStanding.of(ResultDocument.of(readings.of(id, viewer, Language.ENGLISH)));
    }

    @Explained(
            "Explains the index of one criterion down to the raw scores: each number with the formula by which it follows from those"
                    + " below it. A criterion that does not apply has no index and is not found.")
    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_RESULTS)
    @GetMapping("/api/v1/assessments/{id}/result/criteria/{criterion}/explanation")
    ExplanationNode explanation(@PathVariable UUID id, @PathVariable String criterion, Viewer viewer) {
        var scored = readings.of(id, viewer, Language.ENGLISH).scored();
        return scored.scoring().explain(scored.result()).children().stream()
                .filter(index -> index.kind().equals("interrelated"))
                .flatMap(index -> index.operands().stream())
                .filter(node -> node.code().equals(criterion))
                .findFirst()
                .filter((Explanation.Node node) -> node.value().isPresent())
                .map(ExplanationNode::of)
                .orElseThrow(NotFound::new);
    }
}
