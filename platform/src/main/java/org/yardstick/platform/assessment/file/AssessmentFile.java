package org.yardstick.platform.assessment.file;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yardstick.measurement.scoring.Answers;

/**
 * An assessment as its file says it, sound for the standard that it names: the format {@code yardstick-assessment/1}, described in
 * docs/formats/assessment.md.
 *
 * @param organisation its name; empty when the file keeps it to itself
 * @param name of the assessment
 * @param answers by criterion
 */
record AssessmentFile(
        String profile, String organisation, String name, Set<String> facts, Map<String, Answer> answers) {
    static final String FORMAT = "yardstick-assessment/1";
    static final List<String> FIELDS =
            List.of("format", "standard", "profile", "organisation", "name", "year", "facts", "answers");

    /**
     * @param scores by dimension
     * @param notApplicable the reason; empty when the criterion applies
     */
    record Answer(
            Map<String, BigDecimal> scores,
            String notApplicable,
            String narrative,
            List<Evidence> evidence,
            String confidence) {
        static final List<String> FIELDS = List.of("notApplicable", "narrative", "evidence", "confidence");
    }

    /** What somebody could open to see it; all but the title may be empty. */
    record Evidence(String title, String pointer, String effective, String address, String sha256) {
        static final List<String> FIELDS = List.of("title", "pointer", "effective", "address", "sha256");
    }

    Answers toScore() {
        var scores = new HashMap<String, Map<String, BigDecimal>>();
        var notApplicable = new TreeSet<String>();
        answers.forEach((criterion, answer) -> {
            if (answer.notApplicable.isEmpty()) {
                scores.put(criterion, answer.scores);
            } else {
                notApplicable.add(criterion);
            }
        });
        return new Answers(scores, notApplicable, facts);
    }
}
