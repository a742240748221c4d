package org.yardstick.platform.council;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** Which body is the council, and where every other one stands. */
@Controller
class CouncilController {
    private final CouncilPages pages;
    private final Councils councils;
    private final Screens screens;

    CouncilController(CouncilPages pages, Councils councils, Screens screens) {
        this.pages = pages;
        this.councils = councils;
        this.screens = screens;
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER, Role.ADMINISTRATOR})
    @GetMapping("/council")
    String page(Viewer viewer, Model model) {
        return show(Map.of(), FieldErrors.NONE, viewer, model);
    }

    @Allows(Role.ADMINISTRATOR)
    @PostMapping("/council/namings")
    String name(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var wrong = new LinkedHashMap<String, String>();
        var chosen = chosen(typed.getOrDefault("organisation", ""));
        if (chosen.isEmpty()) {
            wrong.put("organisation", words.say("council.name.body-missing"));
        }
        missingReason(typed, "reason", words).ifPresent(said -> wrong.put("reason", said));
        if (!wrong.isEmpty()) {
            return show(typed, new FieldErrors(wrong), viewer, model);
        }
        councils.name(chosen.orElseThrow(), typed.getOrDefault("reason", "").strip(), viewer);
        Notice.leave(request, response, "council.name.done");
        return "redirect:/council";
    }

    @Allows(Role.ADMINISTRATOR)
    @PostMapping("/council/namings/end")
    String end(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var said = missingReason(typed, "endReason", Words.in(screens.language(request)));
        if (said.isPresent()) {
            return show(typed, FieldErrors.at("endReason", said.get()), viewer, model);
        }
        councils.end(typed.getOrDefault("endReason", "").strip(), viewer);
        Notice.leave(request, response, "council.end.done");
        return "redirect:/council";
    }

    private static Optional<UUID> chosen(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static Optional<String> missingReason(Map<String, String> typed, String field, Words words) {
        var reason = typed.getOrDefault(field, "");
        return reason.isBlank() || reason.length() > GrantForm.LONGEST
                ? Optional.of(words.say("council.form.reason-missing", GrantForm.LONGEST))
                : Optional.empty();
    }

    private String show(Map<String, String> typed, FieldErrors errors, Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(viewer, typed));
        model.addAttribute("errors", errors);
        return "council/council";
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER, Role.QUALITY_MANAGER, Role.ADMINISTRATOR})
    @GetMapping("/council/bodies/{id}")
    String body(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", pages.bodyPage(id, viewer));
        return "council/body";
    }
}
