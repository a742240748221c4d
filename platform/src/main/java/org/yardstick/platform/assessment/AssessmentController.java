package org.yardstick.platform.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    record Form(
            @NotNull(message = "shell.field.unreadable") UUID organisation,
            @NotBlank(message = "shell.field.unreadable") String profile,

            @NotBlank(message = "assessment.start.name-missing") @Size(max = 200, message = "shell.field.too-long")
            String name,

            // A text, so that a year that is no number is an error beside the others and not the end of all reading.
            @NotBlank(message = "assessment.start.year-wrong")
            @Pattern(regexp = "(199|20\\d)\\d", message = "assessment.start.year-wrong")
            String year,

            @Size(max = 4000, message = "shell.field.too-long")
            String scope,

            @Nullable String unit,
            @Nullable List<String> site,
            @Nullable List<String> fact,
            @Nullable String target,
            @Nullable String earlier) {
        Form {
            name = name == null ? "" : name;
            scope = scope == null ? "" : scope;
            profile = profile == null ? "" : profile;
            year = year == null ? "" : year;
        }

        Assessments.Statement statement(UUID edition) {
            return new Assessments.Statement(
                    organisation,
                    edition,
                    profile,
                    name.strip(),
                    Integer.parseInt(year),
                    scope.strip(),
                    id(unit).orElse(null),
                    site == null
                            ? List.of()
                            : site.stream().flatMap(one -> id(one).stream()).toList(),
                    fact == null ? Set.of() : Set.copyOf(fact),
                    Optional.ofNullable(target).filter(code -> !code.isBlank()));
        }

        StartPage.Choice choice(StartPage.Choice fresh) {
            return new StartPage.Choice(
                    organisation == null ? fresh.organisation() : organisation,
                    profile,
                    name,
                    year,
                    scope,
                    String.valueOf(unit),
                    site == null ? Set.of() : Set.copyOf(site),
                    fact == null ? Set.of() : Set.copyOf(fact),
                    String.valueOf(target),
                    String.valueOf(earlier));
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
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = FieldErrors.of(binding, Words.in(screens.language(request)));
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(form.choice(startPages.fresh(viewer, Optional.empty())), errors, viewer, page);
        }
        var statement = form.statement(startPages.newest(viewer).id());
        var earlier = id(form.earlier);
        var started = earlier.isPresent()
                ? carryOver.start(statement, earlier.get(), viewer)
                : assessments.start(statement, viewer);
        return "redirect:/assessments/" + started;
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

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
