package org.yardstick.platform.accreditation.finding;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.document.Documents;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.shell.NotFound;

/**
 * What is done about findings: the organisation answers with correction, cause and action, shows what it did; the audit's people accept or
 * return the answer, verify the action and grant more time. Refused: whoever is on the wrong side, and what {@link Course} refuses.
 */
@Component
public class CorrectiveActions {
    private final JdbcClient db;
    private final Audits audits;
    private final Findings findings;
    private final FindingContext context;
    private final Documents documents;

    CorrectiveActions(JdbcClient db, Audits audits, Findings findings, FindingContext context, Documents documents) {
        this.db = db;
        this.audits = audits;
        this.findings = findings;
        this.context = context;
        this.documents = documents;
    }

    /** What the organisation says to a nonconformity. */
    public record Answer(String correction, String rootCause, String action, LocalDate promised) {}

    @Transactional
    public void answer(UUID id, Answer answer, Viewer by) {
        var finding = findings.lock(id);
        var of = audits.inCase(finding.audit(), by);
        of.mustBeAuditee();
        finding.course().mustTakeAnswer(answer.promised, context.today().day(), context.rules());
        db.sql("""
                insert into accreditation.response (finding, correction, root_cause, action, due_on, answered_by, answered_at)
                values (:id, :correction, :cause, :action, :due, :by, :at)""")
                .param("id", id)
                .param("correction", answer.correction)
                .param("cause", answer.rootCause)
                .param("action", answer.action)
                .param("due", answer.promised)
                .param("by", by.person())
                .param("at", now())
                .update();
        record(
                Entry.by(by.person(), context.journal().now(), "finding.answer", "finding", id),
                of,
                "promised",
                answer.promised);
        findings.tellTeam(CaseNews.Kind.FINDING_ANSWERED, finding, of);
    }

    @Transactional
    public void review(UUID id, boolean accepted, String reason, Viewer by) {
        var finding = findings.lock(id);
        var of = audits.inCase(finding.audit(), by);
        of.mustBeTeam();
        finding.course().mustTakeReview(context.today().day(), context.rules());
        db.sql("""
                insert into accreditation.response_review (response, accepted, reason, reviewed_by, reviewed_at)
                select id, :accepted, :reason, :by, :at from accreditation.response
                 where finding = :id order by answered_at desc, id desc limit 1""")
                .param("id", id)
                .param("accepted", accepted)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", now())
                .update();
        record(
                Entry.by(by.person(), context.journal().now(), "finding.review", "finding", id),
                of,
                "accepted",
                accepted);
        findings.tell(accepted ? CaseNews.Kind.ANSWER_ACCEPTED : CaseNews.Kind.ANSWER_RETURNED, finding, of);
    }

    /** What was done, in words and with documents of the organisation's library as they now stand. */
    @Transactional
    public void show(UUID id, String text, List<UUID> shown, Viewer by) {
        var finding = findings.lock(id);
        var of = audits.inCase(finding.audit(), by);
        of.mustBeAuditee();
        finding.course().mustTakeEvidence(context.today().day(), context.rules());
        var kept = documents.findAll(by, shown);
        if (kept.size() < shown.size()) {
            throw new NotFound();
        }
        if (kept.isEmpty()) {
            bring(id, text, java.util.Optional.empty(), by);
        }
        for (var document : kept) {
            bring(id, text, java.util.Optional.of(document.version().id()), by);
        }
        record(
                Entry.by(by.person(), context.journal().now(), "finding.show", "finding", id),
                of,
                "documents",
                kept.size());
        findings.tellTeam(CaseNews.Kind.ACTION_SHOWN, finding, of);
    }

    private void bring(UUID id, String text, java.util.Optional<UUID> version, Viewer by) {
        db.sql("""
                insert into accreditation.action_evidence (finding, text, version, brought_by, brought_at)
                values (:id, :text, :version, :by, :at)""")
                .param("id", id)
                .param("text", text)
                .param("version", version.orElse(null), java.sql.Types.OTHER)
                .param("by", by.person())
                .param("at", now())
                .update();
    }

    @Transactional
    public void verify(UUID id, Act.Verdict verdict, String text, Viewer by) {
        var finding = findings.lock(id);
        var of = audits.inCase(finding.audit(), by);
        of.mustBeTeam();
        finding.course().mustTakeVerdict(verdict, context.today().day(), context.rules());
        db.sql("""
                insert into accreditation.verification (finding, verdict, text, verified_by, verified_at)
                values (:id, :verdict, :text, :by, :at)""")
                .param("id", id)
                .param("verdict", verdict.code())
                .param("text", text)
                .param("by", by.person())
                .param("at", now())
                .update();
        record(
                Entry.by(by.person(), context.journal().now(), "finding.verify", "finding", id),
                of,
                "verdict",
                verdict.code());
        var kind = verdict == Act.Verdict.OPEN ? CaseNews.Kind.ANSWER_RETURNED : CaseNews.Kind.FINDING_CLOSED;
        findings.tell(kind, finding, of);
    }

    @Transactional
    public void extend(UUID id, LocalDate until, String reason, Viewer by) {
        var finding = findings.lock(id);
        var of = audits.inCase(finding.audit(), by);
        of.mustBeTeam();
        finding.course().mustTakeExtension(until, context.today().day(), context.rules());
        db.sql("""
                insert into accreditation.extension (finding, until, reason, granted_by, granted_at)
                values (:id, :until, :reason, :by, :at)""")
                .param("id", id)
                .param("until", until)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", now())
                .update();
        record(
                Entry.by(by.person(), context.journal().now(), "finding.extend", "finding", id)
                        .with("reason", reason),
                of,
                "until",
                until);
    }

    private Timestamp now() {
        return Timestamp.from(context.journal().now());
    }

    private void record(Entry entry, Audit of, String name, Object value) {
        var journal = context.journal();
        journal.record(entry.of(of.organisation()).with(name, value.toString()));
    }
}
