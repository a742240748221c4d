package org.yardstick.platform.accreditation.team;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is in one case: the first four sit on the team that audits, the last on the panel that decides. */
public enum Seat {
    LEAD,
    ASSESSOR,
    /** Knows the trade and advises the team; scores nothing. */
    EXPERT,
    /** Learns or watches; takes no part. */
    OBSERVER,
    DECIDER;

    public static final List<Seat> ON_TEAM = List.of(LEAD, ASSESSOR, EXPERT, OBSERVER);

    /** As it is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether whoever sits here audits: then competence counts, and days of audit are theirs. */
    public boolean audits() {
        return this == LEAD || this == ASSESSOR;
    }

    public static Optional<Seat> onTeam(String code) {
        return Stream.of(LEAD, ASSESSOR, EXPERT, OBSERVER)
                .filter(seat -> seat.code().equals(code))
                .findFirst();
    }
}
