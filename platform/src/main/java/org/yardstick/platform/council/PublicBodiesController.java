package org.yardstick.platform.council;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yardstick.platform.shell.Open;

/** The list of authorised bodies, for anybody. */
@Controller
class PublicBodiesController {
    private final PublicBodies bodies;

    PublicBodiesController(PublicBodies bodies) {
        this.bodies = bodies;
    }

    @Open
    @GetMapping("/register/bodies")
    String list(Model model) {
        model.addAttribute("page", bodies.list());
        return "council/public-list";
    }

    @Open
    @GetMapping("/register/bodies/{id}")
    String body(@PathVariable UUID id, Model model) {
        model.addAttribute("page", bodies.one(id));
        return "council/public-body";
    }
}
