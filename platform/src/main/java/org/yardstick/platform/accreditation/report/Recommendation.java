package org.yardstick.platform.accreditation.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yardstick.measurement.scoring.LevelResult;
import org.yardstick.measurement.scoring.Missing;
import org.yardstick.measurement.scoring.Result;
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
        return recommended(result(content).reached(), content.appliedFor(), levels(content));
    }

    /** The level that is reached, unless less was asked for. */
    public static Optional<String> recommended(Optional<String> reached, String appliedFor, List<String> levels) {
        return reached.map(level -> levels.indexOf(level) > levels.indexOf(appliedFor) ? appliedFor : level);
    }
}
