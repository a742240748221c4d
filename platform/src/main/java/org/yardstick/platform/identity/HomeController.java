package org.yardstick.platform.identity;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Screens;

/** The page one lands on after signing in: what to go on with, where one stands, and where one belongs. */
@Controller
class HomeController {
    private final Organisations organisations;
    private final List<HomePart> parts;
    private final TemplateEngine templates;
    private final Screens screens;

    HomeController(Organisations organisations, List<HomePart> parts, TemplateEngine templates, Screens screens) {
        this.organisations = organisations;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(HomePart::order)).toList();
        this.templates = templates;
        this.screens = screens;
    }

    @Allows
    @GetMapping("/")
    String home(Viewer viewer, Model page, HttpServletRequest request) {
        var language = screens.language(request);
        var shown = parts.stream()
                .flatMap(part -> part.show(viewer, language).stream())
                .toList();
        page.addAttribute(
                "page",
                new HomePage(
                        viewer,
                        organisations.find(viewer.organisations(Role.values())),
                        shown.stream().map(this::block).toList()));
        return "identity/home";
    }

    private HomePage.Block block(HomePart.Shown shown) {
        return screen -> content(shown, screen);
    }

    private Content content(HomePart.Shown shown, Screen screen) {
        return output ->
                templates.render(shown.template() + ".jte", Map.of("screen", screen, "page", shown.page()), output);
    }
}
