package org.yardstick.platform.accreditation.audit.visit;

import java.io.IOException;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.document.Documents;
import org.yardstick.platform.document.intake.FileType;
import org.yardstick.platform.document.intake.Intake;
import org.yardstick.platform.document.intake.NotTaken;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/**
 * Photographs that belong to notes: kept for the body, read by the team. One that is sent again by its id is there already. Not taken:
 * what is no picture.
 */
@Component
class Photographs {
    private final JdbcClient db;
    private final Documents documents;
    private final Journal journal;

    Photographs(JdbcClient db, Documents documents, Journal journal) {
        this.db = db;
        this.documents = documents;
        this.journal = journal;
    }

    /** Refuses as not found unless the note is the viewer's own on this audit, before any byte is read. */
    boolean isThere(Audit audit, UUID note, UUID photograph, Viewer by) {
        record Found(UUID note, boolean mine) {}
        var mine = db.sql("select 1 from accreditation.note where id = :note and audit = :audit and written_by = :by")
                .param("note", note)
                .param("audit", audit.id())
                .param("by", by.person())
                .query(Integer.class)
                .optional();
        var there = db.sql("""
            select note, received_by = :by as mine from accreditation.note_photograph where id = :id""")
                .param("id", photograph)
                .param("by", by.person())
                .query(Found.class)
                .optional();
        if (mine.isEmpty()
                || there.isPresent() && !(there.get().mine && there.get().note.equals(note))) {
            throw new NotFound();
        }
        return there.isPresent();
    }

    @Transactional(rollbackFor = Exception.class)
    public void add(Audit audit, UUID note, UUID photograph, Intake.Accepted file, Viewer by)
            throws IOException, NotTaken {
        if (file.type().family() != FileType.Family.IMAGE) {
            throw new NotTaken("accreditation.audit.visit.no-picture");
        }
        var document = documents.deposit(by, audit.body(), file).document();
        var added = db.sql("""
            insert into accreditation.note_photograph (id, note, document, received_by, received_at)
            values (:id, :note, :document, :by, :at) on conflict (id) do nothing""")
                .param("id", photograph)
                .param("note", note)
                .param("document", document)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        if (added > 0) {
            journal.record(Entry.by(by.person(), journal.now(), "audit.photograph", "audit", audit.id())
                    .of(audit.body())
                    .with("document", document.toString()));
        }
    }
}
