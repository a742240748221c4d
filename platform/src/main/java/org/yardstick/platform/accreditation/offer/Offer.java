package org.yardstick.platform.accreditation.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Refused;

/**
 * What a body offers for an application that it took on. It can be accepted until the end of its last day, unless it was ended before; what is
 * accepted is exactly what was shown.
 */
public record Offer(
        UUID id,
        UUID application,
        FrozenOffer frozen,
        String sha256,
        LocalDate validUntil,
        Instant madeAt,
        Names madeBy,
        Optional<Ended> ended,
        Optional<Contract> contract) {

    public record Ended(String reason, Instant at) {}

    /** That it was accepted. */
    public record Contract(String acceptedAs, Names acceptedBy, Instant acceptedAt) {
        /** Whoever signed, in every script when they wrote a name of theirs; else what they wrote. */
        public Names signer() {
            return acceptedBy.isWritten(acceptedAs) ? acceptedBy : Names.of(acceptedAs);
        }
    }

    public enum State {
        OPEN,
        EXPIRED,
        ENDED,
        ACCEPTED
    }

    public State state(LocalDate today) {
        if (contract.isPresent()) {
            return State.ACCEPTED;
        }
        if (ended.isPresent()) {
            return State.ENDED;
        }
        return validUntil.isBefore(today) ? State.EXPIRED : State.OPEN;
    }

    /** Refuses an offer that is over, and a signature under something else than is offered. */
    void mustBeAcceptable(String shown, LocalDate today) {
        switch (state(today)) {
            case ACCEPTED -> throw new Refused("accreditation.refused.accepted");
            case ENDED -> throw new Refused("accreditation.refused.offer-ended");
            case EXPIRED -> throw new Refused("accreditation.refused.offer-expired");
            case OPEN -> {
                if (!sha256.equals(shown)) {
                    throw new Refused("accreditation.refused.offer-changed");
                }
            }
        }
    }

    public String path() {
        return "/applications/" + application + "/offers/" + id;
    }
}
