package org.yardstick.platform.standard.difference;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.MigrationPlan;
import org.yardstick.platform.standard.Reading;

/** Editions and tailorings compared, and where answers go from one edition to the next; only between what the reader may read. */
@Controller
class DifferenceController {
    private final Editions editions;
    private final Screens screens;

    DifferenceController(Editions editions, Screens screens) {
        this.editions = editions;
        this.screens = screens;
    }

    @Open
    @GetMapping({"/standards/{code}/{version}/differences", "/drafts/{draft}/differences"})
    String differences(
            Edition edition,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String profile,
            @RequestParam(defaultValue = "") String with,
            Optional<Viewer> viewer,
            Model page,
            HttpServletRequest request) {
        var words = Words.in(screens.language(request));
        var reading = Reading.of(edition, words);
        var others = others(edition, viewer);
        var earlier = earlier(edition, others, from);
        var shown = profile.isEmpty() || with.isEmpty()
                ? earlier.map(one -> compared(Reading.of(one, words), reading, language))
                : Optional.of(tailorings(reading, profile, with));
        var chosen = earlier.map(DifferenceController::value).orElse("");
        page.addAttribute("page", new DifferencePage(reading, choices(others), chosen, profiles(reading), shown));
        page.addAttribute("profile", profile.isEmpty() ? Edition.UNTAILORED : profile);
        page.addAttribute("with", with);
        return "standard/differences";
    }

    @Open
    @GetMapping({"/standards/{code}/{version}/migration", "/drafts/{draft}/migration"})
    String migration(
            Edition edition,
            @RequestParam(defaultValue = "") String from,
            Optional<Viewer> viewer,
            Model page,
            HttpServletRequest request) {
        var words = Words.in(screens.language(request));
        var others = others(edition, viewer);
        var plan = earlier(edition, others, from)
                .map(one -> new MigrationPage.Plan(
                        Reading.of(one, words),
                        MigrationPlan.between(one.document(), edition.document()),
                        MigrationPlan.declares(one.document(), edition.document())));
        page.addAttribute("page", new MigrationPage(Reading.of(edition, words), choices(others), plan));
        return "standard/migration";
    }

    private static DifferencePage.Shown compared(Reading before, Reading after, String language) {
        var difference = new EditionDifference(before, after);
        var chosen = Language.find(language)
                .filter(difference.languages()::contains)
                .or(() -> Optional.of(after.language()).filter(difference.languages()::contains))
                .or(() -> difference.languages().stream().findFirst())
                .orElse(after.language());
        return new DifferencePage.Shown(
                before.edition().name(),
                after.edition().name(),
                difference.in(chosen),
                chosen,
                difference.changedTexts());
    }

    private static DifferencePage.Shown tailorings(Reading reading, String before, String after) {
        if (!reading.edition().knowsProfile(before) || !reading.edition().knowsProfile(after)) {
            throw new NotFound();
        }
        return new DifferencePage.Shown(
                name(reading, before),
                name(reading, after),
                new TailoringDifference(reading, before, after).comparison(),
                reading.language(),
                java.util.Map.of());
    }

    /** Everything else that the reader may read, of the same standard first. */
    private List<Edition> others(Edition edition, Optional<Viewer> viewer) {
        return editions.standings(viewer).stream()
                .filter(standing -> !standing.id().equals(edition.id()))
                .map(standing -> editions.get(standing.id()))
                .sorted(java.util.Comparator.comparing(
                        one -> !one.document().code().equals(edition.document().code())))
                .toList();
    }

    /** The edition asked for by version or id; when none was, the one that the migration names, else the latest of the same standard. */
    private static Optional<Edition> earlier(Edition edition, List<Edition> others, String from) {
        var migration = edition.document().migration();
        var wanted = from.isEmpty() && migration != null ? migration.from() : from;
        var found = others.stream()
                .filter(one -> wanted.isEmpty()
                        || one.id().toString().equals(wanted)
                        || one.document().version().equals(wanted))
                .filter(one -> one.id().toString().equals(wanted)
                        || one.document().code().equals(edition.document().code()))
                .findFirst();
        if (found.isEmpty() && !from.isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    private static List<DifferencePage.Choice> choices(List<Edition> others) {
        return others.stream()
                .map(one -> new DifferencePage.Choice(value(one), one.name()))
                .toList();
    }

    private static String value(Edition edition) {
        return edition.id().toString();
    }

    private static List<DifferencePage.Choice> profiles(Reading reading) {
        return Stream.concat(
                        Stream.of(Edition.UNTAILORED),
                        reading.document().profiles().stream().map(profile -> profile.code()))
                .map(code -> new DifferencePage.Choice(code, name(reading, code)))
                .toList();
    }

    private static String name(Reading reading, String profile) {
        return profile.equals(Edition.UNTAILORED)
                ? reading.words().say("standard.untailored")
                : reading.profile(profile).name();
    }
}
