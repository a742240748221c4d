package org.yardstick.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Recent;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.identity.signin.Enrolment;
import org.yardstick.platform.identity.signin.SecondFactors;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** One's authenticator app: enrolled by a picture or a text, confirmed by a code, removed with the password. */
@Controller
@RequestMapping("/account/app")
class AppController {
    private final SecondFactors factors;
    private final OwnPassword ownPassword;
    private final Screens screens;

    AppController(SecondFactors factors, OwnPassword ownPassword, Screens screens) {
        this.factors = factors;
        this.ownPassword = ownPassword;
        this.screens = screens;
    }

    @Allows
    @Recent(from = "/account")
    @PostMapping
    String enrol(Viewer viewer) {
        factors.enrol(viewer.person());
        return "redirect:/account/app";
    }

    @Allows
    @GetMapping
    String page(Viewer viewer, Model model) {
        return show(viewer, model, FieldErrors.NONE);
    }

    @Allows
    @PostMapping("/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        try {
            var codes = factors.confirm(viewer.person(), code);
            if (codes.isPresent()) {
                return showCodes(codes.get(), model, response);
            }
            return show(viewer, model, FieldErrors.at("code", words.say("identity.totp.wrong")));
        } catch (Refused refusal) {
            return show(viewer, model, FieldErrors.at("code", refusal.in(words)));
        }
    }

    @Allows
    @PostMapping("/removal")
    String remove(
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = ownPassword.errors("password", password, viewer, request);
        if (errors.any()) {
            return show(viewer, model, errors);
        }
        factors.remove(viewer.person());
        Notice.leave(request, response, "identity.totp.removed");
        return "redirect:/account";
    }

    /** Not after a redirect: the codes are told this once and kept nowhere. */
    private static String showCodes(List<String> codes, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("codes", codes);
        return "identity/account-recovery";
    }

    private String show(Viewer viewer, Model model, FieldErrors errors) {
        var waiting = factors.waiting(viewer.person());
        var on = factors.isOn(viewer.person());
        if (waiting.isEmpty() && !on) {
            return "redirect:/account";
        }
        model.addAttribute("enrolment", waiting.map(secret -> Enrolment.of(secret, viewer.email())));
        model.addAttribute("errors", errors);
        return "identity/account-app";
    }
}
