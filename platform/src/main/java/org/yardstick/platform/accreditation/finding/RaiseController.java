package org.yardstick.platform.accreditation.finding;

import java.util.List;
import java.util.UUID;
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

/** Raising findings, and weighing several minors on one criterion. */
@Controller
class RaiseController {
    private final Findings findings;
    private final RaisePages pages;
    private final FindingLists lists;

    RaiseController(Findings findings, RaisePages pages, FindingLists lists) {
        this.findings = findings;
        this.pages = pages;
        this.lists = lists;
    }

    @Allows(Role.ASSESSOR)
    @GetMapping("/audits/{id}/findings/new")
    String form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String criterion,
            Form form,
            Viewer viewer,
            Model model) {
        return show(id, criterion, form, viewer, model);
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/findings")
    String raise(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> note,
            @RequestParam(defaultValue = "") List<UUID> version,
            Form form,
            Viewer viewer,
            Model model) {
        var criterion = form.text("criterion");
        var grade = form.choice("grade", Grade.find(form.typed("grade")));
        var statement = form.text("statement");
        var evidence = form.text("evidence");
        if (!form.isFine()) {
            return show(id, criterion, form, viewer, model);
        }
        var said = new Findings.Statement(criterion, grade.orElseThrow(), statement, evidence, note, version);
        var raised = findings.raise(id, said, viewer);
        var next = lists.asked(id).isEmpty() ? "/findings/" + raised : "/audits/" + id + "/findings";
        return form.done("finding.raise.done", next);
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/findings/weighings")
    String weigh(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var criterion = form.text("criterion");
        var reason = form.text("reason");
        if (!form.isFine()) {
            model.addAttribute("page", lists.of(id, new FindingListPage.Filter("", "", "", 1), viewer));
            return form.on(model, "accreditation/finding/list");
        }
        findings.weigh(id, criterion, reason, viewer);
        return form.done("finding.weigh.done", "/audits/" + id + "/findings");
    }

    private String show(UUID id, String criterion, Form form, Viewer viewer, Model model) {
        var language = form.words().language();
        model.addAttribute("page", pages.page(id, criterion, form.typed(), viewer, language));
        return form.on(model, "accreditation/finding/raise");
    }
}
