package org.yardstick.platform.accreditation.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.yardstick.platform.shell.Notice;

/** An assessor's own side: what they are appointed to and answer, and when they are away. */
@Controller
class AppointmentController {
    private final AppointmentPages pages;
    private final Acceptances acceptances;
    private final Absences absences;
    private final DayOnScreen day;

    AppointmentController(AppointmentPages pages, Acceptances acceptances, Absences absences, DayOnScreen day) {
        this.pages = pages;
        this.acceptances = acceptances;
        this.absences = absences;
        this.day = day;
    }

    @Allows(Role.ASSESSOR)
    @GetMapping("/appointments")
    String mine(Viewer viewer, Model model) {
        return list(viewer, DatesForm.EMPTY, FieldErrors.NONE, model);
    }

    @Allows(Role.ASSESSOR)
    @GetMapping("/appointments/{id}")
    String one(@PathVariable UUID id, Viewer viewer, Model model) {
        return detail(id, viewer, "", FieldErrors.NONE, model);
    }

    /** With the declaration in the language in which it was read; it is kept as it was. */
    @Allows(Role.ASSESSOR)
    @PostMapping("/appointments/{id}/acceptance")
    String accept(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String declared,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = pages.one(id, viewer);
        var words = day.words(request);
        if (!declared.equals("yes")) {
            var errors = FieldErrors.at("declared-yes", words.say("accreditation.appointment.declare-first"));
            return detail(id, viewer, "", errors, model);
        }
        acceptances.accept(
                id,
                words.say(
                        "accreditation.appointment.declaration",
                        page.of().audit().organisationName()),
                viewer);
        Notice.leave(request, response, "accreditation.appointment.accepted");
        return "redirect:/appointments/" + id;
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/appointments/{id}/refusal")
    String decline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        pages.one(id, viewer);
        if (TeamController.isWrong(reason)) {
            var errors = FieldErrors.at("reason", day.words(request).say("accreditation.team.reason-missing"));
            return detail(id, viewer, reason, errors, model);
        }
        acceptances.decline(id, reason.strip(), viewer);
        Notice.leave(request, response, "accreditation.appointment.declined");
        return "redirect:/appointments";
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/absences")
    String absent(
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new DatesForm(first, last.isBlank() ? first : last, "", List.of());
        var errors = form.errors(day.today(), day.words(request));
        if (errors.any()) {
            return list(viewer, new DatesForm(first, last, "", List.of()), errors, model);
        }
        absences.note(viewer.person(), form.from(), form.to(), viewer);
        Notice.leave(request, response, "accreditation.absence.noted");
        return "redirect:/appointments";
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/absences/{id}/end")
    String present(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        absences.end(viewer.person(), id, viewer);
        Notice.leave(request, response, "accreditation.absence.ended");
        return "redirect:/appointments";
    }

    private String list(Viewer viewer, DatesForm form, FieldErrors errors, Model model) {
        model.addAttribute("page", pages.mine(viewer));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "team/appointments";
    }

    private String detail(UUID id, Viewer viewer, String reason, FieldErrors errors, Model model) {
        model.addAttribute("page", pages.one(id, viewer));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "team/appointment";
    }
}
