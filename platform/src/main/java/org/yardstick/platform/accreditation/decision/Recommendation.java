package org.yardstick.platform.accreditation.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yardstick.measurement.scoring.LevelResult;
import org.yardstick.measurement.scoring.Missing;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.platform.accreditation.finding.Finding;
import org.yardstick.platform.accreditation.finding.Grade;
import org.yardstick.platform.accreditation.finding.Standing;
import org.yardstick.platform.standard.Editions;

/** What scoring recommends, computed anew from the frozen consensus each time it is asked. */
@Component
public class Recommendation {
    private final Editions editions;

    Recommendation(Editions editions) {
        this.editions = editions;
    }

    public Result result(ReportContent content) {
        var consensus = content.consensus();
        return editions.scoring(consensus.edition(), consensus.profile()).score(consensus.toScore(), Missing.REFUSE);
    }

    /** What the organisation's own scores come to. */
    Result own(ReportContent content) {
        var self = content.self();
        return editions.scoring(self.edition(), self.profile()).score(self.toScore(), Missing.REFUSE);
    }

    public List<String> levels(ReportContent content) {
        return result(content).levels().stream().map(LevelResult::code).toList();
    }

    /** The level reached, no more than was asked for. */
    public Optional<String> level(ReportContent content) {
        return Gates.recommended(result(content).reached(), content.appliedFor(), levels(content));
    }

    /** What stands in the way today. */
    Gates gates(ReportContent content, Map<Finding, Standing> findings) {
        return new Gates(
                level(content),
                content.appliedFor(),
                levels(content),
                count(findings, Grade.MAJOR),
                count(findings, Grade.MINOR),
                (int) findings.values().stream().filter(Standing::lapsed).count());
    }

    private static int count(Map<Finding, Standing> findings, Grade grade) {
        return (int) findings.values().stream()
                .filter(one -> one.grade() == grade && one.blocksDecision())
                .count();
    }
}
