package org.yardstick.platform.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** An authorisation as it was typed: of each kind all, or those that were ticked. */
public record GrantForm(MultiValueMap<String, String> typed) {
    static final int LONGEST = 2_000;

    public String of(String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "").strip();
    }

    /** Whether all of a kind are meant: that was said, or nothing at all. */
    public boolean isAll(String kind) {
        var which = of(kind + "-which");
        return which.equals("all") || (which.isEmpty() && some(kind).isEmpty());
    }

    public boolean holds(String kind, String one) {
        return some(kind).contains(one);
    }

    private List<String> some(String kind) {
        return Objects.requireNonNullElse(typed.get(kind), List.of());
    }

    Optional<UUID> decisionChosen() {
        return id(of("decision"));
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    FieldErrors errors(CouncilPages.GrantPage page, LocalDate today, Words words) {
        var wrong = new LinkedHashMap<String, String>();
        check("sectors", page.sectors(), wrong, words);
        check("levels", page.levels(), wrong, words);
        check("editions", page.editionNames().keySet(), wrong, words);
        var from = Today.read(of("from"));
        var until = Today.read(of("until"));
        if (from.isEmpty()) {
            wrong.put("from", words.say("council.form.day"));
        } else if (from.get().isBefore(today)) {
            wrong.put("from", words.say("council.refused.past"));
        }
        if (until.isEmpty() || until.get().getYear() > 2200) {
            wrong.put("until", words.say("council.form.day"));
        } else if (from.isPresent() && until.get().isBefore(from.get())) {
            wrong.put("until", words.say("council.refused.end-before-start"));
        }
        if (of("basis").isEmpty() || of("basis").length() > LONGEST) {
            wrong.put("basis", words.say("council.form.basis-missing", LONGEST));
        }
        return new FieldErrors(wrong);
    }

    private void check(String kind, Collection<String> known, Map<String, String> wrong, Words words) {
        if (!isAll(kind) && (some(kind).isEmpty() || !known.containsAll(some(kind)))) {
            wrong.put(kind, words.say("council.form." + kind + "-missing"));
        }
    }

    /** Only of a form without errors. */
    Authorisations.Statement statement(UUID body) {
        var editions = new HashSet<UUID>();
        chosen("editions").forEach(one -> id(one).ifPresent(editions::add));
        return new Authorisations.Statement(
                body,
                new Remit(chosen("sectors"), chosen("levels"), editions),
                Today.read(of("from")).orElseThrow(),
                Today.read(of("until")).orElseThrow(),
                of("basis"),
                decisionChosen());
    }

    private Set<String> chosen(String kind) {
        return isAll(kind) ? Set.of() : Set.copyOf(some(kind));
    }
}
