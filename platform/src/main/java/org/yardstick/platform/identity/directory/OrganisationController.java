package org.yardstick.platform.identity.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The list of organisations, and one with its facts. */
@Controller
class OrganisationController {
    private final OrganisationPages pages;
    private final Organisations organisations;
    private final Screens screens;

    OrganisationController(OrganisationPages pages, Organisations organisations, Screens screens) {
        this.pages = pages;
        this.organisations = organisations;
        this.screens = screens;
    }

    @Bean
    static Door organisationsDoor() {
        return new Door(
                800,
                new Screen.Destination("identity.organisations.title", "/organisations", "shell.doors.administration"),
                Set.of(Role.ADMINISTRATOR, Role.SECRETARIAT));
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARIAT})
    @GetMapping("/organisations")
    String list(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HttpServletRequest request) {
        var filter = new OrganisationPages.Filter(name, kind, sector, city);
        model.addAttribute("page", pages.list(filter, page, screens.language(request)));
        return "identity/organisations";
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARIAT})
    @GetMapping("/organisations/new")
    String newcomer(Model model) {
        return show(model, Optional.empty(), OrganisationForm.EMPTY, FieldErrors.NONE);
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARIAT})
    @PostMapping("/organisations")
    String add(
            @Valid @ModelAttribute OrganisationForm form,
            BindingResult binding,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = FieldErrors.of(binding, Words.in(screens.language(request)));
        if (errors.any()) {
            return show(model, Optional.empty(), form, errors);
        }
        var statement = form.statement();
        if (statement.kind() == Organisation.Kind.BODY && !viewer.holds(Role.ADMINISTRATOR)) {
            throw new Refused("identity.organisation.body-by-administrator");
        }
        var id = organisations.add(statement, Optional.of(viewer.person()));
        Notice.leave(request, response, "identity.organisation.added");
        return "redirect:/organisations/" + id;
    }

    @Allows
    @GetMapping("/organisations/{id}")
    String page(@PathVariable UUID id, Viewer viewer, Model model, HttpServletRequest request) {
        model.addAttribute("page", pages.page(viewer, id, screens.language(request)));
        return "identity/organisation";
    }

    @Allows
    @GetMapping("/organisations/{id}/facts")
    String facts(@PathVariable UUID id, Viewer viewer, Model model, HttpServletRequest request) {
        var form = OrganisationForm.of(pages.kept(viewer, id), screens.language(request));
        return show(model, Optional.of(id), form, FieldErrors.NONE);
    }

    @Allows
    @PostMapping("/organisations/{id}/facts")
    String correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute OrganisationForm form,
            BindingResult binding,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before = pages.kept(viewer, id);
        var errors = FieldErrors.of(binding, Words.in(screens.language(request)));
        if (errors.any()) {
            return show(model, Optional.of(id), form, errors);
        }
        var statement = form.statement();
        organisations.correct(
                id, viewer.holds(Role.ADMINISTRATOR) ? statement : statement.ofKind(before.kind()), viewer.person());
        Notice.leave(request, response, "identity.saved");
        return "redirect:/organisations/" + id;
    }

    private static String show(Model model, Optional<UUID> id, OrganisationForm form, FieldErrors errors) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "identity/organisation-form";
    }
}
