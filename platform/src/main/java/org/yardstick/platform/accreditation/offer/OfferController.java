package org.yardstick.platform.accreditation.offer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** Offers: made and taken back by the office, read by both sides, accepted by the organisation. */
@Controller
class OfferController {
    private static final int LONGEST_REASON = 2_000;

    private final MakeOffer makeOffer;
    private final AcceptOffer acceptOffer;
    private final OfferPages pages;
    private final Screens screens;
    private final Today today;

    OfferController(MakeOffer makeOffer, AcceptOffer acceptOffer, OfferPages pages, Screens screens, Today today) {
        this.makeOffer = makeOffer;
        this.acceptOffer = acceptOffer;
        this.pages = pages;
        this.screens = screens;
        this.today = today;
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/applications/{id}/offers/new")
    String form(@PathVariable UUID id, Viewer viewer, Model page) {
        return showForm(pages.form(id, Optional.empty(), viewer), FieldErrors.NONE, page);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/applications/{id}/offers")
    String make(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String travel,
            @RequestParam(defaultValue = "") String until,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new OfferForm(travel, until);
        var shown = pages.form(id, Optional.of(form), viewer);
        var errors = form.errors(today.day(), Words.in(screens.language(request)));
        if (errors.any()) {
            return showForm(shown, errors, page);
        }
        var offer = makeOffer.perform(id, form.days().orElseThrow(), form.day().orElseThrow(), viewer);
        Notice.leave(request, response, "accreditation.offer.done");
        return "redirect:/applications/" + id + "/offers/" + offer;
    }

    private static String showForm(OfferPages.FormPage shown, FieldErrors errors, Model page) {
        page.addAttribute("page", shown);
        page.addAttribute("errors", errors);
        return "accreditation/offer/form";
    }

    @Allows({Role.QUALITY_MANAGER, Role.SECRETARIAT})
    @GetMapping("/applications/{id}/offers/{offer}")
    String offer(
            @PathVariable UUID id, @PathVariable UUID offer, Viewer viewer, Model page, HttpServletRequest request) {
        var name = viewer.names().in(screens.language(request));
        return show(pages.page(id, offer, name, viewer), FieldErrors.NONE, "", page);
    }

    @Allows({Role.QUALITY_MANAGER, Role.SECRETARIAT})
    @GetMapping("/applications/{id}/offers/{offer}/offer.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID id,
            @PathVariable UUID offer,
            @RequestParam Optional<String> language,
            Viewer viewer,
            HttpServletRequest request) {
        var spoken = language.map(tag -> NotFound.unlessPresent(Language.find(tag)))
                .orElseGet(() -> screens.language(request));
        var paper = pages.paper(pages.page(id, offer, "", viewer), Words.in(spoken));
        var name = "offer-" + spoken.tag() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(paper);
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/applications/{id}/offers/{offer}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID offer,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var shown = pages.page(id, offer, "", viewer);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            var said = words.say("accreditation.reason-missing", LONGEST_REASON);
            return show(shown, FieldErrors.at("reason", said), reason, page);
        }
        makeOffer.end(id, offer, reason.strip(), viewer);
        Notice.leave(request, response, "accreditation.offer.ended-done");
        return "redirect:/applications/" + id;
    }

    @Allows(Role.QUALITY_MANAGER)
    @PostMapping("/applications/{id}/offers/{offer}/contract")
    String accept(
            @PathVariable UUID id,
            @PathVariable UUID offer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String declared,
            @RequestParam(defaultValue = "") String shown,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var read = pages.page(id, offer, name, viewer);
        var errors = errors(name, declared, Words.in(screens.language(request)));
        if (errors.any() && read.accepts()) {
            return show(read, errors, "", page);
        }
        var now = acceptOffer.perform(id, offer, shown, name.strip(), viewer);
        Notice.leave(request, response, now ? "accreditation.contract.done" : "accreditation.contract.already");
        return "redirect:" + read.offer().path();
    }

    private static FieldErrors errors(String name, String declared, Words words) {
        var errors = new LinkedHashMap<String, String>();
        if (name.isBlank() || name.length() > 200) {
            errors.put("name", words.say("accreditation.file.name-missing"));
        }
        if (!declared.equals("yes")) {
            errors.put("declared", words.say("accreditation.contract.declare-missing"));
        }
        return new FieldErrors(errors);
    }

    private static String show(OfferPage shown, FieldErrors errors, String typed, Model page) {
        page.addAttribute("page", shown);
        page.addAttribute("errors", errors);
        page.addAttribute("typed", typed);
        return "accreditation/offer/offer";
    }
}
