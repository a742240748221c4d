package org.yardstick.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.identity.SessionCookie;
import org.yardstick.platform.identity.Sessions;
import org.yardstick.platform.shell.Open;

/** Signing out here. */
@Controller
class SignOutController {
    private final Sessions sessions;
    private final SessionCookie cookie;

    SignOutController(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Open
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        cookie.token(request).ifPresent(sessions::close);
        cookie.forget(request, response);
        return "redirect:/sign-in";
    }
}
