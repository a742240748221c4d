package org.yardstick.platform.accreditation.audit.request;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.document.Document;
import org.yardstick.platform.document.Documents;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * What the team asks of the audited organisation, with the day by which it is due, and what it answers in the same place. Whoever is on the
 * team asks and closes; a request that is closed is answered no more ({@code accreditation.audit.refused.request-closed}).
 */
@Component
public class Requests {
    private final JdbcClient db;
    private final Documents documents;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Requests(JdbcClient db, Documents documents, Journal journal, ApplicationEventPublisher events) {
        this.db = db;
        this.documents = documents;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public void ask(Audit audit, Optional<String> criterion, String text, LocalDate dueOn, Viewer by) {
        must(audit.gathers());
        var id = db.sql("""
            insert into accreditation.evidence_request (audit, criterion, text, due_on, requested_by, requested_at)
            values (:audit, :criterion, :text, :due, :by, :at) returning id""")
                .param("audit", audit.id())
                .param("criterion", criterion.orElse(null))
                .param("text", text.strip())
                .param("due", Date.valueOf(dueOn))
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
        record("audit.request-evidence", audit, audit.body(), by);
        events.publishEvent(new EvidenceRequested(id, audit.id(), audit.organisation(), dueOn));
    }

    private record Open(UUID id, UUID requestedBy, boolean closed) {}

    /** Held, so that nobody closes it meanwhile. */
    private Open lock(Audit audit, UUID request) {
        return db.sql("""
            select r.id, r.requested_by,
                   exists (select 1 from accreditation.evidence_request_end e where e.request = r.id) as closed
              from accreditation.evidence_request r where r.id = :id and r.audit = :audit for update of r""")
                .param("id", request)
                .param("audit", audit.id())
                .query(Open.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Answers in words, with a document of the own library in the version that it has now, or both. */
    @Transactional
    public void answer(Audit audit, UUID id, String text, Optional<UUID> document, Viewer by) {
        must(audit.isAuditee() && !audit.decided());
        var request = lock(audit, id);
        if (request.closed) {
            throw new Refused("accreditation.audit.refused.request-closed");
        }
        var version = document.map(chosen -> version(audit, chosen, by)).orElse(null);
        db.sql("""
            insert into accreditation.evidence_answer (request, text, version, answered_by, answered_at)
            values (:request, :text, :version, :by, :at)""")
                .param("request", id)
                .param("text", text.strip())
                .param("version", version, Types.OTHER)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        record("audit.answer-request", audit, audit.organisation(), by);
        events.publishEvent(new EvidenceAnswered(id, audit.id(), request.requestedBy));
    }

    private UUID version(Audit audit, UUID document, Viewer by) {
        return documents
                .find(by, document)
                .filter(found -> found.organisation().equals(audit.organisation()))
                .map(Document::version)
                .map(found -> found.id())
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public void close(Audit audit, UUID id, boolean fulfilled, String reason, Viewer by) {
        must(audit.gathers());
        if (lock(audit, id).closed) {
            throw new Refused("accreditation.audit.refused.request-closed");
        }
        db.sql("""
            insert into accreditation.evidence_request_end (request, fulfilled, reason, ended_by, ended_at)
            values (:request, :fulfilled, :reason, :by, :at)""")
                .param("request", id)
                .param("fulfilled", fulfilled)
                .param("reason", reason.strip())
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        record("audit.close-request", audit, audit.body(), by);
    }

    private static void must(boolean may) {
        if (!may) {
            throw new NotFound();
        }
    }

    private void record(String action, Audit audit, UUID organisation, Viewer by) {
        journal.record(Entry.by(by.person(), journal.now(), action, "audit", audit.id())
                .of(organisation));
    }

    /** A request that nobody has answered. */
    public record Due(UUID request, UUID audit, UUID organisation, LocalDate dueOn, String text) {}

    /** Those that are due by a day and neither answered nor closed, for reminders. */
    public List<Due> due(LocalDate by) {
        return db.sql("""
            select r.id as request, r.audit, a.organisation, r.due_on, r.text
              from accreditation.evidence_request r join accreditation.audit a on a.id = r.audit
             where r.due_on <= :by
               and not exists (select 1 from accreditation.evidence_answer w where w.request = r.id)
               and not exists (select 1 from accreditation.evidence_request_end e where e.request = r.id)
             order by r.due_on, r.id""").param("by", Date.valueOf(by)).query(Due.class).list();
    }
}
