package org.yardstick.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yardstick.platform.identity.SessionCookie;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Asking for a new password, and setting it by the link that was mailed. */
@Controller
@RequestMapping("/password-reset")
class PasswordResetController {
    /** Longer than it takes to find an account and write a mail: how long the answer took tells nobody whether there is one. */
    private static final Duration ANSWER = Duration.ofMillis(400);

    private final PasswordResets resets;
    private final Guesses guesses;
    private final SessionCookie session;
    private final Screens screens;

    PasswordResetController(PasswordResets resets, Guesses guesses, SessionCookie session, Screens screens) {
        this.resets = resets;
        this.guesses = guesses;
        this.session = session;
        this.screens = screens;
    }

    record Asked(
            @NotBlank(message = "identity.sign-in.email-missing")
            @Email(message = "identity.set-up.email-wrong")
            @Size(max = 254, message = "shell.field.too-long")
            @Nullable
            String email) {}

    record Chosen(@NewPassword @Nullable String password) {}

    @Open
    @GetMapping
    String form(Model model) {
        return showForm(model, "", FieldErrors.NONE);
    }

    @Open
    @PostMapping
    String ask(
            @Valid @ModelAttribute Asked asked,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = screens.language(request);
        var email = asked.email == null ? "" : asked.email;
        var errors = FieldErrors.of(binding, Words.in(language));
        if (!errors.any()) {
            errors = attempt(email, language, request.getRemoteAddr());
        }
        if (errors.any()) {
            return showForm(model, email, errors);
        }
        Notice.leave(request, response, "identity.reset.mailed");
        return "redirect:/sign-in";
    }

    private FieldErrors attempt(String email, Language language, String address) {
        var answered = System.nanoTime() + ANSWER.toNanos();
        try {
            guesses.begin(PasswordResets.PER_ADDRESS, "reset:" + address);
            resets.ask(email, language);
            LockSupport.parkNanos(answered - System.nanoTime());
            return FieldErrors.NONE;
        } catch (Refused refusal) {
            return FieldErrors.at("email", refusal.in(Words.in(language)));
        }
    }

    @Open
    @GetMapping("/{token}")
    String choose(@PathVariable String token, Model model, HttpServletResponse response) {
        return showChoice(model, token, FieldErrors.NONE, response);
    }

    @Open
    @PostMapping("/{token}")
    String set(
            @PathVariable String token,
            @Valid @ModelAttribute Chosen chosen,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = FieldErrors.of(binding, Words.in(screens.language(request)));
        if (errors.any()) {
            return showChoice(model, token, errors, response);
        }
        resets.use(token, Objects.requireNonNull(chosen.password));
        session.forget(request, response);
        Notice.leave(request, response, "identity.reset.done");
        return "redirect:/sign-in";
    }

    private static String showForm(Model model, String email, FieldErrors errors) {
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        return "identity/reset";
    }

    private String showChoice(Model model, String token, FieldErrors errors, HttpServletResponse response) {
        var account = resets.account(token);
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "identity/reset-closed";
        }
        model.addAttribute("token", token);
        model.addAttribute("email", account.get());
        model.addAttribute("errors", errors);
        return "identity/reset-choice";
    }
}
