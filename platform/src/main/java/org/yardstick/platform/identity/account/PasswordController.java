package org.yardstick.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.SessionCookie;
import org.yardstick.platform.identity.Sessions;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.identity.signin.NewPassword;
import org.yardstick.platform.identity.signin.Passwords;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** A new password by whoever knows the old one; sessions elsewhere end. */
@Controller
@RequestMapping("/account/password")
class PasswordController {
    private final Passwords passwords;
    private final OwnPassword ownPassword;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Screens screens;

    PasswordController(
            Passwords passwords, OwnPassword ownPassword, Sessions sessions, SessionCookie cookie, Screens screens) {
        this.passwords = passwords;
        this.ownPassword = ownPassword;
        this.sessions = sessions;
        this.cookie = cookie;
        this.screens = screens;
    }

    record Form(
            @NotNull(message = "identity.sign-in.password-missing")
            @Size(max = 200, message = "shell.field.too-long")
            @Nullable
            String current,

            @NewPassword @Nullable String password) {}

    @Allows
    @GetMapping
    String form(Model model) {
        model.addAttribute("errors", FieldErrors.NONE);
        return "identity/account-password";
    }

    @Allows
    @PostMapping
    String change(
            @Valid @ModelAttribute Form form,
            BindingResult binding,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = FieldErrors.of(binding, Words.in(screens.language(request)));
        if (!errors.any()) {
            errors = ownPassword.errors("current", Objects.requireNonNull(form.current), viewer, request);
        }
        if (errors.any()) {
            model.addAttribute("errors", errors);
            return "identity/account-password";
        }
        passwords.set(viewer.person(), Objects.requireNonNull(form.password));
        sessions.closeOthers(viewer.person(), cookie.token(request).orElse(""));
        Notice.leave(request, response, "identity.password.changed");
        return "redirect:/account";
    }
}
