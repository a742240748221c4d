package org.yardstick.platform.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
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
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;

/** Assigning criteria to colleagues. */
@Controller
class AssignmentController {
    private final Assignments assignments;
    private final Screens screens;

    AssignmentController(Assignments assignments, Screens screens) {
        this.assignments = assignments;
        this.screens = screens;
    }

    @Allows(Role.QUALITY_MANAGER)
    @GetMapping("/assessments/{id}/assignments")
    String page(@PathVariable UUID id, Viewer viewer, Model page, HttpServletRequest request) {
        page.addAttribute("page", assignments.page(id, viewer, screens.language(request)));
        return "assessment/assignments";
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/assessments/{id}/assignments")
    String assign(
            @PathVariable UUID id,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") Set<String> criterion,
            @RequestParam(defaultValue = "assign") String act,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (act.equals("end")) {
            assignments.end(id, person, criterion, viewer);
        } else {
            assignments.assign(id, person, criterion, viewer);
        }
        Notice.leave(request, response, "assessment.assign.done");
        return "redirect:/assessments/" + id + "/assignments";
    }
}
