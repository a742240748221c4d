package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.judging.Impartiality;

/**
 * An assessor of the body, as far as it matters for one audit.
 *
 * @param city from where they travel
 * @param homeNoted whether the office noted that city for them; otherwise it is the city of the body
 * @param kilometres from there to the cities that are visited, one way, added up; empty when a city is not known
 * @param competences valid until the last day of the audit
 * @param absent an absence that meets the audit
 * @param elsewhere another audit that meets it
 */
public record Candidate(
        UUID person,
        Names names,
        String city,
        boolean homeNoted,
        OptionalInt kilometres,
        Set<Requirement> competences,
        Optional<Span> absent,
        Optional<Span> elsewhere,
        List<Impartiality.Obstacle> obstacles,
        Set<Involvement> involvements) {

    /** Days, the last included. */
    public record Span(LocalDate first, LocalDate last) {
        boolean meets(LocalDate from, LocalDate to) {
            return !first.isAfter(to) && !last.isBefore(from);
        }
    }

    /** What of the team's needs this one meets. */
    Set<Requirement> meets(Need need) {
        var met = new HashSet<>(competences);
        met.retainAll(need.together());
        if (leads(need)) {
            met.add(new Requirement(Requirement.Kind.LEVEL, need.level()));
        }
        return met;
    }

    boolean leads(Need need) {
        return need.levels().stream()
                .anyMatch(level -> competences.contains(new Requirement(Requirement.Kind.LEVEL, level)));
    }
}
