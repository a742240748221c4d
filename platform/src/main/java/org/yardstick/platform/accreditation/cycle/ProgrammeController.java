package org.yardstick.platform.accreditation.cycle;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Screen;

/** What the certificates of a body need and when, for its office; and the cycle of one certificate, for its holder too. */
@Controller
class ProgrammeController {
    private final ProgrammePages pages;

    ProgrammeController(ProgrammePages pages) {
        this.pages = pages;
    }

    @Bean
    static Door programmeDoor() {
        return new Door(
                340,
                new Screen.Destination("accreditation.cycle.programme", "/programme", "calendar"),
                Set.of(Role.SECRETARIAT));
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/programme")
    String list(
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", pages.list(viewer, which, name, page));
        return "accreditation/cycle/programme";
    }

    @Allows({Role.SECRETARIAT, Role.QUALITY_MANAGER})
    @GetMapping("/programme/{certificate}")
    String cycle(@PathVariable UUID certificate, Viewer viewer, Model model) {
        model.addAttribute("page", pages.cycle(certificate, viewer));
        return "accreditation/cycle/cycle";
    }
}
