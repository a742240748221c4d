package org.yardstick.platform.accreditation.audit.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Stage;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;

/**
 * The plan of an audit, day by day.
 *
 * @param team who can be planned
 * @param sites of the organisation
 * @param codes of all criteria
 */
public record PlanPage(
        Audit audit,
        List<Stage> stages,
        List<AgendaItem> items,
        Map<UUID, Names> team,
        Map<UUID, Names> sites,
        List<String> codes,
        ZoneId zone) {

    /** The items of each day, in order. */
    public TreeMap<LocalDate, List<AgendaItem>> days() {
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> LocalDate.ofInstant(item.beginsAt(), zone), TreeMap::new, Collectors.toList()));
    }

    /** Number of the stage during which a moment lies. */
    Optional<Integer> stageAt(Instant moment) {
        var day = LocalDate.ofInstant(moment, zone);
        return stages.stream()
                .filter(stage -> !day.isBefore(stage.beginsOn()) && !day.isAfter(stage.endsOn()))
                .max(Comparator.comparing(Stage::number))
                .map(Stage::number);
    }

    public String name(UUID person, Language language) {
        return team.getOrDefault(person, Names.of("-")).in(language);
    }

    public String names(AgendaItem item, Language language) {
        return item.people().stream()
                .map(person -> name(person, language))
                .sorted()
                .collect(Collectors.joining(language == Language.ENGLISH ? ", " : "、"));
    }

    public String path() {
        return audit.path() + "/plan";
    }
}
