package org.yardstick.platform.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that somebody did.
 *
 * @param actor who did it; empty for the system itself
 * @param action a verb of the trade, for example {@code assessment.submit}
 * @param subjectKind the noun acted on
 * @param organisation whose affair it is, when it is one organisation's
 * @param details what is needed to understand it later; never a secret, never more of a person than must be
 */
public record Entry(
        Optional<UUID> actor,
        Instant at,
        String action,
        String subjectKind,
        String subject,
        Optional<UUID> organisation,
        Map<String, Object> details) {

    public Entry {
        details = Map.copyOf(details);
    }

    public static Entry by(UUID actor, Instant at, String action, String subjectKind, Object subject) {
        return new Entry(Optional.of(actor), at, action, subjectKind, subject.toString(), Optional.empty(), Map.of());
    }

    public static Entry bySystem(Instant at, String action, String subjectKind, Object subject) {
        return new Entry(Optional.empty(), at, action, subjectKind, subject.toString(), Optional.empty(), Map.of());
    }

    public Entry of(UUID ofOrganisation) {
        return new Entry(actor, at, action, subjectKind, subject, Optional.of(ofOrganisation), details);
    }

    public Entry with(String name, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Entry(actor, at, action, subjectKind, subject, organisation, more);
    }
}
