package org.yardstick.platform.standard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;

/** What the secretariat decides about a draft: published for good, or put aside. */
@Controller
class DraftController {
    private final Drafts drafts;
    private final Editions editions;

    DraftController(Drafts drafts, Editions editions) {
        this.drafts = drafts;
        this.editions = editions;
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/drafts/{draft}/publication")
    String publish(
            @PathVariable String draft, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var id = NotFound.unlessPresent(EditionArgument.id(draft));
        drafts.publish(id, viewer);
        var edition = editions.get(id);
        Notice.leave(request, response, "standard.published", edition.name());
        return "redirect:" + edition.path();
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/drafts/{draft}/discard")
    String discard(
            @PathVariable String draft, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        drafts.discard(NotFound.unlessPresent(EditionArgument.id(draft)), viewer);
        Notice.leave(request, response, "standard.discarded");
        return "redirect:/standards";
    }
}
