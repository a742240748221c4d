package org.yardstick.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.SessionCookie;
import org.yardstick.platform.shell.Addresses;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The second step of signing in: the code of the app, or a recovery code, after the password was right. */
@Controller
@RequestMapping("/sign-in/code")
class SecondFactorController {
    private final SecondFactors factors;
    private final Begun begun;
    private final SessionCookie session;
    private final Screens screens;

    SecondFactorController(SecondFactors factors, Begun begun, SessionCookie session, Screens screens) {
        this.factors = factors;
        this.begun = begun;
        this.session = session;
        this.screens = screens;
    }

    /** Who has given the password, and where they wanted to go. */
    record Halfway(UUID person, String next) {
        static Halfway read(String content) {
            return new Halfway(UUID.fromString(content.substring(0, 36)), content.substring(36));
        }

        String written() {
            return person + next;
        }
    }

    @Open
    @GetMapping
    String form(HttpServletRequest request, Model model) {
        if (begun.look(request, Begun.Purpose.SECOND_FACTOR).isEmpty()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("errors", FieldErrors.NONE);
        return "identity/sign-in-code";
    }

    @Open
    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var halfway = begun.look(request, Begun.Purpose.SECOND_FACTOR).map(Halfway::read);
        if (halfway.isEmpty()) {
            return "redirect:/sign-in";
        }
        var errors = attempt(halfway.get(), code, Words.in(screens.language(request)));
        if (errors.any()) {
            model.addAttribute("errors", errors);
            return "identity/sign-in-code";
        }
        if (begun.take(request, response, Begun.Purpose.SECOND_FACTOR).isEmpty()) {
            return "redirect:/sign-in";
        }
        session.open(request, response, halfway.get().person, "password and code");
        return "redirect:" + Addresses.here(halfway.get().next);
    }

    private FieldErrors attempt(Halfway halfway, String code, Words words) {
        try {
            return factors.accepts(halfway.person, code)
                    ? FieldErrors.NONE
                    : FieldErrors.at("code", words.say("identity.totp.wrong"));
        } catch (Refused refusal) {
            return FieldErrors.at("code", refusal.in(words));
        }
    }
}
