package org.yardstick.platform.fee;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** Who is a member, for the office of the body. */
@Controller
class MemberController {
    private final FeePages pages;
    private final Members members;
    private final Screens screens;
    private final Today today;

    MemberController(FeePages pages, Members members, Screens screens, Today today) {
        this.pages = pages;
        this.members = members;
        this.screens = screens;
        this.today = today;
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/fees/members")
    String join(
            @RequestParam UUID body,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var shown = pages.page(Optional.of(body), viewer, screens.language(request));
        var words = Words.in(screens.language(request));
        var organisation = shown.others().stream()
                .map(FeePages.Choice::id)
                .filter(id -> id.toString().equals(typed.get("organisation")))
                .findFirst();
        var joined = day(typed.getOrDefault("joined", ""));
        var errors = new LinkedHashMap<String, String>();
        if (organisation.isEmpty()) {
            errors.put("organisation", words.say("fee.member.organisation-missing"));
        }
        if (joined.isEmpty()) {
            errors.put("joined", words.say("fee.member.day-wrong"));
        }
        if (!errors.isEmpty()) {
            return show(shown, new FieldErrors(errors), typed, page);
        }
        members.join(body, organisation.orElseThrow(), joined.orElseThrow(), viewer);
        Notice.leave(request, response, "fee.member.done");
        return "redirect:/fees?body=" + body;
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/fees/members/{id}/end")
    String leave(
            @PathVariable UUID id,
            @RequestParam UUID body,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        members.leave(body, id, today.day(), viewer);
        Notice.leave(request, response, "fee.member.left");
        return "redirect:/fees?body=" + body;
    }

    /** Within a lifetime, and not in the future: nobody is a member before joining. */
    private Optional<LocalDate> day(String text) {
        return PriceForm.day(text.strip()).filter(day -> !day.isAfter(today.day()) && day.getYear() >= 1950);
    }

    private static String show(FeePages.Page shown, FieldErrors errors, Map<String, String> typed, Model page) {
        page.addAttribute("page", shown);
        page.addAttribute("errors", errors);
        page.addAttribute("typed", typed);
        return "fee/fees";
    }
}
