package org.yardstick.platform.register.held;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.register.publication.Filter;
import org.yardstick.platform.register.publication.Search;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Slice;

/** The certificates of a company, or of a body: the list, one of them, and whether its holder may be found by name. */
@Controller
class HeldController {
    private static final int LAST_PAGE = Search.MOST / Slice.SIZE;

    private final HeldCertificates certificates;
    private final Certificates acts;
    private final Screens screens;
    private final PublicAddress address;

    HeldController(HeldCertificates certificates, Certificates acts, Screens screens, PublicAddress address) {
        this.certificates = certificates;
        this.acts = acts;
        this.screens = screens;
        this.address = address;
    }

    @Allows
    @GetMapping("/certificates")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "1") String page,
            Viewer viewer,
            Model model) {
        var number = page.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
        var filter = new Filter(q.strip(), status, "", "", "", "");
        var result = certificates.list(viewer, filter, number);
        model.addAttribute("page", new HeldListPage(filter, result, number));
        return "register/held-list";
    }

    @Allows
    @GetMapping("/certificates/{number}")
    String certificate(@PathVariable String number, Viewer viewer, Model model, HttpServletRequest request) {
        return show(
                certificates.seen(viewer, number), ActForm.EMPTY, FieldErrors.NONE, model, screens.language(request));
    }

    @Allows
    @PostMapping("/certificates/{number}/consent")
    String consent(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String listed,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var held = certificates.held(viewer, number);
        var agreed = listed.equals("yes");
        acts.consent(held.certificate().id(), agreed, viewer.person());
        Notice.leave(request, response, agreed ? "register.held.listed-now" : "register.held.unlisted-now");
        return "redirect:/certificates/" + held.certificate().number();
    }

    String show(HeldCertificates.Held held, ActForm form, FieldErrors errors, Model model, Language language) {
        var told = certificates.reasons(held.certificate().id()).stream()
                .map(one -> new HeldPage.Told(
                        one.event(),
                        one.at(),
                        one.text(),
                        one.by().map(names -> names.in(language)).orElse("")))
                .toList();
        model.addAttribute(
                "page", new HeldPage(held.published(), held.holds(), held.issues(), List.copyOf(told), address.root()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "register/held";
    }
}
