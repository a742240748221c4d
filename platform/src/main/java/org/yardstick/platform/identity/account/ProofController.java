package org.yardstick.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.SessionCookie;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.identity.signin.Passwords;
import org.yardstick.platform.identity.signin.WaysIn;
import org.yardstick.platform.shell.Addresses;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Showing again who one is, before an act that opens another way in: with the password, or by signing in anew by another way. */
@Controller
@RequestMapping("/account/proof")
class ProofController {
    private final Passwords passwords;
    private final WaysIn ways;
    private final SessionCookie session;
    private final Screens screens;

    ProofController(Passwords passwords, WaysIn ways, SessionCookie session, Screens screens) {
        this.passwords = passwords;
        this.ways = ways;
        this.session = session;
        this.screens = screens;
    }

    @Allows
    @GetMapping
    String page(@RequestParam(defaultValue = "/account") String next, Viewer viewer, Model model) {
        return show(viewer, next, model, FieldErrors.NONE);
    }

    @Allows
    @PostMapping
    String prove(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/account") String next,
            Viewer viewer,
            Model model,
            HttpServletRequest request) {
        var words = Words.in(screens.language(request));
        var errors = check(viewer, password, words, request.getRemoteAddr());
        if (errors.any()) {
            return show(viewer, next, model, errors);
        }
        session.prove(request, viewer.person());
        return "redirect:" + Addresses.here(next);
    }

    private FieldErrors check(Viewer viewer, String password, Words words, String address) {
        try {
            return passwords.isOf(viewer.person(), password, address)
                    ? FieldErrors.NONE
                    : FieldErrors.at("password", words.say("identity.password.wrong"));
        } catch (Refused refusal) {
            return FieldErrors.at("password", refusal.in(words));
        }
    }

    private String show(Viewer viewer, String next, Model model, FieldErrors errors) {
        model.addAttribute("ways", ways.of(viewer.person()));
        model.addAttribute("next", Addresses.here(next));
        model.addAttribute("errors", errors);
        return "identity/account-proof";
    }
}
