package org.yardstick.platform.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Adding a link to the library, and giving it another address. */
@Controller
class LinkController {
    private final Documents documents;
    private final DocumentPages pages;
    private final Versions versions;
    private final Screens screens;
    private final Clock clock;

    LinkController(Documents documents, DocumentPages pages, Versions versions, Screens screens, Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.pages = pages;
        this.screens = screens;
        this.clock = clock;
    }

    record Typed(String organisation, String title, String url, String effectiveOn) {
        static final Typed NOTHING = new Typed("", "", "", "");

        static Typed of(Map<String, String> form) {
            return new Typed(
                    form.getOrDefault("organisation", ""),
                    form.getOrDefault("title", "").strip(),
                    form.getOrDefault("url", "").strip(),
                    form.getOrDefault("effectiveOn", ""));
        }

        FieldErrors errors(boolean noOrganisation, LocalDate today, Words words) {
            var byField = new LinkedHashMap<String, String>();
            if (noOrganisation) {
                byField.put("organisation", words.say("document.organisation.missing"));
            }
            Title.problem(title).ifPresent(key -> byField.put("title", words.say(key)));
            byField.putAll(errors(today, words).byField());
            return new FieldErrors(byField);
        }

        FieldErrors errors(LocalDate today, Words words) {
            var byField = new LinkedHashMap<String, String>();
            if (Link.read(url).isEmpty()) {
                byField.put("url", words.say("document.link.wrong"));
            }
            EffectiveDate.problem(effectiveOn, today).ifPresent(key -> byField.put("effectiveOn", words.say(key)));
            return new FieldErrors(byField);
        }
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/documents/new-link")
    String form(Viewer viewer, Model page) {
        return show(page, viewer, Typed.NOTHING, FieldErrors.NONE);
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/documents/links")
    String add(
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = Typed.of(form);
        var organisation = DocumentPages.shelf(pages.shelves(viewer), typed.organisation);
        var address = Link.read(typed.url);
        var errors = typed.errors(organisation.isEmpty(), LocalDate.now(clock), Words.in(screens.language(request)));
        if (errors.any() || organisation.isEmpty() || address.isEmpty()) {
            return show(page, viewer, typed, errors);
        }
        var effectiveOn = EffectiveDate.read(typed.effectiveOn);
        var added = documents.addLink(viewer, organisation.get(), typed.title, address.get(), effectiveOn);
        Notice.leave(request, response, "document.link.added");
        return "redirect:/documents/" + added.document();
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/documents/{id}/new-address")
    String versionForm(@PathVariable UUID id, Viewer viewer, Model page) {
        var document = NotFound.unlessPresent(documents.find(viewer, id));
        return show(page, document, Typed.NOTHING, FieldErrors.NONE);
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/documents/{id}/links")
    String addVersion(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var document = NotFound.unlessPresent(documents.find(viewer, id));
        var typed = Typed.of(form);
        var address = Link.read(typed.url);
        var errors = typed.errors(LocalDate.now(clock), Words.in(screens.language(request)));
        if (errors.any() || address.isEmpty()) {
            return show(page, document, typed, errors);
        }
        versions.addLink(viewer, id, address.get(), EffectiveDate.read(typed.effectiveOn));
        Notice.leave(request, response, "document.version.added");
        return "redirect:" + document.path();
    }

    private static String show(Model page, Document document, Typed typed, FieldErrors errors) {
        page.addAttribute("document", document);
        page.addAttribute("form", new LinkForm(java.util.List.of(), "", "", typed.url, typed.effectiveOn));
        page.addAttribute("errors", errors);
        return "document/new-address";
    }

    private String show(Model page, Viewer viewer, Typed typed, FieldErrors errors) {
        page.addAttribute(
                "form",
                new LinkForm(pages.shelves(viewer), typed.organisation, typed.title, typed.url, typed.effectiveOn));
        page.addAttribute("errors", errors);
        return "document/new-link";
    }
}
