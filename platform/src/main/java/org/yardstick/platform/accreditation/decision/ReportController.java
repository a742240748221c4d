package org.yardstick.platform.accreditation.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
import org.yardstick.platform.accreditation.finding.Form;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
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
    String page(@PathVariable UUID id, Viewer viewer, Model model, HttpServletRequest request) {
        return again(id, Map.of(), FieldErrors.NONE, viewer, model, request);
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/reports")
    String write(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var summary = form.text("summary");
        var answer = form.optional("answer");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model, request);
        }
        reports.write(id, summary, answer, viewer);
        return done(id, "decision.report.written", request, response);
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/audits/{id}/reports/{number}/check")
    String check(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var agreed = yes(form, typed, "agreed");
        var text = agreed ? form.optional("checkText") : form.text("checkText");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model, request);
        }
        reports.check(id, number, agreed, text, viewer);
        return done(id, "decision.check.done", request, response);
    }

    private static boolean yes(Form form, Map<String, String> typed, String field) {
        var said = typed.getOrDefault(field, "");
        if (!said.equals("yes") && !said.equals("no")) {
            form.notChosen(field);
        }
        return said.equals("yes");
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER})
    @PostMapping("/audits/{id}/reports/{number}/review")
    String review(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var passed = yes(form, typed, "passed");
        var text = form.text("reviewText");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model, request);
        }
        reports.review(id, number, passed, text, viewer);
        return done(id, "decision.review.done", request, response);
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/audits/{id}/listing")
    String consent(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String agreed,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        reports.consent(id, agreed.equals("yes"), viewer);
        return done(id, agreed.equals("yes") ? "decision.listing.agreed" : "decision.listing.ended", request, response);
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

    private String again(
            UUID id,
            Map<String, String> typed,
            FieldErrors errors,
            Viewer viewer,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("page", pages.page(id, typed, viewer, Words.in(screens.language(request))));
        model.addAttribute("errors", errors);
        return "accreditation/decision/report";
    }

    private static String done(UUID id, String key, HttpServletRequest request, HttpServletResponse response) {
        Notice.leave(request, response, key);
        return "redirect:/audits/" + id + "/report";
    }
}
