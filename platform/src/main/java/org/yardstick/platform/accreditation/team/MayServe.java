package org.yardstick.platform.accreditation.team;

import java.util.Optional;

/**
 * Who may sit where, given what they have to do with the organisation or its case (ISO/IEC 17021-1, 5.2 and 9.5.1). A tie to the organisation
 * keeps from every seat, also from watching; whoever audits does not decide, and who decides does not audit. Whoever reviewed the
 * application may audit, but not decide: fees are kept away from decisions. Nobody can allow an exception.
 */
public final class MayServe {
    private static final String PREFIX = "accreditation.team.refused.";

    private MayServe() {}

    /** The key of the refusal, or nothing. */
    public static Optional<String> refusal(Involvement involvement, Seat seat) {
        return switch (involvement) {
            case CONSULTANT -> Optional.of(PREFIX + "consultant");
            case TRAINER -> Optional.of(PREFIX + "trainer");
            case EMPLOYEE -> Optional.of(PREFIX + "employee");
            case RELATIVE -> Optional.of(PREFIX + "relative");
            case TIED -> Optional.of(PREFIX + "tied");
            case APPLICATION_REVIEWER -> seat == Seat.DECIDER ? Optional.of(PREFIX + "reviewer") : Optional.empty();
            case TEAM_MEMBER -> Optional.of(PREFIX + (seat == Seat.DECIDER ? "audited" : "twice"));
            case DECIDER -> seat == Seat.DECIDER ? Optional.empty() : Optional.of(PREFIX + "decides");
        };
    }
}
