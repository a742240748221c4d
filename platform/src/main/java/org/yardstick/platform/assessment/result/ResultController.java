package org.yardstick.platform.assessment.result;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Screens;

/** The screens of a result. */
@Controller
class ResultController {
    private final Readings readings;
    private final Screens screens;

    ResultController(Readings readings, Screens screens) {
        this.readings = readings;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/result")
    String result(@PathVariable UUID id, Viewer viewer, Model page, HttpServletRequest request) {
        page.addAttribute("page", new ResultPage(reading(id, viewer, request)));
        return "assessment/result/result";
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/result/criteria")
    String criteria(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "module") String sort,
            Viewer viewer,
            Model page,
            HttpServletRequest request) {
        page.addAttribute("page", new CriteriaPage(reading(id, viewer, request), CriteriaPage.Order.of(sort)));
        return "assessment/result/criteria";
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/result/explanation")
    String explanation(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String node,
            Viewer viewer,
            Model page,
            HttpServletRequest request) {
        page.addAttribute("page", ExplanationPage.at(node, reading(id, viewer, request)));
        return "assessment/result/explanation";
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/result/comparison")
    String comparison(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> with,
            Viewer viewer,
            Model page,
            HttpServletRequest request) {
        var now = reading(id, viewer, request);
        var before = with.map(other -> readings.other(now, other, viewer)).or(() -> readings.previous(now, viewer));
        page.addAttribute("page", new ComparisonPage(now, before, readings.others(now.assessment())));
        return "assessment/result/comparison";
    }

    private Reading reading(UUID id, Viewer viewer, HttpServletRequest request) {
        return readings.of(id, viewer, screens.language(request));
    }
}
