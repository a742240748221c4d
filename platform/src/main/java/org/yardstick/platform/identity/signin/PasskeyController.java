package org.yardstick.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Recent;
import org.yardstick.platform.identity.SessionCookie;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Addresses;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Refused;

/** Passkeys made on the account page and used on the sign-in page: a challenge first, then the answer, once. */
@Controller
class PasskeyController {
    private static final int LONGEST_LABEL = 60;

    private final Passkeys passkeys;
    private final Begun begun;
    private final SessionCookie session;

    PasskeyController(Passkeys passkeys, Begun begun, SessionCookie session) {
        this.passkeys = passkeys;
        this.begun = begun;
        this.session = session;
    }

    @Open
    @ResponseBody
    @PostMapping("/sign-in/passkey/challenge")
    Map<String, Object> challenge(HttpServletRequest request, HttpServletResponse response) {
        var challenge = passkeys.challengeToUse();
        begun.begin(request, response, Begun.Purpose.PASSKEY_SIGN_IN, challenge.challenge());
        return challenge.forBrowser();
    }

    @Open
    @PostMapping("/sign-in/passkey")
    String signIn(
            @RequestParam String credential,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var challenge = begun.take(request, response, Begun.Purpose.PASSKEY_SIGN_IN)
                .orElseThrow(() -> new Refused("identity.passkey.failed"));
        session.open(request, response, passkeys.person(challenge, credential), "passkey");
        return "redirect:" + Addresses.here(next);
    }

    @Allows
    @Recent(from = "/account/passkeys/new")
    @GetMapping("/account/passkeys/new")
    String form() {
        return "identity/account-passkey";
    }

    @Allows
    @Recent(from = "/account/passkeys/new")
    @ResponseBody
    @PostMapping("/account/passkeys/challenge")
    Map<String, Object> challenge(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var challenge = passkeys.challengeToMake(viewer);
        begun.begin(request, response, Begun.Purpose.PASSKEY_REGISTRATION, viewer.person() + challenge.challenge());
        return challenge.forBrowser();
    }

    @Allows
    @Recent(from = "/account/passkeys/new")
    @PostMapping("/account/passkeys")
    String register(
            @RequestParam String credential,
            @RequestParam(defaultValue = "") String label,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = viewer.person().toString();
        var challenge = begun.take(request, response, Begun.Purpose.PASSKEY_REGISTRATION)
                .filter(content -> content.startsWith(person))
                .map(content -> content.substring(person.length()))
                .orElseThrow(() -> new Refused("identity.passkey.failed"));
        var name = label.isBlank() ? "Passkey" : label.strip();
        passkeys.register(viewer, challenge, credential, name.substring(0, Math.min(LONGEST_LABEL, name.length())));
        Notice.leave(request, response, "identity.passkey.added");
        return "redirect:/account";
    }

    @Allows
    @PostMapping("/account/passkeys/{id}/removal")
    String remove(@PathVariable String id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        passkeys.remove(viewer.person(), id);
        Notice.leave(request, response, "identity.passkey.removed");
        return "redirect:/account";
    }
}
