package org.yardstick.platform.assessment.result;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** Assessments and their results for programs. */
@RestController
class ResultApi {
    private final Readings readings;

    ResultApi(Readings readings) {
        this.readings = readings;
    }

    record Assessments(List<Readings.Listed> assessments) {}

    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_ASSESSMENTS)
    @GetMapping("/api/v1/assessments")
    Assessments all(Viewer viewer) {
        return new Assessments(readings.all(viewer));
    }

    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_ASSESSMENTS)
    @GetMapping("/api/v1/assessments/{id}")
    Readings.Listed one(@PathVariable UUID id, Viewer viewer) {
        return readings.one(id, viewer);
    }

    @Allows(
            value = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR},
            scope = Scope.READ_RESULTS)
    @GetMapping("/api/v1/assessments/{id}/result")
    ResultDocument result(@PathVariable UUID id, Viewer viewer) {
        return ResultDocument.of(readings.of(id, viewer, Language.ENGLISH));
    }
}
