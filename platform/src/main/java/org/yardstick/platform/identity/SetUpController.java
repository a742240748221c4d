package org.yardstick.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.identity.signin.NewPassword;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The first page of an empty instance; gone as soon as somebody exists. */
@Controller
class SetUpController {
    private final SetUp setUp;
    private final People people;
    private final Screens screens;

    SetUpController(SetUp setUp, People people, Screens screens) {
        this.setUp = setUp;
        this.people = people;
        this.screens = screens;
    }

    record Form(
            @NotBlank(message = "identity.set-up.code-missing")
            String code,

            @NotBlank(message = "identity.set-up.body-missing") @Size(max = 200, message = "shell.field.too-long")
            String body,

            @NotBlank(message = "identity.set-up.city-missing") @Size(max = 100, message = "shell.field.too-long")
            String city,

            @NotBlank(message = "identity.set-up.country-wrong")
            @Pattern(regexp = "[A-Za-z]{2}", message = "identity.set-up.country-wrong")
            String country,

            @NotBlank(message = "identity.set-up.name-missing") @Size(max = 200, message = "shell.field.too-long")
            String name,

            @NotBlank(message = "identity.set-up.email-wrong") @Email(message = "identity.set-up.email-wrong")
            String email,

            @NewPassword String password) {
        static final Form EMPTY = new Form("", "", "", "HK", "", "", "");

        SetUp.Statement statement() {
            var founder = new Organisations.Statement(
                    Organisation.Kind.BODY,
                    Names.of(body.strip()),
                    Organisation.Sector.OTHER,
                    country.toUpperCase(java.util.Locale.ROOT),
                    city.strip(),
                    1);
            return new SetUp.Statement(code, email, Names.of(name.strip()), password, founder);
        }
    }

    @Open
    @GetMapping("/set-up")
    String form(Model page) {
        refuseWhenDone();
        return show(page, Form.EMPTY, FieldErrors.NONE);
    }

    @Open
    @PostMapping("/set-up")
    String perform(
            @Valid @ModelAttribute Form form,
            BindingResult binding,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseWhenDone();
        var words = Words.in(screens.language(request));
        var errors = FieldErrors.of(binding, words);
        if (!errors.any()) {
            errors = attempt(form, words)
                    .map(reason -> FieldErrors.at("code", reason))
                    .orElse(FieldErrors.NONE);
        }
        if (errors.any()) {
            return show(page, form, errors);
        }
        Notice.leave(request, response, "identity.set-up.finished");
        return "redirect:/sign-in";
    }

    private Optional<String> attempt(Form form, Words words) {
        try {
            setUp.perform(form.statement());
            return Optional.empty();
        } catch (Refused refusal) {
            return Optional.of(refusal.in(words));
        }
    }

    private void refuseWhenDone() {
        if (!people.nobodyYet()) {
            throw new NotFound();
        }
    }

    private static String show(Model page, Form form, FieldErrors errors) {
        page.addAttribute("form", new SetUpPage(form.body, form.city, form.country, form.name, form.email));
        page.addAttribute("errors", errors);
        return "identity/set-up";
    }
}
