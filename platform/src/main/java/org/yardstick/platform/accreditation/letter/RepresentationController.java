package org.yardstick.platform.accreditation.letter;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.accreditation.Form;
import org.yardstick.platform.accreditation.decision.DecisionPages;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** Appeals by clients, and all that is to be answered: given to somebody, answered. */
@Controller
class RepresentationController {
    private final Representations representations;
    private final AnswerRepresentation answers;
    private final RepresentationPages pages;
    private final DecisionPages decisions;

    RepresentationController(
            Representations representations,
            AnswerRepresentation answers,
            RepresentationPages pages,
            DecisionPages decisions) {
        this.representations = representations;
        this.answers = answers;
        this.pages = pages;
        this.decisions = decisions;
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/audits/{id}/appeals")
    String appeal(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var text = form.text("appealText");
        if (!form.isFine()) {
            model.addAttribute("page", decisions.page(id, form.typed(), viewer, form.words()));
            model.addAttribute("name", "");
            return form.on(model, "accreditation/decision/decision");
        }
        representations.appeal(id, text, viewer);
        return form.done("decision.appeal.done", "/representations");
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER, Role.ASSESSOR, Role.QUALITY_MANAGER})
    @GetMapping("/representations")
    String list(Viewer viewer, Model model) {
        model.addAttribute("representations", pages.list(viewer));
        model.addAttribute("today", pages.today());
        return "accreditation/letter/representations";
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER, Role.ASSESSOR, Role.QUALITY_MANAGER})
    @GetMapping("/representations/{id}")
    String page(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        return show(id, form, viewer, model);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/representations/{id}/handlers")
    String assign(@PathVariable UUID id, @RequestParam Optional<UUID> person, Form form, Viewer viewer, Model model) {
        var chosen = form.choice("person", person);
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        answers.assign(id, chosen.orElseThrow(), viewer);
        return form.done("decision.letters.assigned", path(id));
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER, Role.ASSESSOR})
    @PostMapping("/representations/{id}/answer")
    String answer(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var upheld = form.yes("upheld");
        var text = form.text("answer");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        answers.answer(id, upheld, text, viewer);
        return form.done("decision.letters.answered", path(id));
    }

    private String show(UUID id, Form form, Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(id, form.typed(), viewer));
        return form.on(model, "accreditation/letter/representation");
    }

    private static String path(UUID id) {
        return "/representations/" + id;
    }
}
