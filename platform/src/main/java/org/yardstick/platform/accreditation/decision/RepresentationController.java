package org.yardstick.platform.accreditation.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** Appeals by clients, and all that is to be answered: given to somebody, answered. */
@Controller
class RepresentationController {
    private final Representations representations;
    private final AnswerRepresentation answers;
    private final RepresentationPages pages;
    private final DecisionPages decisions;
    private final Screens screens;

    RepresentationController(
            Representations representations,
            AnswerRepresentation answers,
            RepresentationPages pages,
            DecisionPages decisions,
            Screens screens) {
        this.representations = representations;
        this.answers = answers;
        this.pages = pages;
        this.decisions = decisions;
        this.screens = screens;
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/audits/{id}/appeals")
    String appeal(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var form = new Form(typed, words);
        var text = form.text("appealText");
        if (!form.isFine()) {
            model.addAttribute("page", decisions.page(id, typed, viewer, words));
            model.addAttribute("errors", form.errors());
            model.addAttribute("name", "");
            return "accreditation/decision/decision";
        }
        representations.appeal(id, text, viewer);
        Notice.leave(request, response, "decision.appeal.done");
        return "redirect:/representations";
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER, Role.ASSESSOR, Role.QUALITY_MANAGER})
    @GetMapping("/representations")
    String list(Viewer viewer, Model model) {
        model.addAttribute("representations", pages.list(viewer));
        model.addAttribute("today", pages.today());
        return "accreditation/decision/representations";
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER, Role.ASSESSOR, Role.QUALITY_MANAGER})
    @GetMapping("/representations/{id}")
    String page(@PathVariable UUID id, Viewer viewer, Model model) {
        return again(id, Map.of(), FieldErrors.NONE, viewer, model);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/representations/{id}/handlers")
    String assign(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<UUID> person,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var chosen = form.choice("person", person);
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model);
        }
        answers.assign(id, chosen.orElseThrow(), viewer);
        Notice.leave(request, response, "decision.letters.assigned");
        return "redirect:/representations/" + id;
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER, Role.ASSESSOR})
    @PostMapping("/representations/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var upheld = typed.getOrDefault("upheld", "");
        if (!upheld.equals("yes") && !upheld.equals("no")) {
            form.notChosen("upheld");
        }
        var text = form.text("answer");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model);
        }
        answers.answer(id, upheld.equals("yes"), text, viewer);
        Notice.leave(request, response, "decision.letters.answered");
        return "redirect:/representations/" + id;
    }

    private String again(UUID id, Map<String, String> typed, FieldErrors errors, Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(id, typed, viewer));
        model.addAttribute("errors", errors);
        return "accreditation/decision/representation";
    }
}
