package org.yardstick.platform.accreditation.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yardstick.platform.accreditation.audit.Stage;
import org.yardstick.platform.accreditation.audit.plan.AgendaItem;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Named;
import org.yardstick.platform.shell.Words;

/** The plan of an audit as it stands on paper: when, where, what, by whom and with whom, day by day. */
public record PrintedPlan(CaseFacts facts, Words words) {
    public Language language() {
        return words.language();
    }

    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    public String name(Named names) {
        return names.in(language());
    }

    public String title() {
        return say("accreditation.pack.plan.title", facts.of().organisationName());
    }

    public String standard() {
        var edition = facts.standard().edition();
        return edition.texts(language()).name() + " " + edition.document().version();
    }

    public String dates(Stage stage) {
        return words.date(stage.beginsOn()) + " – " + words.date(stage.endsOn());
    }

    /** Where, and why this site: it was drawn, chosen, or is the centre. */
    public String place(CaseFacts.Place site) {
        var city = site.city().isBlank() ? "" : say("accreditation.pack.plan.in", Cities.name(site.city(), language()));
        var why = site.chosenAs().isEmpty() ? "" : say("accreditation.pack.plan.chosen." + site.chosenAs());
        return name(site.names()) + city + why;
    }

    /** The items of each day, in order. */
    public TreeMap<LocalDate, List<AgendaItem>> days() {
        return facts.plan().agenda().stream()
                .collect(Collectors.groupingBy(
                        item -> LocalDate.ofInstant(item.beginsAt(), facts.zone()), TreeMap::new, Collectors.toList()));
    }

    public String time(AgendaItem item) {
        return words.time(item.beginsAt(), facts.zone()) + "–" + words.time(item.endsAt(), facts.zone());
    }

    public String people(AgendaItem item) {
        return facts.plan().team().stream()
                .filter(one -> item.people().contains(one.person()))
                .map(one -> name(one.names()))
                .distinct()
                .collect(Collectors.joining(language() == Language.ENGLISH ? ", " : "、"));
    }

    public String changed() {
        return say(
                "accreditation.pack.plan.as-of", words.dateAndTime(facts.plan().changedAt(), facts.zone()));
    }

    public String zone() {
        return facts.zone()
                .getDisplayName(java.time.format.TextStyle.FULL, language().locale());
    }

    /** "Page" before and "of" behind its number, as the language has it. */
    public String[] pageOf() {
        return say("decision.report.page-of", "\u0000", "\u0000").split("\u0000", -1);
    }

    String fileName() {
        return String.format(Locale.ROOT, "audit-plan-%s.pdf", language().tag());
    }
}
