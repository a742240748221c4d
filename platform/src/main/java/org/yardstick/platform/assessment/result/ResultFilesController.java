package org.yardstick.platform.assessment.result;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Screens;

/** A result to take along: as data, as a workbook, as a report. */
@Controller
class ResultFilesController {
    private static final MediaType SHEETS =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Readings readings;
    private final Report report;
    private final Screens screens;

    ResultFilesController(Readings readings, Report report, Screens screens) {
        this.readings = readings;
        this.report = report;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/result.json")
    ResponseEntity<byte[]> data(@PathVariable UUID id, Viewer viewer) {
        var document = ResultDocument.of(readings.of(id, viewer, Language.ENGLISH));
        return file(
                "result.json",
                MediaType.APPLICATION_JSON,
                CanonicalJson.of(document).getBytes(StandardCharsets.UTF_8));
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/result.xlsx")
    ResponseEntity<byte[]> sheets(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        var reading = readings.of(id, viewer, screens.language(request));
        return file("result-" + reading.assessment().year() + ".xlsx", SHEETS, ResultSheets.of(reading));
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/report.pdf")
    ResponseEntity<byte[]> report(
            @PathVariable UUID id, @RequestParam Optional<String> language, Viewer viewer, HttpServletRequest request) {
        var spoken = language.map(tag -> NotFound.unlessPresent(Language.find(tag)))
                .orElseGet(() -> screens.language(request));
        var made = report.of(id, viewer, spoken);
        return file(made.name(), MediaType.APPLICATION_PDF, made.content());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }
}
