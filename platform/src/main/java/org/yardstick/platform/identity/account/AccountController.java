package org.yardstick.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.SessionCookie;
import org.yardstick.platform.identity.Sessions;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** One's own account: names and language, and signing out elsewhere. */
@Controller
@RequestMapping("/account")
class AccountController {
    private final AccountPages pages;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Screens screens;

    AccountController(AccountPages pages, Accounts accounts, Sessions sessions, SessionCookie cookie, Screens screens) {
        this.pages = pages;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.screens = screens;
    }

    @Allows
    @GetMapping
    String page(Viewer viewer, Model model, HttpServletRequest request) {
        return show(model, viewer, accounts.facts(viewer.person()), FieldErrors.NONE, request);
    }

    @Allows
    @PostMapping("/facts")
    String correct(
            @Valid @ModelAttribute OwnFacts facts,
            BindingResult binding,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = FieldErrors.of(binding, Words.in(screens.language(request)));
        if (errors.any()) {
            return show(model, viewer, facts, errors, request);
        }
        var names = Names.written(Objects.requireNonNull(facts.name()), facts.hans(), facts.hant());
        var language = Optional.ofNullable(facts.language()).flatMap(Language::find);
        accounts.correct(viewer.person(), names, facts.certificate(), language);
        language.ifPresent(chosen -> screens.remember(chosen, request, response));
        Notice.leave(request, response, "identity.saved");
        return "redirect:/account";
    }

    @Allows
    @PostMapping("/sessions/end")
    String signOutElsewhere(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        sessions.closeOthers(viewer.person(), cookie.token(request).orElse(""));
        Notice.leave(request, response, "identity.sessions.ended");
        return "redirect:/account";
    }

    private String show(Model model, Viewer viewer, OwnFacts facts, FieldErrors errors, HttpServletRequest request) {
        model.addAttribute(
                "page", pages.page(viewer, facts, cookie.token(request).orElse("")));
        model.addAttribute("errors", errors);
        return "identity/account";
    }
}
