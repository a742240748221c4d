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
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;

/** When audits are: opened from a contract, and moved. */
@Controller
class AuditDatesController {
    private final TeamLists lists;
    private final Audits audits;
    private final OpenAudit open;
    private final AuditDates dates;
    private final DayOnScreen day;

    AuditDatesController(TeamLists lists, Audits audits, OpenAudit open, AuditDates dates, DayOnScreen day) {
        this.lists = lists;
        this.audits = audits;
        this.open = open;
        this.dates = dates;
        this.day = day;
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/teams")
    String list(@RequestParam(defaultValue = "1") int page, Viewer viewer, Model model) {
        model.addAttribute("page", lists.page(Math.clamp(page, 1, 100_000), viewer));
        return "team/teams";
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/contracts/{offer}/audit")
    String form(@PathVariable UUID offer, Viewer viewer, Model model) {
        return showOpening(offer, DatesForm.EMPTY, FieldErrors.NONE, viewer, model);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/contracts/{offer}/audit")
    String open(
            @PathVariable UUID offer,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(name = "tongue", defaultValue = "") List<String> tongues,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new DatesForm(first, last, "", tongues);
        var words = day.words(request);
        var errors = form.errors(day.today(), words).and(form.withTongues(words));
        if (errors.any()) {
            return showOpening(offer, form, errors, viewer, model);
        }
        var audit = open.open(offer, form.from(), form.to(), form.chosen(), viewer);
        Notice.leave(request, response, "accreditation.dates.opened");
        return "redirect:/audits/" + audit + "/team";
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/audits/{id}/dates")
    String dates(@PathVariable UUID id, Viewer viewer, Model model) {
        var audit = audits.ofOffice(id, viewer);
        var now = new DatesForm(audit.beginsOn().toString(), audit.endsOn().toString(), "", List.of());
        return showDates(audit, now, FieldErrors.NONE, model);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/audits/{id}/dates")
    String move(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var audit = audits.ofOffice(id, viewer);
        var form = new DatesForm(first, last, reason, List.of());
        var words = day.words(request);
        var errors = form.errors(day.today(), words).and(form.withReason(words));
        if (errors.any()) {
            return showDates(audit, form, errors, model);
        }
        dates.move(id, form.from(), form.to(), reason.strip(), viewer);
        Notice.leave(request, response, "accreditation.dates.moved");
        return "redirect:" + audit.path() + "/team";
    }

    private String showOpening(UUID offer, DatesForm form, FieldErrors errors, Viewer viewer, Model model) {
        model.addAttribute("contract", lists.contract(offer, viewer));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "team/opening";
    }

    private static String showDates(Audit audit, DatesForm form, FieldErrors errors, Model model) {
        model.addAttribute("audit", audit);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "team/dates";
    }
}
