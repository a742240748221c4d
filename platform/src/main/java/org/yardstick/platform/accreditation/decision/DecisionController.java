package org.yardstick.platform.accreditation.decision;

import java.util.List;
import java.util.Optional;
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

/** The panel and its decision: convened, voted, left, signed, granted, appealed against. */
@Controller
class DecisionController {
    private final DecisionPages pages;
    private final Panels panels;
    private final DecideOnAudit decide;
    private final GrantCertificate grant;

    DecisionController(DecisionPages pages, Panels panels, DecideOnAudit decide, GrantCertificate grant) {
        this.pages = pages;
        this.panels = panels;
        this.decide = decide;
        this.grant = grant;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/audits/{id}/decision")
    String page(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        return show(id, form, viewer, model);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/audits/{id}/panels")
    String convene(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> member,
            @RequestParam Optional<UUID> chair,
            Form form,
            Viewer viewer,
            Model model) {
        form.choice("member", member.stream().findFirst());
        form.choice("chair", chair.filter(member::contains));
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        panels.convene(id, member, chair.orElseThrow(), viewer);
        return form.done("decision.panel.convened", path(id));
    }

    @Allows(Role.DECIDER)
    @PostMapping("/audits/{id}/votes")
    String vote(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var choice = form.choice("choice", choice(form.typed("choice")));
        var reason = form.optional("voteReason");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        panels.vote(id, choice.orElseThrow(), reason, viewer);
        return form.done("decision.vote.done", path(id));
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
    String recuse(@PathVariable UUID id, @RequestParam Optional<UUID> person, Form form, Viewer viewer, Model model) {
        var reason = form.text("recusalReason");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        panels.recuse(id, person.orElse(viewer.person()), reason, viewer);
        return form.done("decision.recuse.done", path(id));
    }

    @Allows(Role.DECIDER)
    @PostMapping("/audits/{id}/decisions")
    String sign(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var name = form.text("name");
        var reason = form.optional("decisionReason");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        decide.perform(id, name, reason, viewer);
        return form.done("decision.sign.done", path(id));
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/audits/{id}/decisions/{decision}/certificate")
    String grant(@PathVariable UUID id, @PathVariable UUID decision, Form form, Viewer viewer) {
        grant.perform(decision, viewer);
        return form.done("decision.grant.done", path(id));
    }

    private String show(UUID id, Form form, Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(id, form.typed(), viewer, form.words()));
        model.addAttribute("name", viewer.names().in(form.words().language()));
        return form.on(model, "accreditation/decision/decision");
    }

    private static String path(UUID id) {
        return "/audits/" + id + "/decision";
    }
}
