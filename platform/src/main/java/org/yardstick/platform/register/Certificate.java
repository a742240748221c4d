package org.yardstick.platform.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.shell.Refused;

/**
 * That a body attests something of an organisation or a person. What it says never changes; what it is worth on a day follows from its
 * dates and from what befell it, in whatever order that was written down: it is never active after its last day nor while suspended.
 *
 * @param holder the organisation or the person
 * @param expires the last day on which it holds
 * @param suspensions in the order in which they were pronounced
 * @param replaced when another one takes its place, and which
 */
public record Certificate(
        UUID id,
        String number,
        UUID body,
        UUID holder,
        LocalDate granted,
        LocalDate effective,
        LocalDate expires,
        ZoneId zone,
        List<Suspension> suspensions,
        Optional<Replacement> replaced,
        Optional<Ending> ending) {

    public Certificate {
        suspensions = List.copyOf(suspensions);
    }

    /** @param until the first day on which it holds again */
    public record Suspension(UUID id, LocalDate from, Optional<LocalDate> until) {
        boolean lasts(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }
    }

    /** @param from the first day on which the other one counts */
    public record Replacement(String by, LocalDate from) {}

    /** Taken back by the body or given up by the holder: for good. */
    public record Ending(Kind kind, LocalDate on) {
        public enum Kind {
            WITHDRAWN,
            CANCELLED
        }
    }

    /** What it is worth on a day: the end counts most, then another one in its place, its last day, a suspension, its first day. */
    public CertificateState state(LocalDate on) {
        if (ending.isPresent() && !on.isBefore(ending.get().on)) {
            return switch (ending.get().kind) {
                case WITHDRAWN -> CertificateState.WITHDRAWN;
                case CANCELLED -> CertificateState.CANCELLED;
            };
        }
        if (replaced.isPresent() && !on.isBefore(replaced.get().from)) {
            return CertificateState.INACTIVE;
        }
        if (on.isAfter(expires)) {
            return CertificateState.EXPIRED;
        }
        if (suspensions.stream().anyMatch(one -> one.lasts(on))) {
            return CertificateState.SUSPENDED;
        }
        return on.isBefore(effective) ? CertificateState.DRAFT : CertificateState.ACTIVE;
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The suspension that was not lifted, whether it has begun or not. */
    public Optional<Suspension> suspended() {
        return suspensions.stream().filter(one -> one.until.isEmpty()).findFirst();
    }

    void maySuspend(LocalDate from, LocalDate today) {
        mustHold(today);
        if (suspended().isPresent()) {
            throw new Refused("register.suspended-already", number);
        }
        if (from.isBefore(today) || from.isAfter(expires)) {
            throw new Refused("register.suspension-day");
        }
    }

    Suspension mayRestore(LocalDate today) {
        mustHold(today);
        return suspended().orElseThrow(() -> new Refused("register.not-suspended", number));
    }

    void mayEnd(LocalDate today) {
        mustHold(today);
    }

    /** A certificate of the same holder from the same body may take its place, once. */
    void mayBeReplaced(UUID byBody, UUID byHolder) {
        if (!body.equals(byBody) || !holder.equals(byHolder)) {
            throw new Refused("register.replaces-another", number);
        }
        if (ending.isPresent() || replaced.isPresent()) {
            throw new Refused("register.holds-no-more", number);
        }
    }

    private void mustHold(LocalDate today) {
        switch (state(today)) {
            case DRAFT, ACTIVE, SUSPENDED -> {}
            case EXPIRED, INACTIVE, WITHDRAWN, CANCELLED -> throw new Refused("register.holds-no-more", number);
        }
    }
}
