package org.yardstick.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.identity.signin.Passwords;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The password of somebody who is signed in, asked again before an act that needs it; guessing it here counts as at the door. */
@Component
class OwnPassword {
    private final Passwords passwords;
    private final Screens screens;

    OwnPassword(Passwords passwords, Screens screens) {
        this.passwords = passwords;
        this.screens = screens;
    }

    /** What is wrong with what was typed into {@code field}. */
    FieldErrors errors(String field, String typed, Viewer viewer, HttpServletRequest request) {
        var words = Words.in(screens.language(request));
        try {
            return passwords.isOf(viewer.person(), typed, request.getRemoteAddr())
                    ? FieldErrors.NONE
                    : FieldErrors.at(field, words.say("identity.password.wrong"));
        } catch (Refused refusal) {
            return FieldErrors.at(field, refusal.in(words));
        }
    }
}
