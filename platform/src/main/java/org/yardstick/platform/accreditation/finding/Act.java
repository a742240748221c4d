package org.yardstick.platform.accreditation.finding;

import java.time.LocalDate;
import java.util.Locale;

/** Something that was done about a finding, each a row with who and when; here with the day alone, on which the rules look. */
public sealed interface Act {
    LocalDate on();

    /** Graded anew; by the rules themselves when a minor was overdue. */
    record Regraded(Grade grade, LocalDate on) implements Act {}

    /** The organisation's answer, with the day until which it promises to be done. */
    record Answered(LocalDate promised, LocalDate on) implements Act {}

    /** The answer was looked at by the audit's people. */
    record Reviewed(boolean accepted, LocalDate on) implements Act {}

    record EvidenceBrought(LocalDate on) implements Act {}

    record Verified(Verdict verdict, LocalDate on) implements Act {}

    record Extended(LocalDate until, LocalDate on) implements Act {}

    record Withdrawn(LocalDate on) implements Act {}

    enum Verdict {
        /** Not done yet, or it did not work. */
        OPEN,
        /** What was promised is done. */
        CLOSED,
        /** Looked at again later: it has worked. */
        EFFECTIVE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
