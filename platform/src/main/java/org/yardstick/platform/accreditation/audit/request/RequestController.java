package org.yardstick.platform.accreditation.audit.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

/** Evidence asked for and answered, in one place for both sides. */
@Controller
class RequestController {
    static final int LONGEST = 4_000;

    private final Requests requests;
    private final RequestPages pages;
    private final Screens screens;

    RequestController(Requests requests, RequestPages pages, Screens screens) {
        this.requests = requests;
        this.pages = pages;
        this.screens = screens;
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT, Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/audits/{id}/requests")
    String page(@PathVariable UUID id, Viewer viewer, Model page, HttpServletRequest request) {
        return show(id, Map.of(), FieldErrors.NONE, viewer, page, request);
    }

    private String show(
            UUID id,
            Map<String, String> typed,
            FieldErrors errors,
            Viewer viewer,
            Model page,
            HttpServletRequest request) {
        page.addAttribute("page", pages.page(id, viewer, screens.language(request)));
        page.addAttribute("typed", typed);
        page.addAttribute("errors", errors);
        return "accreditation/audit/requests";
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/requests")
    String ask(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var shown = pages.page(id, viewer, words.language());
        var text = sent.getOrDefault("text", "");
        var due = Today.read(sent.getOrDefault("dueOn", ""));
        var errors = new LinkedHashMap<String, String>();
        if (text.isBlank() || text.length() > LONGEST) {
            errors.put("text", words.say("accreditation.audit.request.text-missing"));
        }
        if (due.isEmpty() || due.get().isBefore(shown.today())) {
            errors.put("dueOn", words.say("accreditation.audit.request.due-wrong"));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, sent, new FieldErrors(errors), viewer, page, request);
        }
        var criterion = Optional.ofNullable(sent.get("criterion"))
                .filter(code -> shown.criteria().containsKey(code));
        requests.ask(shown.audit(), criterion, text, due.orElseThrow(), viewer);
        Notice.leave(request, response, "accreditation.audit.request.asked");
        return "redirect:" + shown.path();
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/audits/{id}/requests/{asked}/answers")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID asked,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var shown = pages.page(id, viewer, words.language());
        var text = sent.getOrDefault("text", "");
        var document = Optional.ofNullable(sent.get("document")).filter(one -> !one.isBlank());
        if (text.isBlank() && document.isEmpty() || text.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var errors = FieldErrors.at("answer-" + asked, words.say("accreditation.audit.request.answer-missing"));
            return show(id, sent, errors, viewer, page, request);
        }
        requests.answer(shown.audit(), asked, text, document.map(RequestController::id), viewer);
        Notice.leave(request, response, "accreditation.audit.request.answered");
        return "redirect:" + shown.path() + "#request-" + asked;
    }

    private static UUID id(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0);
        }
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/requests/{asked}/end")
    String close(
            @PathVariable UUID id,
            @PathVariable UUID asked,
            @RequestParam(defaultValue = "") String fulfilled,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var shown = pages.page(id, viewer, screens.language(request));
        var kept = reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
        requests.close(shown.audit(), asked, fulfilled.equals("yes"), kept, viewer);
        Notice.leave(request, response, "accreditation.audit.request.closed");
        return "redirect:" + shown.path();
    }
}
