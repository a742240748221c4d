package org.yardstick.platform.assessment;

import java.util.List;
import java.util.Optional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.standard.Edition;

/**
 * The form in which the particulars of an assessment are stated anew.
 *
 * @param seen the version that the form was filled from
 * @param overtaken when somebody else was faster: what they stated
 */
public record ParticularsPage(
        Assessment assessment,
        Edition edition,
        StartPage.Company company,
        StartPage.Choice choice,
        int seen,
        Optional<Overtaken> overtaken) {

    /** What somebody else stated meanwhile, where it differs from what this form holds. */
    public record Overtaken(Names by, Particulars now, List<String> different) {}

    public String profileName(Screen screen) {
        var text = edition.texts(screen.language()).profiles().get(assessment.profile());
        return text == null ? screen.say("assessment.start.untailored") : text.name();
    }

    /** One of the particulars as somebody else stated it, for reading. */
    public String told(String what, Screen screen) {
        var now = overtaken.orElseThrow().now();
        var none = screen.say("assessment.particulars.none");
        return switch (what) {
            case "name" -> now.name();
            case "year" -> String.valueOf(now.year());
            case "scope" -> now.scope().isEmpty() ? none : now.scope();
            case "unit" -> unit(now, screen);
            case "sites" -> listed(sites(now, screen), none);
            case "facts" -> listed(facts(now, screen), none);
            default ->
                now.target()
                        .map(code -> screen.say("assessment.level", code))
                        .orElseGet(() -> screen.say("assessment.start.no-target"));
        };
    }

    private String unit(Particulars now, Screen screen) {
        return company.units().stream()
                .filter(one -> one.id().equals(now.unit()))
                .map(one -> one.names().in(screen.language()))
                .findFirst()
                .orElseGet(() -> screen.say("assessment.start.whole"));
    }

    private List<String> sites(Particulars now, Screen screen) {
        return company.sites().stream()
                .filter(one -> now.sites().contains(one.id()))
                .map(one -> one.names().in(screen.language()))
                .toList();
    }

    private List<String> facts(Particulars now, Screen screen) {
        return edition.texts(screen.language()).facts().entrySet().stream()
                .filter(one -> now.facts().contains(one.getKey()))
                .map(one -> one.getValue().name())
                .toList();
    }

    private static String listed(List<String> names, String none) {
        return names.isEmpty() ? none : String.join("; ", names);
    }
}
