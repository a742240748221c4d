package org.yardstick.platform.accreditation.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/**
 * Somebody's place on a team with all that happened to it.
 *
 * @param employers the organisations in which they hold a post now
 * @param declaration with which they accepted, or why they declined
 */
public record Membership(
        UUID id,
        UUID person,
        Names names,
        List<Names> employers,
        Seat seat,
        Instant appointedAt,
        UUID appointedBy,
        Optional<LocalDate> objectionsUntil,
        Optional<Boolean> accepted,
        String declaration,
        Optional<End> end,
        Optional<Objection> objection) {

    public record End(String reason, Instant at) {}

    /** @param decision empty while nobody has decided */
    public record Objection(UUID id, String reason, Instant raisedAt, Optional<Decision> decision) {}

    public record Decision(boolean upheld, String reason, Instant at) {}

    /** What has become of it, as it is told. */
    public enum State {
        ASKED,
        ACCEPTED,
        DECLINED,
        ENDED
    }

    public State state() {
        if (end.isPresent()) {
            return State.ENDED;
        }
        return accepted.map(yes -> yes ? State.ACCEPTED : State.DECLINED).orElse(State.ASKED);
    }

    public boolean isCurrent() {
        return state() == State.ASKED || state() == State.ACCEPTED;
    }

    /** Whether the client may still object on {@code today}. */
    public boolean isOpenToObjection(LocalDate today) {
        return isCurrent()
                && objection.isEmpty()
                && objectionsUntil.map(until -> !today.isAfter(until)).orElse(false);
    }

    public boolean isObjectionOpen() {
        return objection.filter(one -> one.decision().isEmpty()).isPresent();
    }
}
