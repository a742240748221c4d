package org.yardstick.platform.identity.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** An organisation's sites, for those who keep it. */
@Controller
@RequestMapping("/organisations/{id}/sites")
class SiteController {
    private final OrganisationPages pages;
    private final Sites sites;
    private final Screens screens;

    SiteController(OrganisationPages pages, Sites sites, Screens screens) {
        this.pages = pages;
        this.sites = sites;
        this.screens = screens;
    }

    @Allows
    @GetMapping({"/new", "/{site}"})
    String facts(
            @PathVariable UUID id,
            @PathVariable Optional<UUID> site,
            Viewer viewer,
            Model model,
            HttpServletRequest request) {
        var language = screens.language(request);
        var organisation = pages.kept(viewer, id);
        var form = site.map(one -> SiteForm.of(NotFound.unlessPresent(sites.find(id, one)), language))
                .orElse(SiteForm.emptyFor(organisation, language));
        return show(model, organisation, site, form, FieldErrors.NONE);
    }

    @Allows
    @PostMapping({"", "/{site}"})
    String state(
            @PathVariable UUID id,
            @PathVariable Optional<UUID> site,
            @Valid @ModelAttribute SiteForm form,
            BindingResult binding,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var organisation = pages.kept(viewer, id);
        var errors = FieldErrors.of(binding, Words.in(screens.language(request)));
        if (errors.any()) {
            return show(model, organisation, site, form, errors);
        }
        site.ifPresentOrElse(
                one -> sites.correct(id, one, form.statement(), viewer.person()),
                () -> sites.add(id, form.statement(), viewer.person()));
        Notice.leave(request, response, "identity.saved");
        return "redirect:/organisations/" + id;
    }

    private static String show(
            Model model, Organisation organisation, Optional<UUID> site, SiteForm form, FieldErrors errors) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("site", site);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "identity/site-form";
    }
}
