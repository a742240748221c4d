package org.yardstick.platform.accreditation.cycle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.accreditation.application.Application;
import org.yardstick.platform.accreditation.application.BeginChange;
import org.yardstick.platform.accreditation.team.DatesForm;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** What the certificates of a body need and when, for its office; and the cycle of one certificate, for its holder too. */
@Controller
class ProgrammeController {
    private final ProgrammePages pages;
    private final OpenSurveillance surveillance;
    private final BeginChange change;
    private final Today today;
    private final Screens screens;

    ProgrammeController(
            ProgrammePages pages, OpenSurveillance surveillance, BeginChange change, Today today, Screens screens) {
        this.pages = pages;
        this.surveillance = surveillance;
        this.change = change;
        this.today = today;
        this.screens = screens;
    }

    @Bean
    static Door programmeDoor() {
        return new Door(
                160,
                new Screen.Destination("accreditation.cycle.programme", "/programme", "shell.doors.accreditation"),
                Set.of(Role.SECRETARIAT));
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/programme")
    String list(
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", pages.list(viewer, which, name, page));
        return "accreditation/cycle/programme";
    }

    @Allows({Role.SECRETARIAT, Role.QUALITY_MANAGER})
    @GetMapping("/programme/{certificate}")
    String cycle(@PathVariable UUID certificate, Viewer viewer, Model model) {
        return show(certificate, DatesForm.EMPTY, FieldErrors.NONE, viewer, model);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/programme/{certificate}/audits")
    String open(
            @PathVariable UUID certificate,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new DatesForm(first, last, "", List.of());
        var errors = form.errors(today.day(), Words.in(screens.language(request)));
        if (errors.any()) {
            return show(certificate, form, errors, viewer, model);
        }
        var audit = surveillance.perform(certificate, form.from(), form.to(), viewer);
        Notice.leave(request, response, "accreditation.dates.opened");
        return "redirect:/audits/" + audit + "/team";
    }

    /** The holder asks for another scope or a higher level before the certificate is renewed. */
    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/programme/{certificate}/changes")
    String change(@PathVariable UUID certificate, Viewer viewer) {
        return "redirect:" + Application.path(change.perform(certificate, viewer)) + "/particulars";
    }

    private String show(UUID certificate, DatesForm form, FieldErrors errors, Viewer viewer, Model model) {
        model.addAttribute("page", pages.cycle(certificate, viewer));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "accreditation/cycle/cycle";
    }
}
