package org.yardstick.platform.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
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
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The particulars of an assessment, stated anew by its quality manager. */
@Controller
class ParticularsController {
    private final RestateAssessment restateAssessment;
    private final Assessments assessments;
    private final StartPages pages;
    private final Screens screens;

    ParticularsController(
            RestateAssessment restateAssessment, Assessments assessments, StartPages pages, Screens screens) {
        this.restateAssessment = restateAssessment;
        this.assessments = assessments;
        this.pages = pages;
        this.screens = screens;
    }

    @Allows(Role.QUALITY_MANAGER)
    @GetMapping("/assessments/{id}/particulars")
    String form(@PathVariable UUID id, Viewer viewer, Model page) {
        var assessment = assessments.get(id, viewer);
        assessment.mustBeManagedBy(viewer);
        var stated = restateAssessment.current(id, viewer);
        var choice = StartPage.Choice.of(assessment, stated.particulars());
        return show(page(assessment, choice, stated.version(), Optional.empty(), viewer), FieldErrors.NONE, page);
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/assessments/{id}/particulars")
    String restate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int seen,
            @Valid @ModelAttribute ParticularsForm form,
            BindingResult binding,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var assessment = assessments.get(id, viewer);
        assessment.mustBeManagedBy(viewer);
        var errors = FieldErrors.of(binding, Words.in(screens.language(request)));
        if (errors.any()) {
            return show(page(assessment, form.choice(assessment), seen, Optional.empty(), viewer), errors, page);
        }
        var wanted = form.particulars();
        if (restateAssessment.perform(id, wanted, seen, viewer)
                instanceof RestateAssessment.Outcome.Overtaken overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(overtaken(assessment, form, wanted, overtaken.now(), viewer), FieldErrors.NONE, page);
        }
        Notice.leave(request, response, "assessment.particulars.saved");
        return "redirect:" + assessment.path();
    }

    private ParticularsPage overtaken(
            Assessment assessment,
            ParticularsForm form,
            Particulars wanted,
            RestateAssessment.Stated now,
            Viewer viewer) {
        var told = new ParticularsPage.Overtaken(now.by(), now.particulars(), wanted.changedFrom(now.particulars()));
        return page(assessment, form.choice(assessment), now.version(), Optional.of(told), viewer);
    }

    private ParticularsPage page(
            Assessment assessment,
            StartPage.Choice choice,
            int seen,
            Optional<ParticularsPage.Overtaken> overtaken,
            Viewer viewer) {
        return new ParticularsPage(
                assessment,
                assessments.edition(assessment),
                pages.company(assessment.organisation(), viewer),
                choice,
                seen,
                overtaken);
    }

    private static String show(ParticularsPage shown, FieldErrors errors, Model page) {
        page.addAttribute("page", shown);
        page.addAttribute("errors", errors);
        return "assessment/particulars";
    }
}
