package org.yardstick.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The language and the light or dark look that a reader chooses: they come back to the page they were on. */
@Controller
class PreferenceController {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Screens screens;
    private final ApplicationEventPublisher events;

    PreferenceController(Screens screens, ApplicationEventPublisher events) {
        this.screens = screens;
        this.events = events;
    }

    @Open
    @PostMapping("/language")
    String language(
            @RequestParam String language,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.find(language).ifPresent(chosen -> {
            screens.remember(chosen, request, response);
            events.publishEvent(new Reader.LanguageChosen(chosen));
        });
        return "redirect:" + Addresses.here(back);
    }

    @Open
    @PostMapping("/theme")
    String theme(
            @RequestParam String theme,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Screens.theme(theme)
                .ifPresent(chosen -> Cookies.write(request, response, Screens.THEME, chosen.attribute(), A_YEAR));
        return "redirect:" + Addresses.here(back);
    }
}
