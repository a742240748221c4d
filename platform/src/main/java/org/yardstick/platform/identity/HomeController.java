package org.yardstick.platform.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page one lands on after signing in. */
@Controller
class HomeController {
    private final Organisations organisations;

    HomeController(Organisations organisations) {
        this.organisations = organisations;
    }

    @Allows
    @GetMapping("/")
    String home(Viewer viewer, Model page) {
        var organisations = this.organisations.find(viewer.organisations(Role.values()));
        page.addAttribute("viewer", viewer);
        page.addAttribute("organisations", organisations);
        return "identity/home";
    }
}
