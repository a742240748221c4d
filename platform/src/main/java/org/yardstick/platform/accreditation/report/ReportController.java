package org.yardstick.platform.accreditation.report;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.accreditation.Form;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The report of an audit: written, checked, reviewed, printed. */
@Controller
class ReportController {
    private final Reports reports;
    private final ReportPages pages;
    private final PrintReport printing;
    private final Screens screens;

    ReportController(Reports reports, ReportPages pages, PrintReport printing, Screens screens) {
        this.reports = reports;
        this.pages = pages;
        this.printing = printing;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/audits/{id}/report")
    String page(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        return show(id, form, viewer, model);
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/reports")
    String write(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var summary = form.text("summary");
        var answer = form.optional("answer");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        reports.write(id, summary, answer, viewer);
        return form.done("decision.report.written", path(id));
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/audits/{id}/reports/{number}/check")
    String check(@PathVariable UUID id, @PathVariable int number, Form form, Viewer viewer, Model model) {
        var agreed = form.yes("agreed");
        var text = agreed ? form.optional("checkText") : form.text("checkText");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        reports.check(id, number, agreed, text, viewer);
        return form.done("decision.check.done", path(id));
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER})
    @PostMapping("/audits/{id}/reports/{number}/review")
    String review(@PathVariable UUID id, @PathVariable int number, Form form, Viewer viewer, Model model) {
        var passed = form.yes("passed");
        var text = form.text("reviewText");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        reports.review(id, number, passed, text, viewer);
        return form.done("decision.review.done", path(id));
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/audits/{id}/listing")
    String consent(@PathVariable UUID id, @RequestParam(defaultValue = "") String agreed, Form form, Viewer viewer) {
        reports.consent(id, agreed.equals("yes"), viewer);
        return form.done(agreed.equals("yes") ? "decision.listing.agreed" : "decision.listing.ended", path(id));
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/audits/{id}/reports/{number}/report.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Optional<String> language,
            Viewer viewer,
            HttpServletRequest request) {
        var words = Words.in(language.map(tag -> NotFound.unlessPresent(Language.find(tag)))
                .orElseGet(() -> screens.language(request)));
        var name = "audit-report-" + number + "-" + words.language().tag() + ".pdf";
        return file(name, MediaType.APPLICATION_PDF, printing.of(pages.draft(id, number, viewer), words));
    }

    /** The very text of which the hash was taken. */
    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/audits/{id}/reports/{number}/report.json")
    ResponseEntity<byte[]> json(@PathVariable UUID id, @PathVariable int number, Viewer viewer) {
        var content = pages.draft(id, number, viewer).content().canonical();
        return file(
                "audit-report-" + number + ".json",
                MediaType.APPLICATION_JSON,
                content.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private String show(UUID id, Form form, Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(id, form.typed(), viewer, form.words()));
        return form.on(model, "accreditation/report/report");
    }

    private static String path(UUID id) {
        return "/audits/" + id + "/report";
    }
}
