package org.yardstick.platform.assessment.file;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Results;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Screens;

/** An assessment as a file of its own, to keep or to score without a server; of a signed one what was signed. */
@Controller
class AssessmentFileController {
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final Assessments assessments;
    private final Results results;
    private final Screens screens;

    AssessmentFileController(Assessments assessments, Results results, Screens screens) {
        this.assessments = assessments;
        this.results = results;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/assessment.yaml")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        var assessment = assessments.get(id, viewer);
        var inputs = results.of(id, viewer).inputs();
        var text = FileWriting.write(assessment, inputs, assessments.standard(assessment), screens.language(request));
        return ResponseEntity.ok()
                .contentType(YAML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("assessment.yaml")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
