package org.yardstick.platform.accreditation.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Words;

/** The office's side of its assessors: what they are competent for, from where they travel, when they are away. */
@Controller
class AssessorController {
    private final AssessorPages pages;
    private final AppointmentPages absent;
    private final Competences competences;
    private final Absences absences;
    private final DayOnScreen day;

    AssessorController(
            AssessorPages pages, AppointmentPages absent, Competences competences, Absences absences, DayOnScreen day) {
        this.pages = pages;
        this.absent = absent;
        this.competences = competences;
        this.absences = absences;
        this.day = day;
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/assessors")
    String matrix(
            @RequestParam(required = false) Optional<UUID> body,
            Viewer viewer,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("page", pages.page(body, viewer, day.words(request).language()));
        return "team/assessors";
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/bodies/{body}/assessors/{person}")
    String one(
            @PathVariable UUID body,
            @PathVariable UUID person,
            Viewer viewer,
            Model model,
            HttpServletRequest request) {
        var assessor = pages.assessor(body, person, viewer);
        return show(assessor, new Typed(List.of(), "", ""), FieldErrors.NONE, viewer, model, request);
    }

    /** A form of competences as it was sent. */
    private record Typed(List<String> competences, String basis, String until) {
        FieldErrors errors(List<Requirement> known, LocalDate today, Words words) {
            var wrong = new LinkedHashMap<String, String>();
            if (known.isEmpty() || known.size() != competences.size()) {
                wrong.put("competence", words.say("accreditation.competence.missing"));
            }
            if (basis.isBlank() || basis.length() > TeamController.LONGEST) {
                wrong.put("basis", words.say("accreditation.competence.no-basis"));
            }
            if (!until.isEmpty() && date().filter(last -> last.isAfter(today)).isEmpty()) {
                wrong.put("until", words.say("accreditation.competence.until-wrong"));
            }
            return new FieldErrors(wrong);
        }

        Optional<LocalDate> date() {
            return DatesForm.day(until);
        }
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/bodies/{body}/assessors/{person}/competences")
    String grant(
            @PathVariable UUID body,
            @PathVariable UUID person,
            @RequestParam(name = "competence", defaultValue = "") List<String> ticked,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String until,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var assessor = pages.assessor(body, person, viewer);
        var typed = new Typed(ticked.stream().distinct().toList(), basis.strip(), until.strip());
        var words = day.words(request);
        var catalogue = pages.page(Optional.of(body), viewer, words.language()).catalogue().stream()
                .flatMap(column -> column.values().stream())
                .toList();
        var granted = typed.competences.stream()
                .flatMap(code -> Requirement.ofCode(code).stream())
                .filter(catalogue::contains)
                .toList();
        var errors = typed.errors(granted, day.today(), words);
        if (errors.any()) {
            return show(assessor, typed, errors, viewer, model, request);
        }
        competences.grant(assessor, granted, typed.basis, typed.date(), viewer);
        return done(assessor, "accreditation.competence.granted", request, response);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/bodies/{body}/assessors/{person}/competences/{id}/end")
    String end(
            @PathVariable UUID body,
            @PathVariable UUID person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var assessor = pages.assessor(body, person, viewer);
        if (TeamController.isWrong(reason)) {
            var errors = FieldErrors.at("end-" + id, day.words(request).say("accreditation.team.reason-missing"));
            return show(assessor, new Typed(List.of(), "", ""), errors, viewer, model, request);
        }
        competences.end(assessor, id, reason.strip(), viewer);
        return done(assessor, "accreditation.competence.ended", request, response);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/bodies/{body}/assessors/{person}/city")
    String city(
            @PathVariable UUID body,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String city,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var assessor = pages.assessor(body, person, viewer);
        if (city.isBlank() || city.length() > 100) {
            var errors = FieldErrors.at("city", day.words(request).say("accreditation.competence.no-city"));
            return show(assessor, new Typed(List.of(), "", ""), errors, viewer, model, request);
        }
        competences.travelsFrom(assessor, Cities.known(city), viewer);
        return done(assessor, "accreditation.competence.city-noted", request, response);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/bodies/{body}/assessors/{person}/absences")
    String away(
            @PathVariable UUID body,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var assessor = pages.assessor(body, person, viewer);
        var form = new DatesForm(first, last.isBlank() ? first : last, "", List.of());
        var errors = form.errors(day.today(), day.words(request));
        if (errors.any()) {
            return show(assessor, new Typed(List.of(), "", ""), errors, viewer, model, request);
        }
        absences.note(person, form.from(), form.to(), viewer);
        return done(assessor, "accreditation.absence.noted", request, response);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/bodies/{body}/assessors/{person}/absences/{id}/end")
    String back(
            @PathVariable UUID body,
            @PathVariable UUID person,
            @PathVariable UUID id,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var assessor = pages.assessor(body, person, viewer);
        absences.end(person, id, viewer);
        return done(assessor, "accreditation.absence.ended", request, response);
    }

    private String show(
            Assessor assessor,
            Typed typed,
            FieldErrors errors,
            Viewer viewer,
            Model model,
            HttpServletRequest request) {
        var page = pages.page(
                Optional.of(assessor.body()), viewer, day.words(request).language());
        var row = NotFound.unlessPresent(page.rows().stream()
                .filter(one -> one.person().equals(assessor.person()))
                .findFirst());
        model.addAttribute(
                "page",
                new AssessorsPage.Detail(
                        page, row, absent.absences(assessor.person()), typed.competences, typed.basis, typed.until));
        model.addAttribute("errors", errors);
        return "team/assessor";
    }

    private static String done(
            Assessor assessor, String key, HttpServletRequest request, HttpServletResponse response) {
        Notice.leave(request, response, key);
        return "redirect:/bodies/" + assessor.body() + "/assessors/" + assessor.person();
    }
}
