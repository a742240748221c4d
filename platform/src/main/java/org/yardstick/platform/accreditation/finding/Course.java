package org.yardstick.platform.accreditation.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.accreditation.finding.Standing.State;
import org.yardstick.platform.shell.Refused;

/**
 * The course of a finding: how it was graded and what was done about it, in order. From it and a day follows where the finding stands and
 * what may be done next; nothing else is kept.
 *
 * @param stageTwoEnd the last day of stage 2, from which a major has to be verified in time; empty while it lasts
 */
public record Course(Grade raisedAs, LocalDate raisedOn, List<Act> acts, Optional<LocalDate> stageTwoEnd) {

    public Course {
        acts = List.copyOf(acts);
    }

    public Standing on(LocalDate today, FindingRules rules) {
        var walk = new Walk(this);
        acts.forEach(walk::take);
        var state = walk.state();
        var due = walk.due(state, rules);
        var lapsed = walk.grade == Grade.MAJOR
                && !state.isSettled()
                && lapses(rules).map(today::isAfter).orElse(false);
        return new Standing(walk.grade, state, due, due.map(today::isAfter).orElse(false), lapsed);
    }

    /** The last day on which a major may be verified; afterwards stage 2 is done again. */
    public Optional<LocalDate> lapses(FindingRules rules) {
        return stageTwoEnd.map(end -> end.plusMonths(rules.verifyMonths()));
    }

    /** The acts, taken one after another. */
    private static final class Walk {
        private Grade grade;
        private LocalDate gradedOn;
        private State state = State.OPEN;
        private LocalDate promised = LocalDate.MIN;
        private LocalDate extended = LocalDate.MIN;

        Walk(Course course) {
            grade = course.raisedAs;
            gradedOn = course.raisedOn;
        }

        void take(Act act) {
            switch (act) {
                case Act.Regraded one -> {
                    grade = one.grade();
                    gradedOn = one.on();
                }
                case Act.Answered one -> {
                    state = State.ANSWERED;
                    promised = one.promised();
                }
                case Act.Reviewed one -> state = one.accepted() ? State.PLANNED : State.RETURNED;
                case Act.EvidenceBrought one -> state = State.ACTED;
                case Act.Verified one -> state = after(one.verdict());
                case Act.Extended one -> extended = one.until();
                case Act.Withdrawn one -> state = State.WITHDRAWN;
            }
        }

        private static State after(Act.Verdict verdict) {
            return switch (verdict) {
                case OPEN -> State.PLANNED;
                case CLOSED -> State.CLOSED;
                case EFFECTIVE -> State.EFFECTIVE;
            };
        }

        State state() {
            return state == State.WITHDRAWN || grade.isNonconformity() ? state : State.NOTED;
        }

        /** What was granted later counts when it is later; what was promised counts as long as the plan is carried out. */
        Optional<LocalDate> due(State state, FindingRules rules) {
            if (!state.isAuditeesTurn()) {
                return Optional.empty();
            }
            var first = state == State.PLANNED ? promised : gradedOn.plusDays(rules.days());
            return Optional.of(first.isAfter(extended) ? first : extended);
        }
    }

    /** Refused: {@code finding.refused.not-awaited} unless an answer is awaited; {@code finding.refused.too-far}. */
    public void mustTakeAnswer(LocalDate promised, LocalDate today, FindingRules rules) {
        var state = on(today, rules).state();
        refuseUnless(state == State.OPEN || state == State.RETURNED, "finding.refused.not-awaited");
        mustBeNear(promised, today, rules);
    }

    private static void mustBeNear(LocalDate day, LocalDate today, FindingRules rules) {
        refuseUnless(!day.isBefore(today), "finding.refused.past");
        if (day.isAfter(today.plusDays(rules.furthestDays()))) {
            throw new Refused("finding.refused.too-far", rules.furthestDays());
        }
    }

    /** Refused: {@code finding.refused.nothing-to-review}. */
    public void mustTakeReview(LocalDate today, FindingRules rules) {
        refuseUnless(on(today, rules).state() == State.ANSWERED, "finding.refused.nothing-to-review");
    }

    /** Refused: {@code finding.refused.no-plan} before the plan is accepted and after all is closed. */
    public void mustTakeEvidence(LocalDate today, FindingRules rules) {
        var state = on(today, rules).state();
        refuseUnless(state == State.PLANNED || state == State.ACTED, "finding.refused.no-plan");
    }

    /**
     * Refused: {@code finding.refused.not-shown} to close a major before its action was shown; {@code finding.refused.not-closed} to call
     * effective what is not closed; {@code finding.refused.nothing-to-verify} otherwise.
     */
    public void mustTakeVerdict(Act.Verdict verdict, LocalDate today, FindingRules rules) {
        var now = on(today, rules);
        var state = now.state();
        switch (verdict) {
            case CLOSED -> {
                refuseUnless(state == State.ACTED || state == State.PLANNED, "finding.refused.nothing-to-verify");
                refuseUnless(state == State.ACTED || now.grade() == Grade.MINOR, "finding.refused.not-shown");
            }
            case EFFECTIVE -> refuseUnless(state == State.CLOSED, "finding.refused.not-closed");
            case OPEN ->
                refuseUnless(state == State.ACTED || state == State.CLOSED, "finding.refused.nothing-to-verify");
        }
    }

    /** Refused: {@code finding.refused.same-grade}; {@code finding.refused.settled} once it is closed or withdrawn. */
    public void mustTakeGrade(Grade grade, LocalDate today, FindingRules rules) {
        var now = on(today, rules);
        refuseUnless(now.state() == State.NOTED || !now.state().isSettled(), "finding.refused.settled");
        refuseUnless(now.grade() != grade, "finding.refused.same-grade");
    }

    /** Refused: {@code finding.refused.settled}, {@code finding.refused.not-later}, {@code finding.refused.too-far}. */
    public void mustTakeExtension(LocalDate until, LocalDate today, FindingRules rules) {
        var now = on(today, rules);
        refuseUnless(now.due().isPresent(), "finding.refused.settled");
        refuseUnless(until.isAfter(now.due().orElseThrow()), "finding.refused.not-later");
        mustBeNear(until, today, rules);
    }

    /** Refused: {@code finding.refused.settled} once it is closed or withdrawn. */
    public void mustTakeWithdrawal(LocalDate today, FindingRules rules) {
        var state = on(today, rules).state();
        refuseUnless(state == State.NOTED || !state.isSettled(), "finding.refused.settled");
    }

    private static void refuseUnless(boolean fine, String key) {
        if (!fine) {
            throw new Refused(key);
        }
    }
}
