package org.yardstick.platform.accreditation.audit.visit;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetAnswers;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/**
 * Merges one change of a device, in a transaction of its own, so that one that cannot be taken does not take the others with it. That it
 * came is written first: of the same change sent twice, even at the same moment, the second waits, and hears what became of the first.
 */
@Component
class MergeChange {
    private final JdbcClient db;
    private final Audits audits;
    private final SheetAnswers answers;
    private final Notes notes;
    private final Journal journal;

    MergeChange(JdbcClient db, Audits audits, SheetAnswers answers, Notes notes, Journal journal) {
        this.db = db;
        this.audits = audits;
        this.answers = answers;
        this.notes = notes;
        this.journal = journal;
    }

    /** @param problem key of a sentence, empty when there is none */
    record Merged(UUID id, String outcome, int version, String problem) {}

    @Transactional
    public Merged perform(Audit audit, String device, DeviceChange change, Viewer by) {
        if (!isNew(audit, device, change, by)) {
            return asBefore(audit, change, by);
        }
        var merged = merged(change.id(), apply(audit, device, change, by));
        db.sql("""
            update accreditation.visit_change set outcome = :outcome, version = :version, problem = :problem
             where id = :id""")
                .param("id", change.id())
                .param("outcome", merged.outcome)
                .param("version", merged.version)
                .param("problem", merged.problem)
                .update();
        return merged;
    }

    private boolean isNew(Audit audit, String device, DeviceChange change, Viewer by) {
        return db.sql("""
            insert into accreditation.visit_change (id, audit, person, device, outcome, version, received_at)
            values (:id, :audit, :person, :device, 'unchanged', 0, :at)
            on conflict (id) do nothing""")
                        .param("id", change.id())
                        .param("audit", audit.id())
                        .param("person", by.person())
                        .param("device", device)
                        .param("at", Timestamp.from(journal.now()))
                        .update()
                > 0;
    }

    /** What became of it the first time; somebody else's is not there. */
    private Merged asBefore(Audit audit, DeviceChange change, Viewer by) {
        return db.sql("""
            select id, outcome, version, problem from accreditation.visit_change
             where id = :id and audit = :audit and person = :person""")
                .param("id", change.id())
                .param("audit", audit.id())
                .param("person", by.person())
                .query(Merged.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Answers.Outcome apply(Audit audit, String device, DeviceChange change, Viewer by) {
        var criterion = Optional.ofNullable(change.criterion()).orElse("");
        var field = change.field();
        if (field == null) {
            var note = change.asNote(device);
            var known = criterion.isEmpty() || audits.standard(audit).has(criterion);
            return note.isEmpty() || !known
                    ? new Answers.Outcome.Wrong("accreditation.audit.visit.unreadable")
                    : notes.save(audit, note.get(), by);
        }
        var wanted = new Answers.Change(criterion, new Field(field), change.value(), change.seen(), device);
        return answers.save(audits.occasion(audit), Sheet.Kind.ASSESSOR, wanted, audit.asking(by));
    }

    private static Merged merged(UUID id, Answers.Outcome outcome) {
        return switch (outcome) {
            case Answers.Outcome.Saved saved -> new Merged(id, "saved", saved.version(), "");
            case Answers.Outcome.Unchanged unchanged -> new Merged(id, "unchanged", unchanged.version(), "");
            case Answers.Outcome.Forked forked -> new Merged(id, "forked", forked.version(), "");
            case Answers.Outcome.Wrong wrong -> new Merged(id, "wrong", 0, wrong.key());
        };
    }
}
