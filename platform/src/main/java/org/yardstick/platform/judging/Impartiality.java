package org.yardstick.platform.judging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody may judge an organisation on given days: nothing that ties them to it may stand in the way, and nobody can allow an
 * exception. An interest counts while it lasts and for the cool-off of its kind.
 */
public final class Impartiality {
    private Impartiality() {}

    /**
     * What stands in the way.
     *
     * @param until the first day on which it no longer would; empty while the interest lasts
     */
    public record Obstacle(Interest interest, Optional<LocalDate> until) {
        public Interest.Threat threat() {
            return interest.kind().threat();
        }
    }

    /** What of {@code interests} stands in the way from {@code first} to {@code last}; what lasts longest comes first. */
    public static List<Obstacle> obstacles(
            Collection<Interest> interests, CoolOff coolOff, LocalDate first, LocalDate last) {
        return interests.stream()
                .filter(interest -> coolOff.blocks(interest, first, last))
                .map(interest -> new Obstacle(interest, coolOff.until(interest)))
                .sorted(Comparator.comparing((Obstacle one) -> one.until().orElse(LocalDate.MAX))
                        .reversed()
                        .thenComparing(one -> one.interest().kind()))
                .toList();
    }
}
