package org.yardstick.platform.council.comparison;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Notice;

/** How the bodies compare: for the council all of them, for a body its own place. */
@Controller
class ComparisonController {
    private final ComparisonPages pages;
    private final CompareBodies compare;

    ComparisonController(ComparisonPages pages, CompareBodies compare) {
        this.pages = pages;
        this.compare = compare;
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/council/comparison")
    String page(Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(viewer));
        return "council/comparison";
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER})
    @PostMapping("/council/comparisons")
    String compute(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        compare.perform(viewer);
        Notice.leave(request, response, "council.compare.done");
        return "redirect:/council/comparison";
    }
}
