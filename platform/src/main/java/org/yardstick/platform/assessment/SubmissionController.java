package org.yardstick.platform.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Checking all answers, signing them, and reopening what was signed. */
@Controller
class SubmissionController {
    private static final int LONGEST_REASON = 2_000;

    private final Submissions submissions;
    private final CheckPages pages;
    private final Screens screens;

    SubmissionController(Submissions submissions, CheckPages pages, Screens screens) {
        this.submissions = submissions;
        this.pages = pages;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/check")
    String check(@PathVariable UUID id, Viewer viewer, Model page, HttpServletRequest request) {
        return show(page(id, viewer, screens.language(request)), FieldErrors.NONE, page);
    }

    /** The field for the signature holds the viewer's own name, in the language in which they read. */
    private CheckPage page(UUID id, Viewer viewer, Language language) {
        return pages.page(id, viewer.names().in(language), viewer, language);
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/assessments/{id}/submissions")
    String sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String declared,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var shown = pages.page(id, name, viewer, words.language());
        var errors = errors(shown, name, declared, words);
        if (errors.any() && shown.assessment().isOpen()) {
            return show(shown, errors, page);
        }
        submissions.sign(id, name.strip(), viewer);
        Notice.leave(request, response, "assessment.check.done");
        return "redirect:" + shown.assessment().path() + "/result";
    }

    private static FieldErrors errors(CheckPage page, String name, String declared, Words words) {
        var errors = new LinkedHashMap<String, String>();
        for (var gap : page.gaps()) {
            errors.put("gap-" + gap.code(), words.say("assessment.check.gap", gap.code(), gap.title()));
        }
        if (name.isBlank() || name.length() > 200) {
            errors.put("name", words.say("assessment.check.name-missing"));
        }
        if (!declared.equals(Field.YES)) {
            errors.put("declared", words.say("assessment.check.declare-missing"));
        }
        return new FieldErrors(errors);
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/assessments/{id}/reopening")
    String reopen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            var errors = FieldErrors.at("reason", words.say("assessment.reopen.reason-missing"));
            return show(page(id, viewer, words.language()), errors, page);
        }
        submissions.reopen(id, reason.strip(), viewer);
        Notice.leave(request, response, "assessment.reopen.done");
        return "redirect:/assessments/" + id;
    }

    private static String show(CheckPage shown, FieldErrors errors, Model page) {
        page.addAttribute("page", shown);
        page.addAttribute("errors", errors);
        return "assessment/check";
    }
}
