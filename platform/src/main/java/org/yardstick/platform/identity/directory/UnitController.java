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
import org.yardstick.platform.identity.Units;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** An organisation's units, for those who keep it. */
@Controller
@RequestMapping("/organisations/{id}/units")
class UnitController {
    private final OrganisationPages pages;
    private final Units units;
    private final Screens screens;

    UnitController(OrganisationPages pages, Units units, Screens screens) {
        this.pages = pages;
        this.units = units;
        this.screens = screens;
    }

    @Allows
    @GetMapping({"/new", "/{unit}"})
    String facts(@PathVariable UUID id, @PathVariable Optional<UUID> unit, Viewer viewer, Model model) {
        var organisation = pages.kept(viewer, id);
        var form = unit.map(one -> UnitForm.of(NotFound.unlessPresent(units.find(id, one))))
                .orElse(UnitForm.EMPTY);
        return show(model, organisation, unit, form, FieldErrors.NONE);
    }

    @Allows
    @PostMapping({"", "/{unit}"})
    String state(
            @PathVariable UUID id,
            @PathVariable Optional<UUID> unit,
            @Valid @ModelAttribute UnitForm form,
            BindingResult binding,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var organisation = pages.kept(viewer, id);
        var errors = FieldErrors.of(binding, Words.in(screens.language(request)));
        if (errors.any()) {
            return show(model, organisation, unit, form, errors);
        }
        unit.ifPresentOrElse(
                one -> units.correct(id, one, form.statement(), viewer.person()),
                () -> units.add(id, form.statement(), viewer.person()));
        Notice.leave(request, response, "identity.saved");
        return "redirect:/organisations/" + id;
    }

    private static String show(
            Model model, Organisation organisation, Optional<UUID> unit, UnitForm form, FieldErrors errors) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("unit", unit);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "identity/unit-form";
    }
}
