package org.yardstick.platform.judging;

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
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** Reading and declaring interests: one's own, and for the office those of the people who judge for it. */
@Controller
class InterestController {
    private final Interests interests;
    private final InterestPages pages;
    private final Today today;
    private final Screens screens;

    InterestController(Interests interests, InterestPages pages, Today today, Screens screens) {
        this.interests = interests;
        this.pages = pages;
        this.today = today;
        this.screens = screens;
    }

    @Allows({Role.ASSESSOR, Role.DECIDER, Role.JUDGE, Role.TRAINER, Role.SECRETARIAT})
    @GetMapping("/interests")
    String mine(Viewer viewer, Model model) {
        return list(viewer.person(), viewer, model, FieldErrors.NONE);
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/people/interests")
    String judges(Viewer viewer, Model model) {
        model.addAttribute("judges", pages.judges(viewer));
        return "judging/people";
    }

    @Allows({Role.ASSESSOR, Role.DECIDER, Role.JUDGE, Role.TRAINER, Role.SECRETARIAT})
    @GetMapping("/people/{person}/interests")
    String of(@PathVariable UUID person, Viewer viewer, Model model) {
        return list(person, viewer, model, FieldErrors.NONE);
    }

    @Allows({Role.ASSESSOR, Role.DECIDER, Role.JUDGE, Role.TRAINER, Role.SECRETARIAT})
    @GetMapping("/people/{person}/interests/new")
    String form(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) Optional<UUID> organisation,
            Viewer viewer,
            Model model) {
        return show(pages.declaration(person, name, organisation, viewer), InterestForm.EMPTY, FieldErrors.NONE, model);
    }

    @Allows({Role.ASSESSOR, Role.DECIDER, Role.JUDGE, Role.TRAINER, Role.SECRETARIAT})
    @PostMapping("/people/{person}/interests")
    String declare(
            @PathVariable UUID person,
            @RequestParam UUID organisation,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = pages.declaration(person, "", Optional.of(organisation), viewer);
        var chosen = NotFound.unlessPresent(page.chosen());
        var form = InterestForm.of(sent);
        var errors = form.errors(today.day(), Words.in(screens.language(request)));
        if (errors.any()) {
            return show(page, form, errors, model);
        }
        var as = page.own() ? Interest.DeclaredAs.SELF : Interest.DeclaredAs.OFFICE;
        interests.declare(form.interest(person, chosen.id(), as), viewer);
        Notice.leave(request, response, "judging.declared");
        return "redirect:" + page.list();
    }

    @Allows({Role.ASSESSOR, Role.DECIDER, Role.JUDGE, Role.TRAINER, Role.SECRETARIAT})
    @PostMapping("/people/{person}/interests/{id}/end")
    String end(
            @PathVariable UUID person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var row = row(pages.page(person, viewer), id);
        var day = InterestForm.day(on)
                .filter(one -> !one.isAfter(today.day())
                        && !row.interest().begun().map(one::isBefore).orElse(false));
        if (day.isEmpty()) {
            return list(person, viewer, model, wrong("on-" + id, "judging.end.wrong", request));
        }
        interests.end(id, person, day.get(), viewer);
        return done(person, viewer, "judging.ended", request, response);
    }

    @Allows({Role.ASSESSOR, Role.DECIDER, Role.JUDGE, Role.TRAINER, Role.SECRETARIAT})
    @PostMapping("/people/{person}/interests/{id}/retraction")
    String retract(
            @PathVariable UUID person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        row(pages.page(person, viewer), id);
        if (reason.isBlank() || reason.length() > 500) {
            return list(person, viewer, model, wrong("reason-" + id, "judging.retract.wrong", request));
        }
        interests.retract(id, person, reason.strip(), viewer);
        return done(person, viewer, "judging.retracted", request, response);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/people/{person}/interests/{id}/pin")
    String pin(
            @PathVariable UUID person,
            @PathVariable UUID id,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = pages.page(person, viewer);
        row(page, id);
        if (page.own()) {
            throw new NotFound();
        }
        interests.pin(id, person, viewer);
        return done(person, viewer, "judging.pinned", request, response);
    }

    private static InterestsPage.Row row(InterestsPage page, UUID id) {
        return NotFound.unlessPresent(page.rows().stream()
                .filter(row -> row.interest().id().filter(id::equals).isPresent())
                .findFirst());
    }

    private FieldErrors wrong(String field, String key, HttpServletRequest request) {
        return FieldErrors.at(field, Words.in(screens.language(request)).say(key));
    }

    private String list(UUID person, Viewer viewer, Model model, FieldErrors errors) {
        model.addAttribute("page", pages.page(person, viewer));
        model.addAttribute("errors", errors);
        return "judging/interests";
    }

    private static String show(InterestsPage.Declaration page, InterestForm form, FieldErrors errors, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "judging/declaration";
    }

    private static String done(
            UUID person, Viewer viewer, String key, HttpServletRequest request, HttpServletResponse response) {
        Notice.leave(request, response, key);
        return "redirect:" + (viewer.person().equals(person) ? "/interests" : "/people/" + person + "/interests");
    }
}
