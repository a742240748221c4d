package org.yardstick.platform.accreditation.exchange;

import jakarta.servlet.http.HttpServletRequest;
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
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The plan of an audit on paper, for whoever may read the audit. */
@Controller
class PlanPaperController {
    private final CaseReading cases;
    private final PrintPlan printing;
    private final Screens screens;

    PlanPaperController(CaseReading cases, PrintPlan printing, Screens screens) {
        this.cases = cases;
        this.printing = printing;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/audits/{id}/plan.pdf")
    ResponseEntity<byte[]> plan(
            @PathVariable UUID id, @RequestParam Optional<String> language, Viewer viewer, HttpServletRequest request) {
        var words = Words.in(language.map(tag -> NotFound.unlessPresent(Language.find(tag)))
                .orElseGet(() -> screens.language(request)));
        var facts = cases.of(id, viewer);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(new PrintedPlan(facts, words).fileName())
                                .build()
                                .toString())
                .body(printing.of(facts, words));
    }
}
