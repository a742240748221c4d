package org.yardstick.platform.identity.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
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
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.SessionCookie;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.identity.signin.NewPassword;
import org.yardstick.platform.identity.signin.WaysIn;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Where the link of an invitation leads: a new account, or a yes by somebody who has one; a used or old link is told so. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {
    private final AcceptInvitation accept;
    private final WaysIn ways;
    private final SessionCookie session;
    private final Screens screens;

    InvitationController(AcceptInvitation accept, WaysIn ways, SessionCookie session, Screens screens) {
        this.accept = accept;
        this.ways = ways;
        this.session = session;
        this.screens = screens;
    }

    record Newcomer(
            @NotBlank(message = "identity.set-up.name-missing")
            @Size(max = 200, message = "shell.field.too-long")
            @Nullable
            String name,

            @Size(max = 200, message = "shell.field.too-long") @Nullable
            String hans,

            @Size(max = 200, message = "shell.field.too-long") @Nullable
            String hant,

            @NewPassword @Nullable String password) {
        static final Newcomer EMPTY = new Newcomer("", "", "", "");

        Names names() {
            return Names.written(Typed.text(name), hans, hant);
        }
    }

    @Open
    @GetMapping
    String page(@PathVariable String token, Optional<Viewer> viewer, Model model, HttpServletResponse response) {
        return show(model, token, viewer, Newcomer.EMPTY, FieldErrors.NONE, response);
    }

    @Open
    @PostMapping("/person")
    String newcomer(
            @PathVariable String token,
            @Valid @ModelAttribute Newcomer form,
            BindingResult binding,
            Optional<Viewer> viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = screens.language(request);
        var errors = FieldErrors.of(binding, Words.in(language));
        if (errors.any()) {
            return show(model, token, viewer, form, errors, response);
        }
        var person = accept.byNewcomer(token, form.names(), java.util.Objects.requireNonNull(form.password), language);
        session.open(request, response, person, "invitation");
        Notice.leave(request, response, "identity.invitation.accepted");
        return "redirect:/";
    }

    @Allows
    @PostMapping("/acceptance")
    String known(@PathVariable String token, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        accept.byKnown(token, viewer);
        Notice.leave(request, response, "identity.invitation.accepted");
        return "redirect:/";
    }

    private String show(
            Model model,
            String token,
            Optional<Viewer> viewer,
            Newcomer form,
            FieldErrors errors,
            HttpServletResponse response) {
        var invitation = NotFound.unlessPresent(accept.ofLink(token));
        if (invitation.state() != InvitationState.OPEN) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("state", invitation.state());
            return "identity/invitation-closed";
        }
        var mine = viewer.filter(one -> one.email().equals(invitation.email())).isPresent();
        model.addAttribute("token", token);
        model.addAttribute("invitation", invitation);
        model.addAttribute("known", accept.isKnown(invitation));
        model.addAttribute("mine", mine);
        model.addAttribute("stranger", viewer.isEmpty());
        model.addAttribute("names", form.names());
        model.addAttribute("provider", ways.provider());
        model.addAttribute("errors", errors);
        return "identity/invitation";
    }
}
