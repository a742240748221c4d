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
import org.yardstick.platform.identity.signin.WaysIn;
import org.yardstick.platform.shell.Addresses;
import org.yardstick.platform.shell.FieldErrors;

/** Showing again who one is, before an act that opens another way in: with the password, or by signing in anew by another way. */
@Controller
@RequestMapping("/account/proof")
class ProofController {
    private final OwnPassword ownPassword;
    private final WaysIn ways;
    private final SessionCookie session;

    ProofController(OwnPassword ownPassword, WaysIn ways, SessionCookie session) {
        this.ownPassword = ownPassword;
        this.ways = ways;
        this.session = session;
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
        var errors = ownPassword.errors("password", password, viewer, request);
        if (errors.any()) {
            return show(viewer, next, model, errors);
        }
        session.prove(request, viewer.person());
        return "redirect:" + Addresses.here(next);
    }

    private String show(Viewer viewer, String next, Model model, FieldErrors errors) {
        model.addAttribute("ways", ways.of(viewer.person()));
        model.addAttribute("next", Addresses.here(next));
        model.addAttribute("errors", errors);
        return "identity/account-proof";
    }
}
