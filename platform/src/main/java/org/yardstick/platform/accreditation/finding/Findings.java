package org.yardstick.platform.accreditation.finding;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.standard.Editions;

/**
 * All findings: raised by the team on a criterion and its evidence, numbered within the audit, graded anew or withdrawn by the lead with
 * a reason, never removed.
 *
 * <p>Refused: {@code finding.refused.not-team}, {@code finding.refused.not-lead}, {@code finding.refused.decided} once a decision rests
 * on them, {@code finding.refused.no-criterion}, and what {@link Course} refuses.
 */
@Component
public class Findings {
    private final JdbcClient db;
    private final Audits audits;
    private final FindingContext context;
    private final Editions editions;

    Findings(JdbcClient db, Audits audits, FindingContext context, Editions editions) {
        this.db = db;
        this.audits = audits;
        this.context = context;
        this.editions = editions;
    }

    /** What is stated when a finding is raised. */
    public record Statement(
            String criterion, Grade grade, String statement, String evidence, List<UUID> notes, List<UUID> versions) {}

    @Transactional
    public UUID raise(UUID audit, Statement said, Viewer by) {
        var of = audits.lockCase(audit, by);
        of.mustBeTeam();
        of.mustBeUndecided();
        var id = insert(of, said, by);
        attach(id, audit, said);
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "finding.raise", "finding", id)
                .of(of.organisation())
                .with("audit", audit.toString())
                .with("criterion", said.criterion)
                .with("grade", said.grade.code()));
        if (said.grade.isNonconformity()) {
            tell(CaseNews.Kind.FINDING_RAISED, get(id), of);
        }
        return id;
    }

    private UUID insert(Audit of, Statement said, Viewer by) {
        var edition = editions.get(of.edition());
        if (!edition.tailored(of.profile()).has(said.criterion)) {
            throw new Refused("finding.refused.no-criterion", said.criterion);
        }
        return db.sql("""
                insert into accreditation.finding
                    (audit, number, criterion, criterion_en, criterion_hans, criterion_hant, grade, statement, evidence,
                     raised_by, raised_at)
                select :audit, coalesce(max(number), 0) + 1, :criterion, :en, :hans, :hant, :grade, :statement, :evidence, :by, :at
                  from accreditation.finding where audit = :audit
                returning id""")
                .param("audit", of.id())
                .param("criterion", said.criterion)
                .param("en", title(of, said.criterion, Language.ENGLISH))
                .param("hans", title(of, said.criterion, Language.SIMPLIFIED))
                .param("hant", title(of, said.criterion, Language.TRADITIONAL))
                .param("grade", said.grade.code())
                .param("statement", said.statement)
                .param("evidence", said.evidence)
                .param("by", by.person())
                .param("at", Timestamp.from(context.journal().now()))
                .query(UUID.class)
                .single();
    }

    private String title(Audit of, String criterion, Language language) {
        var texts = editions.get(of.edition()).texts(language).criteria();
        return Objects.requireNonNull(texts.get(criterion)).title();
    }

    /** Notes of this audit, and versions of documents of the organisation that is audited; others are not there. */
    private void attach(UUID finding, UUID audit, Statement said) {
        db.sql("""
                insert into accreditation.finding_evidence (finding, version, note)
                select :finding, null, n.id from accreditation.note n where n.id = any(:notes) and n.audit = :audit
                union all
                select :finding, v.id, null from document.version v
                  join document.document d on d.id = v.document
                  join accreditation.audit a on a.id = :audit and a.organisation = d.organisation
                 where v.id = any(:versions)""")
                .param("finding", finding)
                .param("audit", audit)
                .param("notes", said.notes.toArray(UUID[]::new))
                .param("versions", said.versions.toArray(UUID[]::new))
                .update();
    }

    @Transactional
    public void regrade(UUID id, Grade grade, String reason, Viewer by) {
        var finding = lock(id);
        var of = audits.inCase(finding.audit(), by);
        of.mustBeLead();
        of.mustBeUndecided();
        finding.course().mustTakeGrade(grade, context.today().day(), context.rules());
        db.sql("""
                insert into accreditation.regrading (finding, grade, reason, graded_by, graded_at)
                values (:id, :grade, :reason, :by, :at)""")
                .param("id", id)
                .param("grade", grade.code())
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(context.journal().now()))
                .update();
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "finding.regrade", "finding", id)
                .of(of.organisation())
                .with("grade", grade.code())
                .with("reason", reason));
        tell(CaseNews.Kind.FINDING_REGRADED, finding, of);
    }

    @Transactional
    public void withdraw(UUID id, String reason, Viewer by) {
        var finding = lock(id);
        var of = audits.inCase(finding.audit(), by);
        of.mustBeLead();
        of.mustBeUndecided();
        finding.course().mustTakeWithdrawal(context.today().day(), context.rules());
        db.sql("""
                insert into accreditation.finding_withdrawal (finding, reason, withdrawn_by, withdrawn_at)
                values (:id, :reason, :by, :at)""")
                .param("id", id)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(context.journal().now()))
                .update();
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "finding.withdraw", "finding", id)
                .of(of.organisation())
                .with("reason", reason));
    }

    /** The lead says why several minors on one criterion are no major. */
    @Transactional
    public void weigh(UUID audit, String criterion, String reason, Viewer by) {
        var of = audits.lockCase(audit, by);
        of.mustBeLead();
        of.mustBeUndecided();
        var minors = minors(audit, criterion);
        if (minors < context.rules().minorsLikeMajor()) {
            throw new Refused("finding.refused.nothing-to-weigh");
        }
        db.sql("""
                insert into accreditation.minors_weighed (audit, criterion, minors, reason, weighed_by, weighed_at)
                values (:audit, :criterion, :minors, :reason, :by, :at)""")
                .param("audit", audit)
                .param("criterion", criterion)
                .param("minors", minors)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(context.journal().now()))
                .update();
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "finding.weigh", "audit", audit)
                .of(of.organisation())
                .with("criterion", criterion)
                .with("reason", reason));
    }

    private long minors(UUID audit, String criterion) {
        return context.rows().ofAudits(List.of(audit)).stream()
                .filter(one -> one.criterion().equals(criterion))
                .filter(one -> one.on(context.today().day(), context.rules()).countsAsMinor())
                .count();
    }

    /** Held until the transaction ends, so that of two who act at once the second sees what the first did. */
    Finding lock(UUID id) {
        NotFound.unlessPresent(db.sql("select id from accreditation.finding where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional());
        return get(id);
    }

    private Finding get(UUID id) {
        return context.rows().find(id).orElseThrow(NotFound::new);
    }

    /** Tells the organisation. */
    void tell(CaseNews.Kind kind, Finding finding, Audit of) {
        var due = finding.on(context.today().day(), context.rules()).due();
        context.concerned()
                .tell(new CaseNews(
                        kind,
                        context.concerned().auditees(of.organisation()),
                        of.organisationName(),
                        finding.label() + " " + finding.criterion(),
                        due,
                        finding.path()));
    }

    /** Tells the audit's people. */
    void tellTeam(CaseNews.Kind kind, Finding finding, Audit of) {
        context.concerned()
                .tell(new CaseNews(
                        kind,
                        context.concerned().team(of.id()),
                        of.organisationName(),
                        finding.label() + " " + finding.criterion(),
                        Optional.empty(),
                        finding.path()));
    }
}
