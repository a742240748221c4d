package org.yardstick.platform.accreditation.audit.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** An item of the plan as it is typed; read strictly, told field by field. */
public record AgendaForm(
        String stage,
        String beginsAt,
        String endsAt,
        String site,
        String title,
        String criteria,
        Set<String> people,
        String auditee,
        String seen) {
    private static final int LONGEST = 300;

    static AgendaForm sent(Map<String, List<String>> sent) {
        return new AgendaForm(
                one(sent, "stage"),
                one(sent, "beginsAt"),
                one(sent, "endsAt"),
                one(sent, "site"),
                one(sent, "title"),
                one(sent, "criteria"),
                Set.copyOf(sent.getOrDefault("people", List.of())),
                one(sent, "auditee"),
                one(sent, "seen"));
    }

    private static String one(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of("")).getFirst().strip();
    }

    static AgendaForm of(AgendaItem item, Today today) {
        return new AgendaForm(
                Integer.toString(item.stage()),
                today.written(item.beginsAt()),
                today.written(item.endsAt()),
                item.site().map(UUID::toString).orElse(""),
                item.title(),
                String.join(", ", item.criteria()),
                item.people().stream().map(UUID::toString).collect(Collectors.toSet()),
                item.auditee(),
                Integer.toString(item.version()));
    }

    List<String> codes() {
        return Arrays.stream(criteria.split("[\\s,;、，]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    Set<UUID> chosen(PlanPage page) {
        return page.team().keySet().stream()
                .filter(person -> people.contains(person.toString()))
                .collect(Collectors.toSet());
    }

    FieldErrors errors(PlanPage page, Optional<UUID> self, Today today, Words words) {
        var errors = new LinkedHashMap<String, String>();
        var from = today.readTime(beginsAt);
        var to = today.readTime(endsAt);
        if (title.isEmpty() || title.length() > LONGEST) {
            errors.put("title", words.say("accreditation.audit.plan.title-missing"));
        }
        if (from.flatMap(page::stageAt).isEmpty()) {
            errors.put("beginsAt", words.say("accreditation.audit.plan.outside"));
        }
        if (to.isEmpty() || from.isPresent() && !from.get().isBefore(to.get())) {
            errors.put("endsAt", words.say("accreditation.audit.plan.ends-wrong"));
        }
        unknown(page)
                .ifPresent(codes -> errors.put("criteria", words.say("accreditation.audit.plan.no-criterion", codes)));
        if (auditee.length() > LONGEST) {
            errors.put("auditee", words.say("shell.field.too-long"));
        }
        if (errors.isEmpty()) {
            clash(page, self.orElse(new UUID(0, 0)), from.get(), to.get(), words)
                    .ifPresent(sentence -> errors.put("people", sentence));
        }
        return new FieldErrors(errors);
    }

    private Optional<String> unknown(PlanPage page) {
        var unknown =
                codes().stream().filter(code -> !page.codes().contains(code)).toList();
        return unknown.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", unknown));
    }

    private Optional<String> clash(PlanPage page, UUID self, Instant from, Instant to, Words words) {
        var names = AgendaItem.clashes(self, from, to, chosen(page), page.items()).stream()
                .map(person -> page.name(person, words.language()))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(words.say("accreditation.audit.plan.clash", names));
    }

    /** After {@link #errors} found none. */
    Agenda.Wanted wanted(PlanPage page, Today today) {
        var from = today.readTime(beginsAt).orElseThrow();
        return new Agenda.Wanted(
                page.stageAt(from).orElseThrow(),
                from,
                today.readTime(endsAt).orElseThrow(),
                page.sites().keySet().stream()
                        .filter(id -> id.toString().equals(site))
                        .findFirst(),
                title,
                page.codes().stream().filter(codes()::contains).toList(),
                chosen(page),
                auditee);
    }

    int version() {
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }
}
