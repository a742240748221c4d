package org.yardstick.platform.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.accreditation.Mandate;

/**
 * Whether a body may do one thing on a day, by its authorisations. It may while one that covers it is in force. Under a suspension it takes on
 * nothing new and grants nothing, but keeps what it granted: those who hold its certificates are not to suffer for it (ISO/IEC 17011, 7.11).
 *
 * @param found the authorisation that tells most about the answer; none where nothing ever covered it
 * @param elsewhere whether the body is authorised that day for something else
 */
public record Entitlement(Answer answer, Optional<Authorisation> found, boolean elsewhere) {

    public enum Answer {
        YES,
        NEVER,
        AHEAD,
        SUSPENDED,
        EXPIRED,
        WITHDRAWN
    }

    /** The nearest to a yes first, and of those equal the one that began last. */
    private static final List<Authorisation.State> NEAREST = List.of(
            Authorisation.State.IN_FORCE,
            Authorisation.State.SUSPENDED,
            Authorisation.State.AHEAD,
            Authorisation.State.WITHDRAWN,
            Authorisation.State.EXPIRED);

    public static Entitlement of(Collection<Authorisation> ofBody, Remit.Point point, LocalDate day) {
        var order = Comparator.comparingInt((Authorisation one) -> NEAREST.indexOf(one.state(day)))
                .thenComparing(Authorisation::from, Comparator.reverseOrder());
        var found = ofBody.stream().filter(one -> one.remit().covers(point)).min(order);
        var elsewhere = ofBody.stream().anyMatch(one -> one.state(day) == Authorisation.State.IN_FORCE);
        return new Entitlement(found.map(one -> answer(one.state(day))).orElse(Answer.NEVER), found, elsewhere);
    }

    private static Answer answer(Authorisation.State state) {
        return switch (state) {
            case IN_FORCE -> Answer.YES;
            case AHEAD -> Answer.AHEAD;
            case SUSPENDED -> Answer.SUSPENDED;
            case EXPIRED -> Answer.EXPIRED;
            case WITHDRAWN -> Answer.WITHDRAWN;
        };
    }

    public boolean allows(Mandate.Act act) {
        return answer == Answer.YES || (answer == Answer.SUSPENDED && act == Mandate.Act.KEEP);
    }
}
