package org.yardstick.platform.accreditation.finding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Raising findings, and weighing several minors on one criterion. */
@Controller
class RaiseController {
    private final Findings findings;
    private final RaisePages pages;
    private final FindingLists lists;
    private final Screens screens;

    RaiseController(Findings findings, RaisePages pages, FindingLists lists, Screens screens) {
        this.findings = findings;
        this.pages = pages;
        this.lists = lists;
        this.screens = screens;
    }

    @Allows(Role.ASSESSOR)
    @GetMapping("/audits/{id}/findings/new")
    String form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String criterion,
            Viewer viewer,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("page", pages.page(id, criterion, Map.of(), viewer, screens.language(request)));
        model.addAttribute("errors", FieldErrors.NONE);
        return "accreditation/finding/raise";
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/findings")
    String raise(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<UUID> note,
            @RequestParam(defaultValue = "") List<UUID> version,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var criterion = form.text("criterion");
        var grade = form.choice("grade", Grade.find(typed.getOrDefault("grade", "")));
        var statement = form.text("statement");
        var evidence = form.text("evidence");
        if (!form.isFine()) {
            model.addAttribute("page", pages.page(id, criterion, typed, viewer, screens.language(request)));
            model.addAttribute("errors", form.errors());
            return "accreditation/finding/raise";
        }
        var said = new Findings.Statement(criterion, grade.orElseThrow(), statement, evidence, note, version);
        var raised = findings.raise(id, said, viewer);
        Notice.leave(request, response, "finding.raise.done");
        return lists.asked(id).isEmpty() ? "redirect:/findings/" + raised : "redirect:/audits/" + id + "/findings";
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/findings/weighings")
    String weigh(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var criterion = form.text("criterion");
        var reason = form.text("reason");
        if (!form.isFine()) {
            model.addAttribute("page", lists.of(id, new FindingListPage.Filter("", "", "", 1), viewer));
            model.addAttribute("errors", form.errors());
            return "accreditation/finding/list";
        }
        findings.weigh(id, criterion, reason, viewer);
        Notice.leave(request, response, "finding.weigh.done");
        return "redirect:/audits/" + id + "/findings";
    }
}
