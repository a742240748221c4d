package org.yardstick.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.SessionCookie;

/** Where somebody with the right password goes: in, or to the second step when there is one. */
@Component
class Entrance {
    private final SecondFactors factors;
    private final Begun begun;
    private final SessionCookie session;

    Entrance(SecondFactors factors, Begun begun, SessionCookie session) {
        this.factors = factors;
        this.begun = begun;
        this.session = session;
    }

    String enter(UUID person, String next, HttpServletRequest request, HttpServletResponse response) {
        if (factors.isOn(person)) {
            var halfway = new SecondFactorController.Halfway(person, next);
            begun.begin(request, response, Begun.Purpose.SECOND_FACTOR, halfway.written());
            return "redirect:/sign-in/code";
        }
        session.open(request, response, person, "password");
        return "redirect:" + next;
    }
}
