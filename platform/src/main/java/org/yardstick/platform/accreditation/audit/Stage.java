package org.yardstick.platform.accreditation.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Refused;

/**
 * A stage of an audit. Stage 1 looks whether the organisation is ready, stage 2 goes through everything and does not begin before stage 1
 * has ended; where the organisation is known already (surveillance, special audits, stage 2 done again) there is only stage 2.
 *
 * @param conclusion the newest one
 */
public record Stage(UUID id, int number, LocalDate beginsOn, LocalDate endsOn, Optional<Conclusion> conclusion) {

    /** @param ready stage 1: for stage 2; stage 2: everything planned was audited */
    public record Conclusion(boolean ready, String text, Names by, Instant at) {}

    static List<Integer> numbers(Audit audit) {
        if (audit.onDocuments()) {
            return List.of();
        }
        return switch (audit.kind()) {
            case "initial", "recertification" -> audit.again().of().isPresent() ? List.of(2) : List.of(1, 2);
            default -> List.of(2);
        };
    }

    public boolean isReady() {
        return conclusion.filter(Conclusion::ready).isPresent();
    }

    /** Refuses dates that stand the stages on their head. */
    static void checkOrder(int number, LocalDate beginsOn, LocalDate endsOn, List<Stage> planned) {
        for (var other : planned) {
            var before = other.number < number && beginsOn.isBefore(other.endsOn);
            var after = other.number > number && other.beginsOn.isBefore(endsOn);
            if (before || after) {
                throw new Refused("accreditation.audit.refused.order");
            }
        }
    }

    /** Refuses to conclude stage 2 of an audit whose stage 1 has not found the organisation ready. */
    void checkConclusion(List<Stage> planned, Audit audit) {
        var stageOneIsDue = number == 2 && numbers(audit).contains(1);
        if (stageOneIsDue && planned.stream().noneMatch(one -> one.number == 1 && one.isReady())) {
            throw new Refused("accreditation.audit.refused.not-ready");
        }
    }
}
