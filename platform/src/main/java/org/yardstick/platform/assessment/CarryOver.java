package org.yardstick.platform.assessment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/**
 * Starts an assessment with the answers of an earlier one of the same organisation, so that nobody is asked again what has not
 * changed. What is taken over says so, with its source and date, until somebody saves it anew; nothing counts as complete.
 */
@Component
public class CarryOver {
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
        var standard = assessments.standard(assessments.get(id, by));
        copyEvidence(earlierId, id, by);
        int taken = copy(
                earlierId,
                id,
                standard.criteria().stream().map(one -> one.code()).toArray(String[]::new));
        journal.record(Entry.by(by.person(), clock.instant(), "assessment.carry-over", "assessment", id)
                .of(statement.organisation())
                .with("from", earlierId.toString())
                .with("answers", taken));
        return id;
    }

    private void copyEvidence(UUID earlier, UUID now, Viewer by) {
        db.sql("""
                insert into assessment.attachment (assessment, criterion, document, pointer, attached_by, attached_at)
                select :now, criterion, document, pointer, :by, :at
                  from assessment.current_attachment where assessment = :earlier""")
                .param("earlier", earlier)
                .param("now", now)
                .param("by", by.person())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private int copy(UUID earlier, UUID now, String[] criteria) {
        return db.sql("""
                with taken as (
                    insert into assessment.answer
                        (assessment, criterion, field, value, version, tab, saved_by, saved_at, carried)
                    select :now, criterion, field, value, 1, 'carried', saved_by, saved_at, true
                      from assessment.answer
                     where assessment = :earlier and criterion = any(:criteria) and field <> 'complete' and value <> ''
                    returning criterion, field, value, saved_by, saved_at
                )
                insert into assessment.answer_revision
                    (assessment, criterion, field, version, value, tab, saved_by, begun_at, saved_at)
                select :now, criterion, field, 1, value, 'carried', saved_by, saved_at, :at from taken""")
                .param("earlier", earlier)
                .param("now", now)
                .param("criteria", criteria)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
