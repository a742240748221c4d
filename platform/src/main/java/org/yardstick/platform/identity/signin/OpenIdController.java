package org.yardstick.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Notice;

/** Taking back the link to an account elsewhere; making it and using it go through the filter chain. */
@Controller
class OpenIdController {
    private final OpenIdAccounts accounts;

    OpenIdController(OpenIdAccounts accounts) {
        this.accounts = accounts;
    }

    @Allows
    @PostMapping("/account/openid/removal")
    String unlink(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        accounts.unlink(viewer.person());
        Notice.leave(request, response, "identity.openid.unlinked");
        return "redirect:/account";
    }
}
