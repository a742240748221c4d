package org.yardstick.platform.accreditation.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.accreditation.finding.Finding;
import org.yardstick.platform.accreditation.finding.Grade;
import org.yardstick.platform.accreditation.finding.Standing;
import org.yardstick.platform.accreditation.report.Recommendation;
import org.yardstick.platform.accreditation.report.ReportContent;
import org.yardstick.platform.shell.Refused;

/**
 * What stands in the way of a positive decision, whatever the panel thinks, and what scoring recommends.
 *
 * @param recommended the level that the frozen consensus reaches, at most the one applied for; empty when none
 * @param appliedFor the level that was asked for
 * @param levels of the edition, lowest first
 * @param openMajors majors that are not verified
 * @param unplannedMinors minors without an accepted plan
 * @param lapsedMajors majors that were not verified in time, so that stage 2 is to be repeated
 */
public record Gates(
        Optional<String> recommended,
        String appliedFor,
        List<String> levels,
        int openMajors,
        int unplannedMinors,
        int lapsedMajors) {

    /** What stands in the way of this report today. */
    static Gates of(ReportContent content, Recommendation recommendation, Map<Finding, Standing> findings) {
        return new Gates(
                recommendation.level(content),
                content.appliedFor(),
                recommendation.levels(content),
                count(findings, Grade.MAJOR),
                count(findings, Grade.MINOR),
                (int) findings.values().stream().filter(Standing::lapsed).count());
    }

    private static int count(Map<Finding, Standing> findings, Grade grade) {
        return (int) findings.values().stream()
                .filter(one -> one.grade() == grade && one.blocksDecision())
                .count();
    }

    public boolean allowGrant() {
        return openMajors == 0 && unplannedMinors == 0 && lapsedMajors == 0;
    }

    /** What scoring says, as a choice: to refuse, when no level is reached. */
    public Choice recommendation() {
        return recommended.map(Choice::grant).orElse(Choice.REFUSE);
    }

    /**
     * Refused: {@code decision.refused.repeat-stage-two}, {@code decision.refused.open-majors},
     * {@code decision.refused.unplanned-minors}, and what {@link #mustKnow} refuses. Only a grant is refused.
     */
    void mustAllow(Choice choice) {
        if (choice.outcome() != Outcome.GRANT) {
            return;
        }
        refuseIf(lapsedMajors > 0, "decision.refused.repeat-stage-two", lapsedMajors);
        refuseIf(openMajors > 0, "decision.refused.open-majors", openMajors);
        refuseIf(unplannedMinors > 0, "decision.refused.unplanned-minors", unplannedMinors);
        mustKnow(choice);
    }

    /** Refused: {@code decision.refused.no-such-level}, {@code decision.refused.above-application}. */
    void mustKnow(Choice choice) {
        if (choice.level().isEmpty()) {
            return;
        }
        var level = choice.level().get();
        refuseIf(!levels.contains(level), "decision.refused.no-such-level", level);
        refuseIf(levels.indexOf(level) > levels.indexOf(appliedFor), "decision.refused.above-application", appliedFor);
    }

    private static void refuseIf(boolean wrong, String key, Object part) {
        if (wrong) {
            throw new Refused(key, part);
        }
    }
}
