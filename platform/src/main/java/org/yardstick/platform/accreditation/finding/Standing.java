package org.yardstick.platform.accreditation.finding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a finding stands on a day.
 *
 * @param grade in force
 * @param due until when the organisation has to do the next thing; empty when nothing is asked of it
 * @param overdue whether that day has passed
 * @param lapsed whether a major was not verified in time, so that stage 2 has to be repeated
 */
public record Standing(Grade grade, State state, Optional<LocalDate> due, boolean overdue, boolean lapsed) {

    /** What has been done, and so whose turn it is. */
    public enum State {
        /** A strength or an opportunity: nothing is asked. */
        NOTED,
        /** The organisation has not answered. */
        OPEN,
        /** The answer waits for the audit's people. */
        ANSWERED,
        /** The answer did not suffice; another one is awaited. */
        RETURNED,
        /** The plan is accepted; the organisation acts. */
        PLANNED,
        /** The organisation has shown what it did; it is to be verified. */
        ACTED,
        CLOSED,
        EFFECTIVE,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the organisation is to do the next thing. */
        public boolean isAuditeesTurn() {
            return this == OPEN || this == RETURNED || this == PLANNED;
        }

        /** Whether the audit's people are to do the next thing. */
        public boolean isAuditorsTurn() {
            return this == ANSWERED || this == ACTED;
        }

        public boolean isSettled() {
            return this == NOTED || this == CLOSED || this == EFFECTIVE || this == WITHDRAWN;
        }
    }

    /** Whether a positive decision has to wait: for a major until it is verified, for a minor until its plan is accepted. */
    public boolean blocksDecision() {
        return switch (grade) {
            case STRENGTH, OPPORTUNITY -> false;
            case MAJOR -> !state.isSettled();
            case MINOR -> state == State.OPEN || state == State.ANSWERED || state == State.RETURNED;
        };
    }

    /** Whether it counts among the minors of its criterion that together may be a major. */
    public boolean countsAsMinor() {
        return grade == Grade.MINOR && state != State.WITHDRAWN;
    }

    /** Whether the rules make a major of it: a minor whose day has passed. */
    public boolean escalates() {
        return grade == Grade.MINOR && overdue;
    }
}
