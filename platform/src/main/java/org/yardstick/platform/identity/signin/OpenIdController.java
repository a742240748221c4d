package org.yardstick.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Recent;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Notice;

/** Wanting a link to an account elsewhere, and taking it back; making and using it go through the filter chain. */
@Controller
class OpenIdController {
    private final OpenIdAccounts accounts;
    private final Begun begun;

    OpenIdController(OpenIdAccounts accounts, Begun begun) {
        this.accounts = accounts;
        this.begun = begun;
    }

    /** Only from a form of ours: a page elsewhere could send a browser to the provider, and an account of its own would be linked. */
    @Allows
    @Recent(from = "/account")
    @PostMapping("/account/openid")
    String link(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        begun.begin(
                request, response, Begun.Purpose.OPENID_LINK, viewer.person().toString());
        return "redirect:" + OpenIdProvider.BEGIN + "/" + OpenIdProvider.ID;
    }

    @Allows
    @PostMapping("/account/openid/removal")
    String unlink(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        accounts.unlink(viewer.person());
        Notice.leave(request, response, "identity.openid.unlinked");
        return "redirect:/account";
    }
}
