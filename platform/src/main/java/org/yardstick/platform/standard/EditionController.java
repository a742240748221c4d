package org.yardstick.platform.standard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The standard to be read: public editions by everyone, the others by those they are for. */
@Controller
class EditionController {
    private final Editions editions;
    private final Drafts drafts;
    private final Screens screens;
    private final Clock clock;

    EditionController(Editions editions, Drafts drafts, Screens screens, Clock clock) {
        this.editions = editions;
        this.drafts = drafts;
        this.screens = screens;
        this.clock = clock;
    }

    @Open
    @GetMapping("/standards")
    String all(Optional<Viewer> viewer, Model page, HttpServletRequest request) {
        var words = Words.in(screens.language(request));
        var standings = editions.standings(viewer);
        var readings = standings.stream()
                .map(standing -> Reading.of(editions.get(standing.id()), words))
                .toList();
        var mayImport = viewer.filter(one -> one.holds(Role.SECRETARIAT)).isPresent();
        page.addAttribute("page", EditionsPage.of(standings, readings, LocalDate.now(clock), mayImport));
        return "standard/editions";
    }

    @Open
    @GetMapping({"/standards/{code}/{version}", "/drafts/{draft}"})
    String edition(Edition edition, Optional<Viewer> viewer, Model page, HttpServletRequest request) {
        var reading = reading(edition, request);
        page.addAttribute("page", new EditionPage(reading, draft(reading, viewer)));
        return "standard/edition";
    }

    private Optional<EditionPage.Draft> draft(Reading reading, Optional<Viewer> viewer) {
        if (reading.edition().published()) {
            return Optional.empty();
        }
        var remarks = drafts.remarks(reading.edition().id()).stream()
                .map(remark -> remark.in(reading.words()))
                .toList();
        return Optional.of(new EditionPage.Draft(
                remarks, viewer.filter(one -> one.holds(Role.SECRETARIAT)).isPresent()));
    }

    @Open
    @GetMapping({"/standards/{code}/{version}/criteria/{criterion}", "/drafts/{draft}/criteria/{criterion}"})
    String criterion(Edition edition, @PathVariable String criterion, Model page, HttpServletRequest request) {
        page.addAttribute("page", CriterionPage.of(reading(edition, request), criterion));
        return "standard/criterion";
    }

    @Open
    @GetMapping({"/standards/{code}/{version}/profiles/{profile}", "/drafts/{draft}/profiles/{profile}"})
    String profile(Edition edition, @PathVariable String profile, Model page, HttpServletRequest request) {
        page.addAttribute("page", ProfilePage.of(reading(edition, request), profile));
        return "standard/profile";
    }

    @Open
    @GetMapping({"/standards/{code}/{version}/network", "/drafts/{draft}/network"})
    String network(Edition edition, Model page, HttpServletRequest request) {
        var total = editions.scoring(edition.id(), Edition.UNTAILORED).influence();
        page.addAttribute("page", NetworkPage.of(reading(edition, request), total));
        return "standard/network";
    }

    /** The whole text on one page, to be printed or kept. */
    @Open
    @GetMapping({"/standards/{code}/{version}/text", "/drafts/{draft}/text"})
    String text(Edition edition, Model page, HttpServletRequest request) {
        page.addAttribute("page", new EditionPage(reading(edition, request), Optional.empty()));
        return "standard/text";
    }

    private Reading reading(Edition edition, HttpServletRequest request) {
        return Reading.of(edition, Words.in(screens.language(request)));
    }
}
