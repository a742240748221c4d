package org.yardstick.platform.fee;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** What a body asks, for its own office. */
@Controller
class FeeController {
    private final FeePages pages;
    private final PriceLists lists;
    private final Screens screens;
    private final Today today;

    FeeController(FeePages pages, PriceLists lists, Screens screens, Today today) {
        this.pages = pages;
        this.lists = lists;
        this.screens = screens;
        this.today = today;
    }

    @Bean
    static Door feesDoor() {
        return new Door(
                320,
                new Screen.Destination("fee.title", "/fees", "shell.doors.administration"),
                Set.of(Role.SECRETARIAT));
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/fees")
    String fees(@RequestParam Optional<UUID> body, Viewer viewer, Model page, HttpServletRequest request) {
        page.addAttribute("page", pages.page(body, viewer, screens.language(request)));
        page.addAttribute("errors", FieldErrors.NONE);
        page.addAttribute("typed", Map.of());
        return "fee/fees";
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/fees/lists/new")
    String form(@RequestParam UUID body, Viewer viewer, Model page) {
        pages.kept(body, viewer);
        var newest = lists.of(body).stream().findFirst();
        return show(body, PriceForm.from(newest), FieldErrors.NONE, viewer, page);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/fees/lists")
    String publish(
            @RequestParam UUID body,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        pages.kept(body, viewer);
        var form = new PriceForm(typed);
        var errors = form.errors(today.day(), Words.in(screens.language(request)));
        if (errors.any()) {
            return show(body, form, errors, viewer, page);
        }
        lists.publish(form.statement(body), viewer);
        Notice.leave(request, response, "fee.list.done");
        return "redirect:/fees?body=" + body;
    }

    private String show(UUID body, PriceForm form, FieldErrors errors, Viewer viewer, Model page) {
        page.addAttribute("body", pages.kept(body, viewer));
        page.addAttribute("form", form);
        page.addAttribute("errors", errors);
        return "fee/list-form";
    }
}
