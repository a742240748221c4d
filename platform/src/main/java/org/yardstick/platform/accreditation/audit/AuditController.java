package org.yardstick.platform.accreditation.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** The list of audits, one of them as a whole, its stages and their conclusions. */
@Controller
class AuditController {
    private static final int LONGEST = 10_000;

    private final Audits audits;
    private final AuditPages pages;
    private final Stages stages;
    private final Screens screens;
    private final Today today;

    AuditController(Audits audits, AuditPages pages, Stages stages, Screens screens, Today today) {
        this.audits = audits;
        this.pages = pages;
        this.stages = stages;
        this.screens = screens;
        this.today = today;
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT, Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/audits")
    String list(Viewer viewer, Model page) {
        page.addAttribute("page", new AuditListPage(audits.list(viewer), today.day()));
        return "accreditation/audit/list";
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT, Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/audits/{id}")
    String hub(@PathVariable UUID id, Viewer viewer, Model page, HttpServletRequest request) {
        return show(id, FieldErrors.NONE, viewer, page, request);
    }

    private String show(UUID id, FieldErrors errors, Viewer viewer, Model page, HttpServletRequest request) {
        page.addAttribute("page", pages.page(id, today.day(), viewer, screens.language(request)));
        page.addAttribute("errors", errors);
        return "accreditation/audit/hub";
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT})
    @PostMapping("/audits/{id}/stages/{number}")
    String plan(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String beginsOn,
            @RequestParam(defaultValue = "") String endsOn,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var from = Today.read(beginsOn);
        var to = Today.read(endsOn);
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var field = (from.isEmpty() ? "beginsOn-" : "endsOn-") + number;
            return show(
                    id,
                    FieldErrors.at(field, words.say("accreditation.audit.stage.dates-wrong")),
                    viewer,
                    page,
                    request);
        }
        stages.plan(id, number, from.get(), to.get(), viewer);
        Notice.leave(request, response, "accreditation.audit.stage.planned");
        return "redirect:" + Audit.path(id);
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/stages/{number}/conclusions")
    String conclude(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String ready,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var errors = new LinkedHashMap<String, String>();
        if (!ready.equals("yes") && !ready.equals("no")) {
            errors.put("ready-" + number, words.say("accreditation.audit.stage.ready-missing"));
        }
        if (text.isBlank() || text.length() > LONGEST) {
            errors.put("text-" + number, words.say("accreditation.audit.stage.text-missing"));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("typed", text);
            return show(id, new FieldErrors(errors), viewer, page, request);
        }
        stages.conclude(id, number, ready.equals("yes"), text, viewer);
        Notice.leave(request, response, "accreditation.audit.stage.concluded");
        return "redirect:" + Audit.path(id);
    }
}
