package org.yardstick.platform.accreditation.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yardstick.platform.accreditation.SpokenLanguages;
import org.yardstick.platform.identity.Site;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.standard.Edition;

/**
 * The form in which an application is stated.
 *
 * @param sites all of the organisation
 * @param languages that may be chosen
 * @param seen the version that the form was filled from
 * @param overtaken when somebody else was faster: what they stated
 */
public record FormPage(
        Application application,
        Edition edition,
        LevelRule rule,
        List<Site> sites,
        List<String> languages,
        ApplicationForm form,
        int seen,
        Optional<Overtaken> overtaken) {

    /** What somebody else stated meanwhile, where it differs from what this form holds. */
    public record Overtaken(Statement now, List<String> different) {}

    /** The levels that may be applied for, in number and word. */
    public Map<String, String> levels(Screen screen) {
        var levels = new LinkedHashMap<String, String>();
        rule.allowed().forEach(code -> levels.put(code, level(code, screen)));
        return levels;
    }

    private String level(String code, Screen screen) {
        return LevelName.of(edition, code, screen.words());
    }

    public String why(Screen screen) {
        return rule.held()
                .map(held -> screen.say("accreditation.form.level-held", held))
                .orElseGet(() -> screen.say(
                        "accreditation.form.level-first", rule.allowed().getLast()));
    }

    public String language(String tag, Screen screen) {
        return SpokenLanguages.name(tag, screen.words());
    }

    /** One of the fields as somebody else stated it, for reading. */
    public String told(String what, Screen screen) {
        var now = overtaken.orElseThrow().now();
        var none = screen.say("accreditation.none");
        return switch (what) {
            case "level" -> level(now.level(), screen);
            case "scope" -> now.scope().isEmpty() ? none : now.scope().in(screen.language());
            case "headcount" -> screen.words().number(now.headcount());
            case "languages" ->
                now.languages().isEmpty()
                        ? none
                        : now.languages().stream()
                                .map(tag -> language(tag, screen))
                                .collect(Collectors.joining("; "));
            default -> places(now, screen, none);
        };
    }

    private String places(Statement now, Screen screen, String none) {
        var told = sites.stream()
                .flatMap(site -> now.place(site.id()).stream()
                        .map(place -> site.names().in(screen.language()) + " ("
                                + screen.words().number(place.headcount())
                                + (place.central() ? ", " + screen.say("accreditation.site.central") : "") + ")"))
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? none : told;
    }
}
