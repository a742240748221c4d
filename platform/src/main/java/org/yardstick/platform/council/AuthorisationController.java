package org.yardstick.platform.council;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
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
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** Authorising a body, and whatever is decided about an authorisation later. */
@Controller
class AuthorisationController {
    private static final int USUAL_YEARS = 4;

    private final CouncilPages pages;
    private final Authorisations authorisations;
    private final Screens screens;
    private final Today today;

    AuthorisationController(CouncilPages pages, Authorisations authorisations, Screens screens, Today today) {
        this.pages = pages;
        this.authorisations = authorisations;
        this.screens = screens;
        this.today = today;
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/council/bodies/{id}/authorisations/new")
    String form(@PathVariable UUID id, @RequestParam(defaultValue = "") String decision, Viewer viewer, Model model) {
        var blank = new LinkedMultiValueMap<String, String>();
        blank.add("from", today.day().toString());
        blank.add("until", today.day().plusYears(USUAL_YEARS).minusDays(1).toString());
        blank.add("decision", decision);
        return show(pages.grantPage(id, new GrantForm(blank), viewer), FieldErrors.NONE, model);
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER})
    @PostMapping("/council/bodies/{id}/authorisations")
    String grant(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new GrantForm(typed);
        var shown = pages.grantPage(id, form, viewer);
        var errors = form.errors(shown, today.day(), Words.in(screens.language(request)));
        if (errors.any()) {
            return show(shown, errors, model);
        }
        authorisations.grant(form.statement(id), viewer);
        Notice.leave(request, response, "council.grant.done");
        return "redirect:" + CouncilPages.body(id);
    }

    private static String show(CouncilPages.GrantPage shown, FieldErrors errors, Model model) {
        model.addAttribute("page", shown);
        model.addAttribute("errors", errors);
        return "council/grant";
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER, Role.QUALITY_MANAGER, Role.ADMINISTRATOR})
    @GetMapping("/council/authorisations/{id}")
    String authorisation(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(pages.actPage(id, Map.of("day", today.day().toString()), viewer), FieldErrors.NONE, model);
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER})
    @PostMapping("/council/authorisations/{id}/acts")
    String act(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kind = kind(typed.getOrDefault("kind", ""));
        var errors = errors(kind, typed, Words.in(screens.language(request)));
        if (errors.any()) {
            return show(pages.actPage(id, typed, viewer), errors, model);
        }
        perform(id, kind.orElseThrow(), typed, viewer);
        Notice.leave(request, response, "council.act.done." + kind.orElseThrow().code());
        return "redirect:/council/authorisations/" + id;
    }

    private void perform(UUID id, Act.Kind kind, Map<String, String> typed, Viewer viewer) {
        var reason = typed.getOrDefault("reason", "").strip();
        if (kind == Act.Kind.RENEWED) {
            authorisations.renew(id, day(typed, "until").orElseThrow(), reason, viewer);
        } else {
            authorisations.take(id, kind, day(typed, "day").orElseThrow(), reason, viewer);
        }
    }

    private static Optional<Act.Kind> kind(String typed) {
        return Stream.of(Act.Kind.values())
                .filter(one -> one.code().equals(typed))
                .findFirst();
    }

    private static Optional<LocalDate> day(Map<String, String> typed, String field) {
        return Today.read(typed.getOrDefault(field, "")).filter(day -> day.getYear() <= 2200);
    }

    private static FieldErrors errors(Optional<Act.Kind> kind, Map<String, String> typed, Words words) {
        var wrong = new LinkedHashMap<String, String>();
        if (kind.isEmpty()) {
            wrong.put("kind", words.say("council.act.kind-missing"));
        }
        var field = kind.equals(Optional.of(Act.Kind.RENEWED)) ? "until" : "day";
        if (day(typed, field).isEmpty()) {
            wrong.put(field, words.say("council.form.day"));
        }
        CouncilController.missingReason(typed, "reason", words).ifPresent(said -> wrong.put("reason", said));
        return new FieldErrors(wrong);
    }

    private static String show(CouncilPages.ActPage shown, FieldErrors errors, Model model) {
        model.addAttribute("page", shown);
        model.addAttribute("errors", errors);
        return "council/authorisation";
    }
}
