package org.yardstick.platform.accreditation.decision;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** The cases that are to be decided, and those that were. */
@Controller
class DecisionListController {
    private final DecisionLists lists;

    DecisionListController(DecisionLists lists) {
        this.lists = lists;
    }

    @Allows({Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/decisions")
    String list(Viewer viewer, Model model) {
        model.addAttribute("cases", lists.of(viewer));
        return "accreditation/decision/decisions";
    }
}
