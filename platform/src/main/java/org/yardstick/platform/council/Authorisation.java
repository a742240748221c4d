package org.yardstick.platform.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Named;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Words;

/**
 * The council lets a body assess and certify within a remit, from a day to a day. What it covers never changes; where it stands on any day
 * follows from what was decided since. What ends it for good counts first, then its days, then whether it is suspended.
 *
 * @param until the last day, before any renewal
 * @param decision on a peer evaluation from which it follows
 * @param acts in the order in which they take effect
 */
public record Authorisation(
        UUID id,
        UUID body,
        Names bodyName,
        Remit remit,
        LocalDate from,
        LocalDate until,
        String basis,
        Optional<UUID> decision,
        Granted granted,
        List<Act> acts) {
    public Authorisation {
        acts = acts.stream().sorted(Act.IN_ORDER).toList();
    }

    /** Who granted it, and when. */
    public record Granted(Names by, Instant at) {}

    /** Where it stands on a day. */
    public enum State {
        /** Its first day is still to come. */
        AHEAD,
        IN_FORCE,
        SUSPENDED,
        EXPIRED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Period(LocalDate first, LocalDate last) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        boolean meets(Period other) {
            return !first.isAfter(other.last) && !last.isBefore(other.first);
        }
    }

    public State state(LocalDate day) {
        if (withdrawn().filter(end -> !day.isBefore(end)).isPresent()) {
            return State.WITHDRAWN;
        }
        if (day.isBefore(from)) {
            return State.AHEAD;
        }
        if (periods().stream().noneMatch(period -> period.holds(day))) {
            return State.EXPIRED;
        }
        return isSuspended(day) ? State.SUSPENDED : State.IN_FORCE;
    }

    /** Since when it stands where it stands on that day; the first day for one that is still to come. */
    public LocalDate since(LocalDate day) {
        return switch (state(day)) {
            case AHEAD -> from;
            case WITHDRAWN -> withdrawn().orElseThrow();
            case EXPIRED -> lastDay(day).plusDays(1);
            case SUSPENDED -> changed(day).orElseThrow().day();
            case IN_FORCE -> changed(day).map(Act::day).orElse(from);
        };
    }

    /** The last day as far as it is known, renewals included. */
    public LocalDate lastDay() {
        return periods().stream().map(Period::last).max(LocalDate::compareTo).orElse(until);
    }

    /** The last day that has begun till then. */
    private LocalDate lastDay(LocalDate day) {
        return periods().stream()
                .map(Period::last)
                .filter(last -> last.isBefore(day))
                .max(LocalDate::compareTo)
                .orElse(until);
    }

    public Optional<LocalDate> withdrawn() {
        return acts.stream()
                .filter(act -> act.is(Act.Kind.WITHDRAWN))
                .map(Act::day)
                .findFirst();
    }

    /** What it says of the latest of its acts till then; the words of whoever decided it. */
    public Optional<String> reason(LocalDate day) {
        return switch (state(day)) {
            case WITHDRAWN ->
                acts.stream()
                        .filter(act -> act.is(Act.Kind.WITHDRAWN))
                        .map(Act::reason)
                        .findFirst();
            case SUSPENDED -> changed(day).map(Act::reason);
            case AHEAD, IN_FORCE, EXPIRED -> Optional.empty();
        };
    }

    private List<Period> periods() {
        var periods = new ArrayList<>(List.of(new Period(from, until)));
        for (var act : acts) {
            act.until().ifPresent(last -> periods.add(new Period(act.day(), last)));
        }
        return periods;
    }

    private boolean isSuspended(LocalDate day) {
        return changed(day).filter(act -> act.is(Act.Kind.SUSPENDED)).isPresent();
    }

    /** The last suspension or restoration that has begun. */
    private Optional<Act> changed(LocalDate day) {
        return acts.stream()
                .filter(act -> act.is(Act.Kind.SUSPENDED) || act.is(Act.Kind.RESTORED))
                .filter(act -> !act.day().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** Whether it and one for {@code other}, from {@code first} to {@code last}, would cover the same on some day. */
    public boolean overlaps(Remit other, LocalDate first, LocalDate last) {
        var asked = new Period(first, last);
        return remit.meets(other) && periods().stream().flatMap(this::held).anyMatch(asked::meets);
    }

    /** What of a period lies before the withdrawal. */
    private Stream<Period> held(Period period) {
        var last = withdrawn()
                .map(end -> end.minusDays(1))
                .filter(before -> before.isBefore(period.last))
                .orElse(period.last);
        return last.isBefore(period.first) ? Stream.empty() : Stream.of(new Period(period.first, last));
    }

    /**
     * Refuses to suspend, restore or withdraw from {@code day} on: {@code council.refused.past}, {@code council.refused.later-act} (something
     * was decided for a later day), {@code council.refused.not-in-force}, {@code council.refused.not-suspended},
     * {@code council.refused.over}.
     */
    public void mustTake(Act.Kind kind, LocalDate day, LocalDate today) {
        refuseIf(day.isBefore(today), "council.refused.past");
        var later = acts.stream()
                .filter(act -> !act.is(Act.Kind.RENEWED) && act.day().isAfter(day))
                .findFirst();
        later.ifPresent(act -> {
            throw new Refused("council.refused.later-act", said(act.day()));
        });
        var state = state(day);
        switch (kind) {
            case SUSPENDED -> refuseIf(state != State.IN_FORCE, "council.refused.not-in-force");
            case RESTORED -> refuseIf(state != State.SUSPENDED, "council.refused.not-suspended");
            case WITHDRAWN -> refuseIf(state == State.WITHDRAWN || state == State.EXPIRED, "council.refused.over");
            case RENEWED -> throw new IllegalArgumentException("A renewal has days of its own");
        }
    }

    /**
     * The first day of a renewal till {@code last}: the day after the last one, or today where that is past. Refused:
     * {@code council.refused.over} (withdrawn, or to be), {@code council.refused.suspended-renewal}, {@code council.refused.not-longer},
     * {@code council.refused.overlaps} (another one of the body covers the same then).
     */
    public LocalDate renewal(LocalDate last, LocalDate today, Collection<Authorisation> others) {
        refuseIf(withdrawn().isPresent(), "council.refused.over");
        refuseIf(isSuspended(today) || isSuspended(lastDay()), "council.refused.suspended-renewal");
        var first = lastDay().isBefore(today) ? today : lastDay().plusDays(1);
        refuseIf(last.isBefore(first), "council.refused.not-longer");
        mustNotOverlap(others.stream().filter(other -> !other.id.equals(id)).toList(), remit, first, last);
        return first;
    }

    /** Refuses what one of {@code others}, of the same body, covers already on some of those days. */
    static void mustNotOverlap(Collection<Authorisation> others, Remit remit, LocalDate first, LocalDate last) {
        others.stream()
                .filter(other -> other.overlaps(remit, first, last))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused("council.refused.overlaps", said(other.from), said(other.lastDay()));
                });
    }

    static Named said(LocalDate day) {
        return language -> Words.in(language).date(day);
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new Refused(key);
        }
    }
}
