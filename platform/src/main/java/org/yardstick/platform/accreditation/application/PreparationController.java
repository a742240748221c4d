package org.yardstick.platform.accreditation.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** Audit time and sample of sites, worked out by the office before it takes an application on. */
@Controller
class PreparationController {
    private static final int LONGEST = 500;

    private final Durations durations;
    private final Samples samples;
    private final PreparationPages pages;
    private final Screens screens;

    PreparationController(Durations durations, Samples samples, PreparationPages pages, Screens screens) {
        this.durations = durations;
        this.samples = samples;
        this.pages = pages;
        this.screens = screens;
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/applications/{id}/time")
    String time(@PathVariable UUID id, Viewer viewer, Model page) {
        return show(pages.time(id, Optional.empty(), viewer), FieldErrors.NONE, page);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/applications/{id}/durations")
    String compute(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new TimeForm(typed);
        var shown = pages.time(id, Optional.of(form), viewer);
        var errors = form.errors(shown.rules(), Words.in(screens.language(request)));
        if (errors.any()) {
            return show(shown, errors, page);
        }
        durations.compute(id, form.reductions(shown.rules()), form.onSite(), viewer);
        Notice.leave(request, response, "accreditation.time.done");
        return "redirect:" + Application.path(id) + "/time";
    }

    private static String show(PreparationPages.TimePage shown, FieldErrors errors, Model page) {
        page.addAttribute("page", shown);
        page.addAttribute("errors", errors);
        return "accreditation/application/time";
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/applications/{id}/sample")
    String sample(@PathVariable UUID id, Viewer viewer, Model page) {
        return show(pages.sample(id, Optional.empty(), viewer), FieldErrors.NONE, page);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/applications/{id}/samples")
    String draw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var shown = pages.sample(id, Optional.empty(), viewer);
        if (reason.length() > LONGEST || (reason.isBlank() && !shown.samples().isEmpty())) {
            var said = Words.in(screens.language(request)).say("accreditation.reason-missing", LONGEST);
            return show(shown, FieldErrors.at("reason", said), page);
        }
        samples.draw(id, reason, viewer);
        Notice.leave(request, response, "accreditation.sample.drawn");
        return "redirect:" + Application.path(id) + "/sample";
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/applications/{id}/samples/{sample}/selection")
    String select(
            @PathVariable UUID id,
            @PathVariable UUID sample,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var shown = pages.sample(id, Optional.of(typed), viewer);
        var reasons = reasons(shown, sample);
        var errors = errors(shown, reasons, Words.in(screens.language(request)));
        if (errors.any()) {
            return show(shown, errors, page);
        }
        samples.select(id, sample, reasons, viewer);
        Notice.leave(request, response, "accreditation.sample.selected");
        return "redirect:" + Application.path(id) + "/sample";
    }

    /** Of the sites that could be selected in this draw, those that were, with what was typed. */
    private static Map<UUID, String> reasons(PreparationPages.SamplePage shown, UUID sample) {
        var reasons = new LinkedHashMap<UUID, String>();
        shown.samples().stream()
                .filter(one -> one.id().equals(sample))
                .flatMap(one -> one.drawn().proposed().stream())
                .filter(shown::isChosen)
                .forEach(one -> reasons.put(one.site(), shown.reason(one, "").strip()));
        return reasons;
    }

    private static FieldErrors errors(PreparationPages.SamplePage shown, Map<UUID, String> reasons, Words words) {
        var errors = new LinkedHashMap<String, String>();
        int open = shown.newest().map(one -> one.drawn().open()).orElse(0);
        if (reasons.size() != open) {
            errors.put("sites", words.say("accreditation.sample.number-wrong", open, reasons.size()));
        }
        reasons.forEach((site, reason) -> {
            if (reason.isEmpty() || reason.length() > LONGEST) {
                errors.put("reason-" + site, words.say("accreditation.reason-missing", LONGEST));
            }
        });
        return new FieldErrors(errors);
    }

    private static String show(PreparationPages.SamplePage shown, FieldErrors errors, Model page) {
        page.addAttribute("page", shown);
        page.addAttribute("errors", errors);
        return "accreditation/application/sample";
    }
}
