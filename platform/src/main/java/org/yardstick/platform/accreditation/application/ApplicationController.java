package org.yardstick.platform.accreditation.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Optional;
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
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The list of applications, beginning one, and taking it back. */
@Controller
class ApplicationController {
    static final int LONGEST_REASON = 2_000;

    private final Applications applications;
    private final BeginApplication beginApplication;
    private final ApplicationPages pages;
    private final CasePages cases;
    private final Screens screens;

    ApplicationController(
            Applications applications,
            BeginApplication beginApplication,
            ApplicationPages pages,
            CasePages cases,
            Screens screens) {
        this.applications = applications;
        this.beginApplication = beginApplication;
        this.pages = pages;
        this.cases = cases;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.SECRETARIAT})
    @GetMapping("/applications")
    String list(Viewer viewer, Model page) {
        page.addAttribute("page", pages.list(viewer));
        return "accreditation/application/list";
    }

    @Allows(Role.QUALITY_MANAGER)
    @GetMapping("/applications/new")
    String form(@RequestParam(defaultValue = "") String assessment, Viewer viewer, Model page) {
        return show(assessment, "", FieldErrors.NONE, viewer, page);
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/applications")
    String begin(
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam(defaultValue = "") String body,
            Viewer viewer,
            Model page,
            HttpServletRequest request) {
        var words = Words.in(screens.language(request));
        var errors = new LinkedHashMap<String, String>();
        if (id(assessment).isEmpty()) {
            errors.put("assessment", words.say("accreditation.begin.assessment-missing"));
        }
        if (id(body).isEmpty()) {
            errors.put("body", words.say("accreditation.begin.body-missing"));
        }
        if (!errors.isEmpty()) {
            return show(assessment, body, new FieldErrors(errors), viewer, page);
        }
        var begun = beginApplication.perform(
                id(assessment).orElseThrow(), id(body).orElseThrow(), words.language(), viewer);
        return "redirect:" + Application.path(begun) + "/particulars";
    }

    private String show(String assessment, String body, FieldErrors errors, Viewer viewer, Model page) {
        page.addAttribute(
                "page", new ApplicationListPage.BeginPage(pages.ready(viewer), pages.bodies(), assessment, body));
        page.addAttribute("errors", errors);
        return "accreditation/application/begin";
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Either side reads the same address, each its own page. */
    @Allows({Role.QUALITY_MANAGER, Role.SECRETARIAT})
    @GetMapping("/applications/{id}")
    String application(@PathVariable UUID id, Viewer viewer, Model page) {
        return cases.show(applications.get(id, viewer), FieldErrors.NONE, "", viewer, page);
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/applications/{id}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var application = applications.ofCompany(id, viewer);
        if (!isReason(reason)) {
            var said = Words.in(screens.language(request)).say("accreditation.reason-missing", LONGEST_REASON);
            return cases.show(application, FieldErrors.at("withdrawal", said), reason, viewer, page);
        }
        applications.withdraw(id, reason.strip(), viewer);
        Notice.leave(request, response, "accreditation.withdraw.done");
        return "redirect:" + application.path();
    }

    static boolean isReason(String reason) {
        return !reason.isBlank() && reason.length() <= LONGEST_REASON;
    }
}
