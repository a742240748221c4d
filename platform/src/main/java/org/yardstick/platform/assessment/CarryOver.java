package org.yardstick.platform.assessment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/**
 * Starts an assessment with the answers of an earlier one of the same organisation, so that nobody is asked again what has not
 * changed. Across editions and profiles the {@link Passage} says what goes where. What is taken over says so, with its source and
 * date, until somebody saves it anew; nothing counts as complete.
 */
@Component
public class CarryOver {
    private static final String EVIDENCE = """
            insert into assessment.attachment (assessment, criterion, document, version, pointer, attached_by, attached_at)
            select distinct on (way.now, t.document, t.pointer)
                   :now, way.now, t.document, t.version, t.pointer, :by, cast(:at as timestamptz)
              from assessment.current_attachment t
              join unnest(:froms, :tos) as way(before, now) on way.before = t.criterion
             where t.assessment = :earlier
             order by way.now, t.document, t.pointer, t.attached_at desc""";

    private static final String ANSWERS = """
            with taken as (
                insert into assessment.answer
                    (assessment, criterion, field, value, version, tab, saved_by, saved_at, carried)
                select :now, criterion, field, value, 1, 'carried', saved_by, saved_at, true
                  from unnest(:criteria, :fields, :values, cast(:people as uuid[]), cast(:times as timestamptz[]))
                           as given(criterion, field, value, saved_by, saved_at)
                returning criterion, field, value, saved_by, saved_at
            )
            insert into assessment.answer_revision
                (assessment, criterion, field, version, value, tab, saved_by, begun_at, saved_at)
            select :now, criterion, field, 1, value, 'carried', saved_by, saved_at, :at from taken""";

    private final JdbcClient db;
    private final Assessments assessments;
    private final Journal journal;
    private final Clock clock;

    CarryOver(JdbcClient db, Assessments assessments, Journal journal, Clock clock) {
        this.db = db;
        this.assessments = assessments;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID start(Assessments.Statement statement, UUID earlierId, Viewer by) {
        var earlier = assessments.get(earlierId, by);
        if (!earlier.organisation().equals(statement.organisation())) {
            throw new NotFound();
        }
        var id = assessments.start(statement, by);
        db.sql("update assessment.assessment set copied_from = :earlier where id = :id")
                .param("earlier", earlierId)
                .param("id", id)
                .update();
        var passage = Passage.between(assessments.standard(earlier), assessments.standard(assessments.get(id, by)));
        copyEvidence(passage, earlierId, id, by);
        var taken = passage.carry(given(earlierId));
        copy(taken, id);
        journal.record(Entry.by(by.person(), clock.instant(), "assessment.carry-over", "assessment", id)
                .of(statement.organisation())
                .with("from", earlierId.toString())
                .with("answers", taken.size())
                .with("leftBehind", String.join(" ", passage.leftBehind())));
        return id;
    }

    /** From where an assessment took its answers over, if from anywhere. */
    Optional<Origin> origin(Assessment assessment) {
        record Earlier(UUID id, String name, int year, UUID edition, String profile) {}
        return db.sql("""
                select e.id, e.name, e.year, e.edition, e.profile
                  from assessment.assessment a join assessment.assessment e on e.id = a.copied_from
                 where a.id = :id""")
                .param("id", assessment.id())
                .query(Earlier.class)
                .optional()
                .map(earlier -> {
                    var before = assessments.standard(earlier.edition(), earlier.profile());
                    var passage = Passage.between(before, assessments.standard(assessment));
                    return new Origin(
                            earlier.id(), earlier.name(), earlier.year(), passage.arrivals(), passage.leftBehind());
                });
    }

    private List<Passage.Given> given(UUID assessment) {
        return db.sql("""
                select criterion, field, value, saved_by, saved_at from assessment.answer
                 where assessment = :assessment and field <> 'complete' and value <> ''
                 order by criterion, field""")
                .param("assessment", assessment)
                .query((row, n) -> new Passage.Given(
                        row.getString("criterion"),
                        row.getString("field"),
                        row.getString("value"),
                        row.getObject("saved_by", UUID.class),
                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    private void copyEvidence(Passage passage, UUID earlier, UUID now, Viewer by) {
        var froms = new ArrayList<String>();
        var tos = new ArrayList<String>();
        passage.arrivals()
                .forEach((code, arrival) -> arrival.from().forEach(source -> {
                    froms.add(source);
                    tos.add(code);
                }));
        db.sql(EVIDENCE)
                .param("earlier", earlier)
                .param("now", now)
                .param("froms", froms.toArray(String[]::new))
                .param("tos", tos.toArray(String[]::new))
                .param("by", by.person())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private void copy(List<Passage.Given> taken, UUID now) {
        db.sql(ANSWERS)
                .param("now", now)
                .param("criteria", texts(taken, Passage.Given::criterion))
                .param("fields", texts(taken, Passage.Given::field))
                .param("values", texts(taken, Passage.Given::value))
                .param("people", texts(taken, one -> one.by().toString()))
                .param("times", texts(taken, one -> one.at().toString()))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static String[] texts(List<Passage.Given> given, Function<Passage.Given, String> text) {
        return given.stream().map(text).toArray(String[]::new);
    }
}
