package org.yardstick.platform.accreditation.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.judging.InterestForm;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** One team: the office puts it together, the client sees it. */
@Controller
class TeamController {
    static final int LONGEST = 1000;
    /** A field of the form: a person's id behind five letters. */
    private static final Pattern SEAT = Pattern.compile("seat-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final TeamPages pages;
    private final Appointments appointments;
    private final Objections objections;
    private final Screens screens;

    TeamController(TeamPages pages, Appointments appointments, Objections objections, Screens screens) {
        this.pages = pages;
        this.appointments = appointments;
        this.objections = objections;
        this.screens = screens;
    }

    /** The office of the body sees candidates, a quality manager of the organisation its auditors. */
    @Allows({Role.SECRETARIAT, Role.QUALITY_MANAGER})
    @GetMapping("/audits/{id}/team")
    String team(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String about,
            Viewer viewer,
            Model model,
            HttpServletRequest request) {
        if (pages.isOffice(id, viewer)) {
            return office(id, viewer, FieldErrors.NONE, model, request);
        }
        model.addAttribute("page", pages.client(id, viewer));
        model.addAttribute("form", InterestForm.EMPTY);
        model.addAttribute("about", about);
        model.addAttribute("errors", FieldErrors.NONE);
        return "team/client";
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/audits/{id}/appointments")
    String appoint(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var seats = seats(sent);
        if (seats.isEmpty()) {
            return office(id, viewer, wrong("seats", "accreditation.team.nobody-chosen", request), model, request);
        }
        appointments.appoint(id, seats, viewer);
        Notice.leave(request, response, "accreditation.team.appointed");
        return "redirect:/audits/" + id + "/team";
    }

    /** What is no person or no seat is not there: the form sends neither. */
    private static Map<UUID, Seat> seats(Map<String, String> sent) {
        var seats = new HashMap<UUID, Seat>();
        sent.forEach((name, value) -> {
            if (SEAT.matcher(name).matches()) {
                Seat.onTeam(value).ifPresent(seat -> seats.put(UUID.fromString(name.substring(5)), seat));
            }
        });
        return seats;
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/audits/{id}/appointments/{appointment}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (isWrong(reason)) {
            return office(id, viewer, missing("end-" + appointment, request), model, request);
        }
        appointments.end(id, appointment, reason.strip(), viewer);
        Notice.leave(request, response, "accreditation.team.released");
        return "redirect:/audits/" + id + "/team";
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/audits/{id}/objections/{objection}/decision")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (isWrong(reason) || !verdict.matches("upheld|dismissed")) {
            return office(id, viewer, missing("decision-" + objection, request), model, request);
        }
        objections.decide(objection, verdict.equals("upheld"), reason.strip(), viewer);
        Notice.leave(request, response, "accreditation.team.objection-decided");
        return "redirect:/audits/" + id + "/team";
    }

    static boolean isWrong(String reason) {
        return reason.isBlank() || reason.length() > LONGEST;
    }

    private FieldErrors missing(String field, HttpServletRequest request) {
        return wrong(field, "accreditation.team.reason-missing", request);
    }

    private FieldErrors wrong(String field, String key, HttpServletRequest request) {
        return FieldErrors.at(field, Words.in(screens.language(request)).say(key));
    }

    private String office(UUID id, Viewer viewer, FieldErrors errors, Model model, HttpServletRequest request) {
        model.addAttribute("page", pages.office(id, viewer, screens.language(request)));
        model.addAttribute("errors", errors);
        return "team/team";
    }
}
