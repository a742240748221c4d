package org.yardstick.platform.accreditation.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.shell.Refused;

/**
 * When the certificate that a decision promises is granted: after its public notice, once everything that was said against it is answered
 * and nothing of it was upheld; never without a positive decision and never twice.
 *
 * @param noticeUntil the last day of the public notice; empty when there is none
 * @param representations what was said against it, empty while unanswered, else whether it was upheld
 */
public record GrantRule(
        Outcome outcome, Optional<LocalDate> noticeUntil, List<Optional<Boolean>> representations, boolean granted) {

    /**
     * Refused: {@code decision.refused.not-positive}, {@code decision.refused.granted}, {@code decision.refused.notice-runs},
     * {@code decision.refused.unanswered}, {@code decision.refused.upheld}.
     */
    public void mustAllow(LocalDate today) {
        refuseIf(outcome != Outcome.GRANT, "decision.refused.not-positive");
        refuseIf(granted, "decision.refused.granted");
        refuseIf(representations.contains(Optional.of(true)), "decision.refused.upheld");
        refuseIf(noticeUntil.map(last -> !today.isAfter(last)).orElse(false), "decision.refused.notice-runs");
        refuseIf(representations.contains(Optional.<Boolean>empty()), "decision.refused.unanswered");
    }

    public boolean allows(LocalDate today) {
        try {
            mustAllow(today);
            return true;
        } catch (Refused reason) {
            return false;
        }
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new Refused(key);
        }
    }
}
