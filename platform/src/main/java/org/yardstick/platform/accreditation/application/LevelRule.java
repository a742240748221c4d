package org.yardstick.platform.accreditation.application;

import java.util.List;
import java.util.Optional;
import org.yardstick.platform.shell.Refused;

/**
 * Which level may be applied for: one of the edition, none skipped. Whoever holds none begins at most at the one that is set; whoever holds one
 * keeps it or goes up by one.
 *
 * @param levels of the edition, lowest first
 * @param firstAtMost the highest with which one may begin; where the edition has none of that name, its lowest
 * @param held the level of the certificate that is to be renewed
 */
public record LevelRule(List<String> levels, String firstAtMost, Optional<String> held) {

    public List<String> allowed() {
        return held.map(levels::indexOf)
                .filter(index -> index >= 0)
                .map(index -> levels.subList(index, Math.min(index + 2, levels.size())))
                .orElseGet(() -> levels.subList(0, Math.max(1, levels.indexOf(firstAtMost) + 1)));
    }

    /** What the self-assessment reached, as far as it may be applied for; the lowest when it reached none. */
    public String proposed(Optional<String> reached) {
        int wanted = reached.map(levels::indexOf).orElse(0);
        return allowed().stream()
                .filter(level -> levels.indexOf(level) <= wanted)
                .reduce((lower, higher) -> higher)
                .orElseGet(() -> allowed().getFirst());
    }

    /** Why {@code level} may not be applied for; nothing when it may. */
    public Optional<Refused> objection(String level) {
        if (allowed().contains(level)) {
            return Optional.empty();
        }
        if (!levels.contains(level)) {
            return Optional.of(new Refused("accreditation.level.unknown"));
        }
        return Optional.of(held.filter(levels::contains)
                .map(now -> new Refused("accreditation.level.held", now))
                .orElseGet(
                        () -> new Refused("accreditation.level.first", allowed().getLast())));
    }
}
