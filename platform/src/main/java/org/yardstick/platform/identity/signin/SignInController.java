package org.yardstick.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.shell.Addresses;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Signing in with a password. */
@Controller
class SignInController {
    private final Passwords passwords;
    private final Entrance entrance;
    private final People people;
    private final OpenIdProvider provider;
    private final Screens screens;

    SignInController(Passwords passwords, Entrance entrance, People people, OpenIdProvider provider, Screens screens) {
        this.passwords = passwords;
        this.entrance = entrance;
        this.people = people;
        this.provider = provider;
        this.screens = screens;
    }

    record Credentials(
            @NotBlank(message = "identity.sign-in.email-missing") @Size(max = 254, message = "shell.field.too-long")
            String email,

            @NotBlank(message = "identity.sign-in.password-missing") @Size(max = 200, message = "shell.field.too-long")
            String password) {}

    @Open
    @GetMapping("/sign-in")
    String form(
            @RequestParam(defaultValue = "/") String next, @RequestParam(defaultValue = "") String openid, Model page) {
        if (people.nobodyYet()) {
            return "redirect:/set-up";
        }
        page.addAttribute("openid", openid.equals("failed") || openid.equals("unknown") ? openid : "");
        return show(page, "", next, FieldErrors.NONE);
    }

    @Open
    @PostMapping("/sign-in")
    String signIn(
            @Valid @ModelAttribute Credentials credentials,
            BindingResult binding,
            @RequestParam(defaultValue = "/") String next,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var errors = FieldErrors.of(binding, words);
        if (!errors.any()) {
            var attempt = attempt(credentials, words, request.getRemoteAddr());
            if (attempt.person.isPresent()) {
                return entrance.enter(attempt.person.get(), Addresses.here(next), request, response);
            }
            errors = attempt.errors;
        }
        page.addAttribute("openid", "");
        return show(page, credentials.email == null ? "" : credentials.email, next, errors);
    }

    private record Attempt(Optional<UUID> person, FieldErrors errors) {}

    private Attempt attempt(Credentials credentials, Words words, String address) {
        try {
            var person = passwords.check(credentials.email, credentials.password, address);
            return new Attempt(person, FieldErrors.at("email", words.say("identity.sign-in.wrong")));
        } catch (Refused refusal) {
            return new Attempt(Optional.empty(), FieldErrors.at("email", refusal.in(words)));
        }
    }

    private String show(Model page, String email, String next, FieldErrors errors) {
        page.addAttribute("email", email);
        page.addAttribute("next", next);
        page.addAttribute("errors", errors);
        page.addAttribute("provider", provider.name());
        return "identity/sign-in";
    }
}
