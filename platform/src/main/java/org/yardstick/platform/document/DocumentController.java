package org.yardstick.platform.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** A document's own page: what it says, what it said, where it is used; its title and date; retired and brought back. */
@Controller
class DocumentController {
    private final DocumentPages pages;
    private final Documents documents;
    private final Retirements retirements;
    private final Screens screens;
    private final Clock clock;

    DocumentController(
            DocumentPages pages, Documents documents, Retirements retirements, Screens screens, Clock clock) {
        this.pages = pages;
        this.documents = documents;
        this.retirements = retirements;
        this.screens = screens;
        this.clock = clock;
    }

    /** Also for those outside who were granted to read it. */
    @Allows
    @GetMapping("/documents/{id}")
    String document(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Model page) {
        page.addAttribute("page", pages.document(viewer, id, screens.language(request)));
        return "document/document";
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/documents/{id}/details")
    String details(@PathVariable UUID id, Viewer viewer, Model page) {
        var document = NotFound.unlessPresent(documents.find(viewer, id));
        var effectiveOn =
                document.version().effectiveOn().map(LocalDate::toString).orElse("");
        return show(page, document, document.title(), effectiveOn, FieldErrors.NONE);
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/documents/{id}/details")
    String describe(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String effectiveOn,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var document = NotFound.unlessPresent(documents.find(viewer, id));
        var errors = errors(title, effectiveOn, Words.in(screens.language(request)));
        if (errors.any()) {
            return show(page, document, title, effectiveOn, errors);
        }
        documents.describe(viewer, id, title, EffectiveDate.read(effectiveOn));
        Notice.leave(request, response, "document.details.done");
        return "redirect:" + document.path();
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/documents/{id}/retirement")
    String retire(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        retirements.retire(viewer, id);
        Notice.leave(request, response, "document.retired");
        return "redirect:/documents/" + id;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/documents/{id}/restoration")
    String restore(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        retirements.restore(viewer, id);
        Notice.leave(request, response, "document.restored");
        return "redirect:/documents/" + id;
    }

    private FieldErrors errors(String title, String effectiveOn, Words words) {
        var byField = new LinkedHashMap<String, String>();
        Title.problem(title).ifPresent(key -> byField.put("title", words.say(key)));
        EffectiveDate.problem(effectiveOn, LocalDate.now(clock))
                .ifPresent(key -> byField.put("effectiveOn", words.say(key)));
        return new FieldErrors(byField);
    }

    private static String show(Model page, Document document, String title, String effectiveOn, FieldErrors errors) {
        page.addAttribute("document", document);
        page.addAttribute("title", title);
        page.addAttribute("effectiveOn", effectiveOn);
        page.addAttribute("errors", errors);
        return "document/details";
    }
}
