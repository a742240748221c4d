package org.yardstick.platform.accreditation.finding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** The page of a finding, and what the audit's people do on it. */
@Controller
class FindingController {
    private final FindingPages pages;
    private final Findings findings;
    private final CorrectiveActions actions;
    private final Screens screens;

    FindingController(FindingPages pages, Findings findings, CorrectiveActions actions, Screens screens) {
        this.pages = pages;
        this.findings = findings;
        this.actions = actions;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/findings/{id}")
    String page(@PathVariable UUID id, Viewer viewer, Model model) {
        return again(id, Map.of(), FieldErrors.NONE, viewer, model);
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/findings/{id}/regradings")
    String regrade(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var grade = form.choice("grade", Grade.find(typed.getOrDefault("grade", "")));
        var reason = form.text("reason");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model);
        }
        findings.regrade(id, grade.orElseThrow(), reason, viewer);
        return done(id, "finding.regrade.done", request, response);
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/findings/{id}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var reason = form.text("withdrawalReason");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model);
        }
        findings.withdraw(id, reason, viewer);
        return done(id, "finding.withdraw.done", request, response);
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/findings/{id}/reviews")
    String review(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var verdict = typed.getOrDefault("accepted", "");
        var accepted = verdict.equals("yes");
        if (!accepted && !verdict.equals("no")) {
            form.notChosen("accepted");
        }
        var reason = accepted ? form.optional("reviewReason") : form.text("reviewReason");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model);
        }
        actions.review(id, accepted, reason, viewer);
        return done(id, accepted ? "finding.review.accepted" : "finding.review.returned", request, response);
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/findings/{id}/verifications")
    String verify(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var verdict = form.choice("verdict", verdict(typed.getOrDefault("verdict", "")));
        var text = form.text("verified");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model);
        }
        actions.verify(id, verdict.orElseThrow(), text, viewer);
        return done(id, "finding.verify.done", request, response);
    }

    private static java.util.Optional<Act.Verdict> verdict(String code) {
        return java.util.Arrays.stream(Act.Verdict.values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst();
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/findings/{id}/extensions")
    String extend(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var until = form.day("until", pages.today(), pages.latest());
        var reason = form.text("extensionReason");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model);
        }
        actions.extend(id, until.orElseThrow(), reason, viewer);
        return done(id, "finding.extend.done", request, response);
    }

    private String again(UUID id, Map<String, String> typed, FieldErrors errors, Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(id, viewer, typed));
        model.addAttribute("errors", errors);
        return "accreditation/finding/finding";
    }

    private static String done(UUID id, String key, HttpServletRequest request, HttpServletResponse response) {
        Notice.leave(request, response, key);
        return "redirect:/findings/" + id;
    }
}
