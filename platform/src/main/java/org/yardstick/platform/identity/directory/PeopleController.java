package org.yardstick.platform.identity.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Granting;
import org.yardstick.platform.identity.Memberships;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Reach;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** An organisation's people: invited, given another role, and released from one. */
@Controller
@RequestMapping("/organisations/{id}")
class PeopleController {
    private final OrganisationPages pages;
    private final Memberships memberships;
    private final Invitations invitations;
    private final People people;
    private final Screens screens;

    PeopleController(
            OrganisationPages pages, Memberships memberships, Invitations invitations, People people, Screens screens) {
        this.pages = pages;
        this.memberships = memberships;
        this.invitations = invitations;
        this.people = people;
        this.screens = screens;
    }

    record InvitationForm(
            @NotBlank(message = "identity.set-up.email-wrong")
            @Email(message = "identity.set-up.email-wrong")
            @Size(max = 254, message = "shell.field.too-long")
            @Nullable
            String email,

            @NotNull(message = "identity.membership.role-missing")
            @Pattern(regexp = "[A-Z_]{1,30}", message = "identity.membership.role-missing")
            @Nullable
            String role,

            @Nullable String language) {}

    @Allows
    @GetMapping("/invitations/new")
    String newcomer(@PathVariable UUID id, Viewer viewer, Model model, HttpServletRequest request) {
        var form = new InvitationForm("", null, screens.language(request).tag());
        return show(model, viewer, pages.kept(viewer, id), form, FieldErrors.NONE);
    }

    @Allows
    @PostMapping("/invitations")
    String invite(
            @PathVariable UUID id,
            @Valid @ModelAttribute InvitationForm form,
            BindingResult binding,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var organisation = pages.kept(viewer, id);
        var words = Words.in(screens.language(request));
        var errors = FieldErrors.of(binding, words);
        if (!errors.any()) {
            errors = attempt(viewer, organisation, form, words);
        }
        if (errors.any()) {
            return show(model, viewer, organisation, form, errors);
        }
        Notice.leave(request, response, "identity.invitation.sent", Typed.text(form.email));
        return "redirect:/organisations/" + id;
    }

    private FieldErrors attempt(Viewer viewer, Organisation organisation, InvitationForm form, Words words) {
        try {
            var language = Language.find(Typed.text(form.language)).orElse(words.language());
            invitations.send(
                    viewer, organisation, Role.valueOf(Typed.text(form.role)), Typed.text(form.email), language);
            return FieldErrors.NONE;
        } catch (IllegalArgumentException noSuchRole) {
            return FieldErrors.at("role", words.say("identity.membership.role-missing"));
        } catch (Refused refusal) {
            return FieldErrors.at("email", refusal.in(words));
        }
    }

    @Allows
    @PostMapping("/invitations/{invitation}/links")
    String sendAgain(
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        invitations.sendAgain(viewer, pages.kept(viewer, id), invitation);
        Notice.leave(request, response, "identity.invitation.sent-again");
        return "redirect:/organisations/" + id;
    }

    @Allows
    @PostMapping("/invitations/{invitation}/revocation")
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        invitations.revoke(viewer, pages.kept(viewer, id), invitation);
        Notice.leave(request, response, "identity.invitation.revoked");
        return "redirect:/organisations/" + id;
    }

    @Allows
    @PostMapping("/memberships")
    String grant(
            @PathVariable UUID id,
            @RequestParam UUID person,
            @RequestParam Role role,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        memberships.grant(viewer, person, pages.kept(viewer, id), role);
        Notice.leave(request, response, "identity.membership.granted");
        return "redirect:/organisations/" + id;
    }

    @Allows
    @PostMapping("/memberships/{membership}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID membership,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var organisation = pages.kept(viewer, id);
        memberships.end(viewer, organisation, membership);
        Notice.leave(request, response, "identity.membership.ended");
        // Whoever ended their own last role here would come to a page that is no longer there for them.
        var stillSees = people.viewer(viewer.person())
                .filter(now -> Reach.of(now, organisation) != Reach.NONE)
                .isPresent();
        return "redirect:" + (stillSees ? "/organisations/" + id : "/");
    }

    private static String show(
            Model model, Viewer viewer, Organisation organisation, InvitationForm form, FieldErrors errors) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("email", Typed.text(form.email));
        model.addAttribute("role", Typed.text(form.role));
        model.addAttribute("language", Typed.text(form.language));
        model.addAttribute("roles", Granting.grantable(viewer, organisation.id(), organisation.kind()));
        model.addAttribute("errors", errors);
        return "identity/invitation-form";
    }
}
