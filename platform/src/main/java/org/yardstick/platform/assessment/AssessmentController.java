package org.yardstick.platform.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The list of assessments, starting one, and its task list. */
@Controller
class AssessmentController {
    private final Assessments assessments;
    private final AssessmentPages pages;
    private final StartPages startPages;
    private final CarryOver carryOver;
    private final Screens screens;

    AssessmentController(
            Assessments assessments,
            AssessmentPages pages,
            StartPages startPages,
            CarryOver carryOver,
            Screens screens) {
        this.assessments = assessments;
        this.pages = pages;
        this.startPages = startPages;
        this.carryOver = carryOver;
        this.screens = screens;
    }

    /** What is chosen once, when an assessment is started; the rest is {@link ParticularsForm}. */
    record Form(
            @NotNull(message = "shell.field.unreadable") UUID organisation,
            @NotBlank(message = "shell.field.unreadable") String profile,
            @Nullable String earlier) {
        Form {
            profile = profile == null ? "" : profile;
        }
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments")
    String list(Viewer viewer, Model page) {
        page.addAttribute("page", startPages.list(viewer));
        return "assessment/list";
    }

    @Allows(Role.QUALITY_MANAGER)
    @GetMapping("/assessments/new")
    String form(@RequestParam Optional<UUID> organisation, Viewer viewer, Model page) {
        return show(startPages.fresh(viewer, organisation), FieldErrors.NONE, viewer, page);
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/assessments")
    String start(
            @Valid @ModelAttribute Form form,
            BindingResult binding,
            @Valid @ModelAttribute ParticularsForm particulars,
            BindingResult particularsBinding,
            Viewer viewer,
            Model page,
            HttpServletRequest request) {
        var words = Words.in(screens.language(request));
        var errors = FieldErrors.of(binding, words).and(FieldErrors.of(particularsBinding, words));
        if (errors.any()) {
            return show(typed(form, particulars, viewer), errors, viewer, page);
        }
        var statement = particulars
                .particulars()
                .statement(
                        form.organisation,
                        startPages.edition(form.organisation, viewer).id(),
                        form.profile);
        var earlier = ParticularsForm.id(form.earlier);
        var started = earlier.isPresent()
                ? carryOver.start(statement, earlier.get(), viewer)
                : assessments.start(statement, viewer);
        return "redirect:/assessments/" + started;
    }

    private StartPage.Choice typed(Form form, ParticularsForm particulars, Viewer viewer) {
        var fresh = startPages.fresh(viewer, Optional.empty());
        var organisation = form.organisation == null ? fresh.organisation() : form.organisation;
        return particulars.choice(organisation, form.profile, String.valueOf(form.earlier));
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}")
    String hub(@PathVariable UUID id, Viewer viewer, Model page, HttpServletRequest request) {
        page.addAttribute("page", pages.hub(id, viewer, screens.language(request)));
        return "assessment/hub";
    }

    private String show(StartPage.Choice choice, FieldErrors errors, Viewer viewer, Model page) {
        page.addAttribute("page", startPages.page(choice, viewer));
        page.addAttribute("errors", errors);
        return "assessment/start";
    }
}
