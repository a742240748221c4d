package org.yardstick.platform.help;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Screens;

/** The pages of the guide, for strangers too: who cannot sign in needs them most. */
@Controller
class HelpController {
    private final Screens screens;

    HelpController(Screens screens) {
        this.screens = screens;
    }

    @Open
    @GetMapping("/help")
    String index(HttpServletRequest request, Model model) {
        return show("", request, model);
    }

    @Open
    @GetMapping("/help/{name}")
    String page(@PathVariable String name, HttpServletRequest request, Model model) {
        return show(name, request, model);
    }

    private String show(String name, HttpServletRequest request, Model model) {
        var guide = Guide.in(screens.language(request));
        model.addAttribute("page", NotFound.unlessPresent(guide.page(name)));
        return "help/page";
    }
}
