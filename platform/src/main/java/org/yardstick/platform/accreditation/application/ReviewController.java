package org.yardstick.platform.accreditation.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

/** What the office says of a filing: returned, taken on, declined. */
@Controller
class ReviewController {
    private final Applications applications;
    private final Filings filings;
    private final CasePages cases;
    private final Screens screens;

    ReviewController(Applications applications, Filings filings, CasePages cases, Screens screens) {
        this.applications = applications;
        this.filings = filings;
        this.cases = cases;
        this.screens = screens;
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/applications/{id}/returns")
    String giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!ApplicationController.isReason(reason)) {
            return again(id, "return", reason, viewer, page, request);
        }
        filings.giveBack(id, reason.strip(), viewer);
        Notice.leave(request, response, "accreditation.return.done");
        return "redirect:" + Application.path(id);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/applications/{id}/acceptances")
    String accept(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        filings.accept(id, viewer);
        Notice.leave(request, response, "accreditation.accept.done");
        return "redirect:" + Application.path(id);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/applications/{id}/refusals")
    String decline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!ApplicationController.isReason(reason)) {
            return again(id, "decline", reason, viewer, page, request);
        }
        filings.decline(id, reason.strip(), viewer);
        Notice.leave(request, response, "accreditation.decline.done");
        return "redirect:" + Application.path(id);
    }

    private String again(UUID id, String field, String typed, Viewer viewer, Model page, HttpServletRequest request) {
        var said = Words.in(screens.language(request))
                .say("accreditation.reason-missing", ApplicationController.LONGEST_REASON);
        return cases.show(applications.ofOffice(id, viewer), FieldErrors.at(field, said), typed, viewer, page);
    }
}
