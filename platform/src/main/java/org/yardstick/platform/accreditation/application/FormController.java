package org.yardstick.platform.accreditation.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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

/** Stating an application, checking it and filing it. */
@Controller
class FormController {
    private final RestateApplication restateApplication;
    private final FileApplication fileApplication;
    private final FormPages pages;
    private final Screens screens;

    FormController(
            RestateApplication restateApplication, FileApplication fileApplication, FormPages pages, Screens screens) {
        this.restateApplication = restateApplication;
        this.fileApplication = fileApplication;
        this.pages = pages;
        this.screens = screens;
    }

    @Allows(Role.QUALITY_MANAGER)
    @GetMapping("/applications/{id}/particulars")
    String form(@PathVariable UUID id, Viewer viewer, Model page) {
        return show(pages.form(pages.open(id, viewer), viewer), FieldErrors.NONE, page);
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/applications/{id}/particulars")
    String restate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var application = pages.open(id, viewer);
        var form = new ApplicationForm(typed);
        var shown = pages.form(application, form, seen, Optional.empty(), viewer);
        var errors = form.errors(shown.rule(), shown.sites(), Words.in(screens.language(request)));
        if (errors.any()) {
            return show(shown, errors, page);
        }
        var wanted = form.statement(shown.sites(), pages.languages());
        if (!restateApplication.perform(id, wanted, seen, viewer)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(overtaken(id, form, wanted, viewer), FieldErrors.NONE, page);
        }
        Notice.leave(request, response, "accreditation.form.saved");
        return "redirect:" + application.path() + "/check";
    }

    private FormPage overtaken(UUID id, ApplicationForm form, Statement wanted, Viewer viewer) {
        var newer = pages.open(id, viewer);
        var now = Statement.of(newer);
        var told = new FormPage.Overtaken(now, wanted.changedFrom(now));
        return pages.form(newer, form, newer.version(), Optional.of(told), viewer);
    }

    private static String show(FormPage shown, FieldErrors errors, Model page) {
        page.addAttribute("page", shown);
        page.addAttribute("errors", errors);
        return "accreditation/application/form";
    }

    @Allows(Role.QUALITY_MANAGER)
    @GetMapping("/applications/{id}/check")
    String check(@PathVariable UUID id, Viewer viewer, Model page, HttpServletRequest request) {
        var application = pages.open(id, viewer);
        var name = viewer.names().in(screens.language(request));
        return show(application, pages.check(application, name, viewer), FieldErrors.NONE, page);
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/applications/{id}/filings")
    String file(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String declared,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var application = pages.open(id, viewer);
        var shown = pages.check(application, name, viewer);
        var errors = errors(shown, name, declared, Words.in(screens.language(request)));
        if (errors.any()) {
            return show(application, shown, errors, page);
        }
        fileApplication.perform(id, name, viewer);
        Notice.leave(request, response, "accreditation.file.done");
        return "redirect:" + application.path();
    }

    private static FieldErrors errors(FormPages.CheckPage shown, String name, String declared, Words words) {
        var errors = new LinkedHashMap<String, String>();
        shown.gaps()
                .forEach(gap -> errors.put("gap-" + gap.field(), gap.reason().in(words)));
        if (name.isBlank() || name.length() > 200) {
            errors.put("name", words.say("accreditation.file.name-missing"));
        }
        if (!declared.equals("yes")) {
            errors.put("declared", words.say("accreditation.file.declare-missing"));
        }
        return new FieldErrors(errors);
    }

    private static String show(Application application, FormPages.CheckPage shown, FieldErrors errors, Model page) {
        page.addAttribute("application", application);
        page.addAttribute("page", shown);
        page.addAttribute("errors", errors);
        return "accreditation/application/check";
    }
}
