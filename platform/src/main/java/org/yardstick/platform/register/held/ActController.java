package org.yardstick.platform.register.held;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** What the body that issued a certificate does about it: suspend, restore, end. A grant comes from a decision alone, so it is not here. */
@Controller
class ActController {
    private final HeldCertificates certificates;
    private final Certificates acts;
    private final HeldController pages;
    private final Screens screens;

    ActController(HeldCertificates certificates, Certificates acts, HeldController pages, Screens screens) {
        this.certificates = certificates;
        this.acts = acts;
        this.pages = pages;
        this.screens = screens;
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/certificates/{number}/suspension")
    String suspend(
            @PathVariable String number,
            @Valid @ModelAttribute("form") ActForm form,
            BindingResult binding,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var held = certificates.issued(viewer, number);
        var errors = errors("suspension", binding, request);
        if (form.day().isEmpty()) {
            errors = errors.and(FieldErrors.at("from", words(request).say("register.held.day-wrong")));
        }
        if (errors.any()) {
            return pages.show(held, form, errors, model, screens.language(request));
        }
        acts.suspend(held.certificate().id(), form.day().orElseThrow(), form.text(), Optional.of(viewer.person()));
        return done(held, "register.held.suspended-now", request, response);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/certificates/{number}/restoration")
    String restore(
            @PathVariable String number,
            @Valid @ModelAttribute("form") ActForm form,
            BindingResult binding,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var held = certificates.issued(viewer, number);
        var errors = errors("restoration", binding, request);
        if (errors.any()) {
            return pages.show(held, form, errors, model, screens.language(request));
        }
        acts.restore(held.certificate().id(), form.text(), viewer.person());
        return done(held, "register.held.restored-now", request, response);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/certificates/{number}/withdrawal")
    String end(
            @PathVariable String number,
            @Valid @ModelAttribute("form") ActForm form,
            BindingResult binding,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var held = certificates.issued(viewer, number);
        var errors = errors("withdrawal", binding, request);
        if (!form.isSure()) {
            errors = errors.and(FieldErrors.at("sure-yes", words(request).say("register.held.not-sure")));
        }
        if (errors.any()) {
            return pages.show(held, form, errors, model, screens.language(request));
        }
        var kind =
                "cancelled".equals(form.kind()) ? Certificate.Ending.Kind.CANCELLED : Certificate.Ending.Kind.WITHDRAWN;
        acts.end(held.certificate().id(), kind, form.text(), Optional.of(viewer.person()));
        return done(held, "register.held.ended-now", request, response);
    }

    /** Each form has its own field for the reason. */
    private FieldErrors errors(String act, BindingResult binding, HttpServletRequest request) {
        var byField = new LinkedHashMap<String, String>();
        FieldErrors.of(binding, words(request))
                .byField()
                .forEach((field, text) -> byField.put(field.equals("reason") ? act + "-reason" : field, text));
        return new FieldErrors(byField);
    }

    private Words words(HttpServletRequest request) {
        return Words.in(screens.language(request));
    }

    private static String done(
            HeldCertificates.Held held, String key, HttpServletRequest request, HttpServletResponse response) {
        Notice.leave(request, response, key, held.certificate().number());
        return "redirect:/certificates/" + held.certificate().number();
    }
}
