package org.yardstick.platform.accreditation.finding;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.accreditation.Form;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** The page of a finding, and what the audit's people do on it. */
@Controller
class FindingController {
    private final FindingPages pages;
    private final Findings findings;
    private final CorrectiveActions actions;

    FindingController(FindingPages pages, Findings findings, CorrectiveActions actions) {
        this.pages = pages;
        this.findings = findings;
        this.actions = actions;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/findings/{id}")
    String page(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        return show(id, form, viewer, model);
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/findings/{id}/regradings")
    String regrade(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var grade = form.choice("grade", Grade.find(form.typed("grade")));
        var reason = form.text("reason");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        findings.regrade(id, grade.orElseThrow(), reason, viewer);
        return form.done("finding.regrade.done", path(id));
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/findings/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var reason = form.text("withdrawalReason");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        findings.withdraw(id, reason, viewer);
        return form.done("finding.withdraw.done", path(id));
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/findings/{id}/reviews")
    String review(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var accepted = form.yes("accepted");
        var reason = accepted ? form.optional("reviewReason") : form.text("reviewReason");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        actions.review(id, accepted, reason, viewer);
        return form.done(accepted ? "finding.review.accepted" : "finding.review.returned", path(id));
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/findings/{id}/verifications")
    String verify(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var verdict = form.choice("verdict", verdict(form.typed("verdict")));
        var text = form.text("verified");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        actions.verify(id, verdict.orElseThrow(), text, viewer);
        return form.done("finding.verify.done", path(id));
    }

    private static java.util.Optional<Act.Verdict> verdict(String code) {
        return java.util.Arrays.stream(Act.Verdict.values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst();
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/findings/{id}/extensions")
    String extend(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var until = form.day("until", pages.today(), pages.latest());
        var reason = form.text("extensionReason");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        actions.extend(id, until.orElseThrow(), reason, viewer);
        return form.done("finding.extend.done", path(id));
    }

    private String show(UUID id, Form form, Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(id, viewer, form.typed()));
        return form.on(model, "accreditation/finding/finding");
    }

    private static String path(UUID id) {
        return "/findings/" + id;
    }
}
