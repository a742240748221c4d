package org.yardstick.platform.accreditation.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The panel and its decision: convened, voted, left, signed, granted, appealed against. */
@Controller
class DecisionController {
    private final DecisionPages pages;
    private final Panels panels;
    private final DecideOnAudit decide;
    private final GrantCertificate grant;
    private final Screens screens;

    DecisionController(
            DecisionPages pages, Panels panels, DecideOnAudit decide, GrantCertificate grant, Screens screens) {
        this.pages = pages;
        this.panels = panels;
        this.decide = decide;
        this.grant = grant;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/audits/{id}/decision")
    String page(@PathVariable UUID id, Viewer viewer, Model model, HttpServletRequest request) {
        return again(id, Map.of(), FieldErrors.NONE, viewer, model, request);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/audits/{id}/panels")
    String convene(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<UUID> member,
            @RequestParam Optional<UUID> chair,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        form.choice("member", member.stream().findFirst());
        form.choice("chair", chair.filter(member::contains));
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model, request);
        }
        panels.convene(id, member, chair.orElseThrow(), viewer);
        return done(id, "decision.panel.convened", request, response);
    }

    @Allows(Role.DECIDER)
    @PostMapping("/audits/{id}/votes")
    String vote(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var choice = form.choice("choice", choice(typed.getOrDefault("choice", "")));
        var reason = form.optional("voteReason");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model, request);
        }
        panels.vote(id, choice.orElseThrow(), reason, viewer);
        return done(id, "decision.vote.done", request, response);
    }

    /** As the form writes it: refuse, defer, or grant and a level. */
    private static Optional<Choice> choice(String typed) {
        if (typed.startsWith("grant-") && typed.length() < 60) {
            return Optional.of(Choice.grant(typed.substring("grant-".length())));
        }
        return switch (typed) {
            case "refuse" -> Optional.of(Choice.REFUSE);
            case "defer" -> Optional.of(Choice.DEFER);
            default -> Optional.empty();
        };
    }

    @Allows({Role.DECIDER, Role.SECRETARIAT})
    @PostMapping("/audits/{id}/recusals")
    String recuse(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<UUID> person,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var reason = form.text("recusalReason");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model, request);
        }
        panels.recuse(id, person.orElse(viewer.person()), reason, viewer);
        return done(id, "decision.recuse.done", request, response);
    }

    @Allows(Role.DECIDER)
    @PostMapping("/audits/{id}/decisions")
    String sign(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var name = form.text("name");
        var reason = form.optional("decisionReason");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model, request);
        }
        decide.perform(id, name, reason, viewer);
        return done(id, "decision.sign.done", request, response);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/audits/{id}/decisions/{decision}/certificate")
    String grant(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        grant.perform(decision, viewer);
        return done(id, "decision.grant.done", request, response);
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
        model.addAttribute("name", viewer.names().in(screens.language(request)));
        return "accreditation/decision/decision";
    }

    private static String done(UUID id, String key, HttpServletRequest request, HttpServletResponse response) {
        Notice.leave(request, response, key);
        return "redirect:/audits/" + id + "/decision";
    }
}
