package org.yardstick.platform.accreditation.audit.visit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.assessment.Answers.Outcome;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Notes of audits, written by their author from any of their devices. A text that comes second from another device is kept beside the one
 * that stands until the author decides.
 *
 * <p>Refused: {@code finding.refused.decided} once the audit is decided, so that what a decision rests on stays as it was.
 */
@Component
public class Notes {
    static final int LONGEST = 20_000;
    private static final int LONGEST_NAME = 300;

    private final JdbcClient db;
    private final Journal journal;

    Notes(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /**
     * A note as it was written.
     *
     * @param seen the version that the device had before it, 0 for none
     */
    public record Written(
            UUID id,
            Note.Kind kind,
            @Nullable String criterion,
            String withWhom,
            String text,
            Instant notedAt,
            int seen,
            String device) {
        Optional<String> problem() {
            if (text.isBlank()) {
                return Optional.of("accreditation.audit.note.text-missing");
            }
            return text.length() > LONGEST || withWhom.length() > LONGEST_NAME
                    ? Optional.of("assessment.answer.too-long")
                    : Optional.empty();
        }
    }

    Instant now() {
        return journal.now();
    }

    private record Current(String text, String withWhom, int version, String device, UUID author, UUID audit) {}

    @Transactional
    public Outcome save(Audit audit, Written note, Viewer by) {
        refuseUnlessOpen(audit);
        var problem = note.problem();
        if (problem.isPresent()) {
            return new Outcome.Wrong(problem.get());
        }
        if (insert(audit, note, by)) {
            record("audit.note", audit, by);
            return new Outcome.Saved(1, journal.now());
        }
        var current = lock(note.id, audit, by);
        if (current.text.equals(note.text) && current.withWhom.equals(note.withWhom)) {
            return new Outcome.Unchanged(current.version);
        }
        if (current.version != note.seen && !current.device.equals(note.device)) {
            var fork = fork(note);
            record("audit.note-fork", audit, by);
            return new Outcome.Forked(fork, current.text, Names.of(""), journal.now(), current.version);
        }
        update(note.id, note.text, note.withWhom, note.device);
        record("audit.note", audit, by);
        return new Outcome.Saved(current.version + 1, journal.now());
    }

    /** Findings rest on notes, and a decision on findings. */
    private static void refuseUnlessOpen(Audit audit) {
        if (!audit.isOpen()) {
            throw new Refused("finding.refused.decided");
        }
    }

    /** False when a note with that id is there already; of two who bring it at once the second waits and finds it. */
    private boolean insert(Audit audit, Written note, Viewer by) {
        return db.sql("""
                insert into accreditation.note
                    (id, audit, kind, criterion, with_whom, text, noted_at, device, written_by, received_at)
                values (:id, :audit, :kind, :criterion, :with, :text, :noted, :device, :by, :at)
                on conflict (id) do nothing""")
                        .param("id", note.id)
                        .param("audit", audit.id())
                        .param("kind", note.kind.code())
                        .param("criterion", note.criterion)
                        .param("with", note.withWhom)
                        .param("text", note.text)
                        .param("noted", Timestamp.from(note.notedAt))
                        .param("device", note.device)
                        .param("by", by.person())
                        .param("at", Timestamp.from(journal.now()))
                        .update()
                > 0;
    }

    /** Somebody else’s, or one of another audit, is not there. */
    private Current lock(UUID id, Audit audit, Viewer by) {
        var current = db.sql("""
                select text, with_whom, version, device, written_by as author, audit
                  from accreditation.note where id = :id for update""").param("id", id).query(Current.class).single();
        if (!current.author.equals(by.person()) || !current.audit.equals(audit.id())) {
            throw new NotFound();
        }
        return current;
    }

    private void update(UUID id, String text, String withWhom, String device) {
        db.sql("""
                update accreditation.note
                   set text = :text, with_whom = :with, device = :device, version = version + 1, received_at = :at
                 where id = :id""")
                .param("id", id)
                .param("text", text)
                .param("with", withWhom)
                .param("device", device)
                .param("at", Timestamp.from(journal.now()))
                .update();
    }

    /** A device that goes on writing a text that came second continues it. */
    private UUID fork(Written note) {
        db.sql("""
                insert into accreditation.note_fork_settlement (fork, kept, settled_by, settled_at)
                select f.id, false, n.written_by, :at from accreditation.note_fork f join accreditation.note n on n.id = f.note
                 where f.note = :note and f.device = :device
                   and not exists (select 1 from accreditation.note_fork_settlement s where s.fork = f.id)""")
                .param("note", note.id)
                .param("device", note.device)
                .param("at", Timestamp.from(journal.now()))
                .update();
        return db.sql("""
                insert into accreditation.note_fork (note, with_whom, text, device, received_at)
                values (:note, :with, :text, :device, :at) returning id""")
                .param("note", note.id)
                .param("with", note.withWhom)
                .param("text", note.text)
                .param("device", note.device)
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
    }

    /** The author decides which text stands; the other stays among the forks. */
    @Transactional
    public void settle(Audit audit, UUID fork, boolean keep, Viewer by) {
        refuseUnlessOpen(audit);
        var waiting = waiting(audit, fork, by);
        if (keep) {
            update(waiting.note, waiting.text, waiting.withWhom, "fork-" + fork);
        }
        db.sql("""
                insert into accreditation.note_fork_settlement (fork, kept, settled_by, settled_at)
                values (:fork, :kept, :by, :at)""")
                .param("fork", fork)
                .param("kept", keep)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        record("audit.note-fork-settle", audit, by);
    }

    private record Waiting(UUID note, String text, String withWhom) {}

    private Waiting waiting(Audit audit, UUID fork, Viewer by) {
        return db.sql("""
                select f.note, f.text, f.with_whom from accreditation.note_fork f join accreditation.note n on n.id = f.note
                 where f.id = :fork and n.audit = :audit and n.written_by = :by
                   and not exists (select 1 from accreditation.note_fork_settlement s where s.fork = f.id)
                   for update of f""")
                .param("fork", fork)
                .param("audit", audit.id())
                .param("by", by.person())
                .query(Waiting.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void record(String action, Audit audit, Viewer by) {
        journal.record(Entry.by(by.person(), journal.now(), action, "audit", audit.id())
                .of(audit.body()));
    }
}
