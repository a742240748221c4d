package org.yardstick.platform.accreditation.cycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The life of one certificate after its grant, on any day derived from what was done: which audit is due when, and what follows when
 * it is not done (ISO/IEC 17021-1, 9.1.3, 9.6).
 *
 * @param decided the day of the decision, from which surveillance counts
 * @param expires the last day on which it is valid
 * @param ended when it was withdrawn, cancelled or replaced
 * @param suspended since when, while it is
 * @param surveillances the last days of the surveillance audits that were done, whatever their order
 * @param recertified the last day of the recertification audit
 */
public record Cycle(
        LocalDate decided,
        LocalDate expires,
        Optional<LocalDate> ended,
        Optional<LocalDate> suspended,
        List<LocalDate> surveillances,
        Optional<LocalDate> recertified) {

    /** What has to be done in the cycle; the name is followed by the number of a surveillance where there are several. */
    public enum Kind {
        SURVEILLANCE,
        RECERTIFICATION
    }

    public enum State {
        DONE,
        AHEAD,
        /** Near enough to have been announced. */
        DUE,
        OVERDUE,
        /** No longer to be done: the certificate has ended or expired. */
        LAPSED
    }

    /**
     * One audit of the cycle.
     *
     * @param number from 1 on among those of its kind
     * @param due the last day on which it is in time
     */
    public record Step(Kind kind, int number, LocalDate due, Optional<LocalDate> done) {
        /** As it is kept in rows: {@code surveillance-1}. */
        public String code() {
            return kind == Kind.SURVEILLANCE ? "surveillance-" + number : "recertification";
        }
    }

    /** What a date brings about by itself. */
    public sealed interface Consequence {
        /** The holder and the body are told that {@code step} is due within {@code days}; 0 when it is overdue. */
        record Announcement(Step step, int days) implements Consequence {}

        /** The certificate is suspended, for {@code step} is overdue. */
        record Suspension(Step step) implements Consequence {}

        /** It has been suspended too long. */
        record Withdrawal(LocalDate since) implements Consequence {}

        /** Its last day has passed. */
        record Expiry(LocalDate last) implements Consequence {}
    }

    public Cycle {
        surveillances = surveillances.stream().sorted().toList();
    }

    /** All audits of the cycle in the order of their dates. */
    public List<Step> steps(CycleRules rules) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < rules.surveillances().size(); i++) {
            var due = decided.plus(rules.surveillances().get(i));
            var done = i < surveillances.size() ? Optional.of(surveillances.get(i)) : Optional.<LocalDate>empty();
            steps.add(new Step(Kind.SURVEILLANCE, i + 1, due, done));
        }
        steps.add(new Step(Kind.RECERTIFICATION, 1, expires.minus(rules.recertification()), recertified));
        return List.copyOf(steps);
    }

    /** The first that is not done. */
    public Optional<Step> next(CycleRules rules) {
        return steps(rules).stream().filter(step -> step.done().isEmpty()).findFirst();
    }

    public State state(Step step, LocalDate today, CycleRules rules) {
        if (step.done().isPresent()) {
            return State.DONE;
        }
        if (hasEnded(today) || today.isAfter(expires)) {
            return State.LAPSED;
        }
        if (today.isAfter(step.due())) {
            return State.OVERDUE;
        }
        return announcement(step, today, rules).isPresent() ? State.DUE : State.AHEAD;
    }

    /** Whether after the expiry finishing what is outstanding restores it; later at least a stage 2 is needed. */
    public boolean isRestorable(LocalDate today, CycleRules rules) {
        return !hasEnded(today) && today.isAfter(expires) && !today.isAfter(expires.plus(rules.restoration()));
    }

    /**
     * What {@code today} brings about, given what is done already. The gravest comes alone: who reads of a withdrawal needs no
     * reminder. When nothing ran for some days the next run makes up for it.
     */
    public List<Consequence> consequences(LocalDate today, CycleRules rules) {
        if (hasEnded(today)) {
            return List.of();
        }
        if (today.isAfter(expires)) {
            return List.of(new Consequence.Expiry(expires));
        }
        if (suspended.isPresent()) {
            var since = suspended.get();
            return today.isAfter(since.plus(rules.suspension()))
                    ? List.of(new Consequence.Withdrawal(since))
                    : List.of();
        }
        return next(rules).map(step -> of(step, today, rules)).orElse(List.of());
    }

    private List<Consequence> of(Step step, LocalDate today, CycleRules rules) {
        if (!today.isAfter(step.due())) {
            return announcement(step, today, rules).stream()
                    .<Consequence>map(days -> new Consequence.Announcement(step, days))
                    .toList();
        }
        // Recertification that comes late is no reason to suspend: the certificate ends of itself.
        var suspends =
                step.kind() == Kind.SURVEILLANCE && today.isAfter(step.due().plus(rules.grace()));
        return List.of(suspends ? new Consequence.Suspension(step) : new Consequence.Announcement(step, 0));
    }

    /** The nearest of the announcements that are due: after some days without a run only one letter is sent, not three. */
    private static Optional<Integer> announcement(Step step, LocalDate today, CycleRules rules) {
        var left = ChronoUnit.DAYS.between(today, step.due());
        return rules.announcements().stream().filter(days -> left <= days).findFirst();
    }

    private boolean hasEnded(LocalDate today) {
        return ended.filter(day -> !day.isAfter(today)).isPresent();
    }
}
