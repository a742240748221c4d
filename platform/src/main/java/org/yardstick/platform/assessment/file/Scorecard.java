package org.yardstick.platform.assessment.file;

import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.scoring.CriterionResult;
import org.yardstick.measurement.scoring.Explanation;
import org.yardstick.measurement.scoring.Missing;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.measurement.scoring.Scoring;
import org.yardstick.platform.standard.Tailored;

/**
 * An assessment's file, scored. All numbers come from {@code measurement.scoring}; nothing here calculates.
 *
 * @param unknownFacts facts that the standard does not ask for
 */
record Scorecard(AssessmentFile file, Tailored standard, Scoring scoring, Result result, List<String> unknownFacts) {

    static Scorecard of(FileReading.Outcome read, boolean partial) {
        var scoring = Scoring.of(read.standard().scheme());
        var result = scoring.score(read.file().toScore(), partial ? Missing.AS_ZERO : Missing.REFUSE);
        return new Scorecard(read.file(), read.standard(), scoring, result, read.remarks());
    }

    CriterionResult criterion(String code) {
        return result.criteria().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Why the interrelated index of a criterion is what it is, down to the raw scores. */
    Explanation.Node explain(String criterion) {
        return find(scoring.explain(result), criterion).orElseThrow();
    }

    private static Optional<Explanation.Node> find(Explanation.Node root, String criterion) {
        return root.children().stream()
                .filter(node -> node.kind().equals("interrelated"))
                .flatMap(node -> node.children().stream())
                .filter(node -> node.code().equals(criterion) && !node.kind().equals("weight"))
                .findFirst();
    }
}
