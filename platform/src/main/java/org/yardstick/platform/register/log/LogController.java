package org.yardstick.platform.register.log;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.shell.Open;

/** The log for people: its root, its latest events, and how to hold us to it. */
@Controller
class LogController {
    private final LogPages pages;

    LogController(LogPages pages) {
        this.pages = pages;
    }

    @Open
    @GetMapping("/register/log")
    String log(@RequestParam(defaultValue = "1") String page, Model model) {
        var number = page.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(page)) : 1;
        model.addAttribute("page", pages.page(number));
        return "register/log";
    }
}
