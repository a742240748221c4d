package org.yardstick.platform.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.measurement.scoring.Missing;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.measurement.scoring.Scoring;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.Tailored;

/**
 * Results of assessments: of a signed one from its frozen inputs, of a running one from the answers so far, where what is missing counts
 * as nothing. All numbers come from {@code measurement.scoring}; nothing here calculates.
 */
@Component
public class Results {
    private final JdbcClient db;
    private final Editions editions;
    private final Assessments assessments;
    private final Attachments attachments;
    private final Cache<UUID, Scored> signed =
            Caffeine.newBuilder().maximumSize(2_000).build();

    Results(JdbcClient db, Editions editions, Assessments assessments, Attachments attachments) {
        this.attachments = attachments;
        this.db = db;
        this.editions = editions;
        this.assessments = assessments;
    }

    /** A result with what it was calculated from. */
    public record Scored(Inputs inputs, Scoring scoring, Result result) {}

    /** The result of an assessment of the viewer's organisation. */
    public Scored of(UUID assessmentId, Viewer viewer) {
        return of(assessments.get(assessmentId, viewer));
    }

    public Scored of(Assessment assessment) {
        return assessment
                .submission()
                .map(submission -> ofSubmission(submission.id()))
                .orElseGet(() -> score(running(assessment), Missing.AS_ZERO));
    }

    /** The result that was signed, whoever may see it now; upper capabilities ask by what their own rows name. */
    public Scored ofSubmission(UUID submission) {
        return signed.get(submission, id -> score(Inputs.read(inputsOf(id)), Missing.REFUSE));
    }

    Scored score(Inputs inputs, Missing missing) {
        mustHaveSomethingToScore(inputs, editions.get(inputs.edition()).tailored(inputs.profile()));
        var scoring = editions.scoring(inputs.edition(), inputs.profile());
        return new Scored(inputs, scoring, scoring.score(inputs.toScore(), missing));
    }

    /** Where everything is set aside there is no number to speak of; a standard of one's own may allow it. */
    static void mustHaveSomethingToScore(Inputs inputs, Tailored standard) {
        var anythingApplies = standard.criteria().stream()
                .filter(one -> standard.weight(one).signum() > 0)
                .map(one -> inputs.answers().get(one.code()))
                .anyMatch(answer -> answer == null || answer.applies());
        if (!anythingApplies) {
            throw new Refused("assessment.refused.nothing-applies");
        }
    }

    private String inputsOf(UUID submission) {
        return db.sql("select inputs from assessment.submission where id = :id")
                .param("id", submission)
                .query(String.class)
                .single();
    }

    /** The answers as they stand now. */
    Inputs running(Assessment assessment) {
        record Row(String criterion, String field, String value) {}
        var rows = db.sql("""
            select criterion, field, value from assessment.answer
             where assessment = :assessment and value <> '' and field <> 'complete'""")
                .param("assessment", assessment.id())
                .query(Row.class)
                .list();
        var fields = new TreeMap<String, Map<String, String>>();
        rows.forEach(row -> fields.computeIfAbsent(row.criterion(), criterion -> new TreeMap<>())
                .put(row.field(), row.value()));
        var answers = new TreeMap<String, Inputs.Answer>();
        var evidence = attachments.of(assessment.id()).stream().collect(Collectors.groupingBy(Attached::criterion));
        evidence.keySet().forEach(criterion -> fields.putIfAbsent(criterion, Map.of()));
        fields.forEach((criterion, values) ->
                answers.put(criterion, answer(values, evidence.getOrDefault(criterion, List.of()))));
        return new Inputs(
                assessment.id(),
                assessment.organisation(),
                assessment.edition(),
                assessment.profile(),
                assessment.pinned(),
                answers,
                assessment.facts());
    }

    private static Inputs.Answer answer(Map<String, String> values, List<Attached> evidence) {
        var scores = new TreeMap<String, BigDecimal>();
        values.forEach((code, value) -> {
            var field = new Field(code);
            if (field.isScore()) {
                scores.put(field.dimension(), new BigDecimal(value));
            }
        });
        return new Inputs.Answer(
                values.getOrDefault(Field.NARRATIVE.code(), ""),
                scores,
                values.getOrDefault(Field.CONFIDENCE.code(), ""),
                values.getOrDefault(Field.NOT_APPLICABLE.code(), ""),
                evidence.stream().map(Results::frozen).toList());
    }

    private static Inputs.Evidence frozen(Attached one) {
        return new Inputs.Evidence(
                one.version(),
                one.title(),
                one.kind(),
                one.pointer(),
                one.effectiveOn().map(LocalDate::toString).orElse(""),
                one.sha256(),
                one.address());
    }

    /** The organisation's signed assessment before this one, to compare with. */
    public Optional<Assessment> previous(Assessment assessment, Viewer viewer) {
        return db.sql("""
            select a.id from assessment.assessment a join assessment.current_submission s on s.assessment = a.id
             where a.kind = 'self' and a.organisation = :organisation and a.id <> :id
               and (a.year < :year or a.year = :year and a.started_at < :started)
             order by a.year desc, s.signed_at desc limit 1""")
                .param("organisation", assessment.organisation())
                .param("id", assessment.id())
                .param("year", assessment.year())
                .param("started", java.sql.Timestamp.from(assessment.startedAt()))
                .query(UUID.class)
                .optional()
                .map(id -> assessments.get(id, viewer));
    }
}
