package org.yardstick.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.ApiTokens;
import org.yardstick.platform.identity.Recent;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** One's own tokens for programs: made, shown once, revoked. */
@Controller
@RequestMapping("/account/tokens")
class TokenController {
    private final ApiTokens tokens;
    private final Screens screens;

    TokenController(ApiTokens tokens, Screens screens) {
        this.tokens = tokens;
        this.screens = screens;
    }

    record Form(
            @NotBlank(message = "identity.token.name-missing")
            @Size(max = 100, message = "shell.field.too-long")
            @Nullable
            String name,

            @NotEmpty(message = "identity.token.scope-missing") @Nullable
            List<String> scope,

            @NotNull(message = "identity.token.days-missing")
            @Pattern(regexp = "30|90|365", message = "identity.token.days-missing")
            @Nullable
            String days) {

        Set<Scope> scopes() {
            return scope == null
                    ? Set.of()
                    : scope.stream().flatMap(code -> Scope.find(code).stream()).collect(Collectors.toSet());
        }
    }

    @Allows
    @Recent(from = "/account/tokens/new")
    @GetMapping("/new")
    String form(Model model) {
        return show(model, new Form("", List.of(), "90"), FieldErrors.NONE);
    }

    @Allows
    @Recent(from = "/account/tokens/new")
    @PostMapping
    String make(
            @Valid @ModelAttribute Form form,
            BindingResult binding,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var errors = FieldErrors.of(binding, words);
        if (!errors.any() && form.scopes().isEmpty()) {
            errors = FieldErrors.at("scope", words.say("identity.token.scope-missing"));
        }
        if (errors.any() || form.name == null || form.days == null) {
            return show(model, form, errors);
        }
        var life = Duration.ofDays(Integer.parseInt(form.days));
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("token", tokens.make(viewer.person(), form.name.strip(), form.scopes(), life));
        return "identity/account-token-made";
    }

    @Allows
    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        tokens.revoke(viewer.person(), id);
        Notice.leave(request, response, "identity.token.revoked");
        return "redirect:/account";
    }

    private static String show(Model model, Form form, FieldErrors errors) {
        model.addAttribute("name", form.name == null ? "" : form.name);
        model.addAttribute("days", form.days == null ? "" : form.days);
        model.addAttribute("chosen", form.scopes());
        model.addAttribute("errors", errors);
        return "identity/account-token";
    }
}
