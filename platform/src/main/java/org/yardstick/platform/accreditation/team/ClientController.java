package org.yardstick.platform.accreditation.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.judging.Interest;
import org.yardstick.platform.judging.InterestForm;
import org.yardstick.platform.judging.Interests;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** What a client says of the people who are to audit it: that it objects to one, or what it knows that ties one to it. */
@Controller
class ClientController {
    private final TeamPages pages;
    private final Objections objections;
    private final Interests interests;
    private final Screens screens;
    private final Today today;

    ClientController(TeamPages pages, Objections objections, Interests interests, Screens screens, Today today) {
        this.pages = pages;
        this.objections = objections;
        this.interests = interests;
        this.screens = screens;
        this.today = today;
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/audits/{id}/appointments/{appointment}/objections")
    String object(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        pages.member(id, appointment, viewer);
        if (TeamController.isWrong(reason)) {
            var sentence = Words.in(screens.language(request)).say("accreditation.team.reason-missing");
            return show(
                    id, viewer, "", InterestForm.EMPTY, FieldErrors.at("objection-" + appointment, sentence), model);
        }
        objections.raise(id, appointment, reason.strip(), viewer);
        Notice.leave(request, response, "accreditation.team.objected");
        return "redirect:/audits/" + id + "/team";
    }

    /** Between their own organisation and the person, and nothing else. */
    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/audits/{id}/appointments/{appointment}/interests")
    String declare(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = pages.member(id, appointment, viewer);
        var form = InterestForm.of(sent);
        var errors = form.errors(today.day(), Words.in(screens.language(request)));
        if (errors.any()) {
            return show(id, viewer, appointment.toString(), form, errors, model);
        }
        var organisation = pages.client(id, viewer).of().audit().organisation();
        interests.declare(form.interest(member.person(), organisation, Interest.DeclaredAs.ORGANISATION), viewer);
        Notice.leave(request, response, "accreditation.team.interest-declared");
        return "redirect:/audits/" + id + "/team";
    }

    private String show(UUID id, Viewer viewer, String about, InterestForm form, FieldErrors errors, Model model) {
        model.addAttribute("page", pages.client(id, viewer));
        model.addAttribute("about", about);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "team/client";
    }
}
