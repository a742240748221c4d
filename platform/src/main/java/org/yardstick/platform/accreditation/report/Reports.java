package org.yardstick.platform.accreditation.report;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.accreditation.conduct.Part;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Reports of audits: drafted by the lead from what is signed and found, checked by the client for its facts, reviewed by somebody competent
 * who did not audit.
 *
 * <p>Refused to draft: before stage 2 is concluded, without a signed consensus, while several minors wait to be weighed, while a panel
 * sits on the last one, without an answer to the client's objections. To check: after the time, twice. To review: before the client had
 * their time, what the client disputes, without competence, and to whoever had a part in the audit.
 */
@Component
public class Reports {
    private final JdbcClient db;
    private final Audits audits;
    private final ReportRows rows;
    private final DraftReport draft;
    private final CaseContext context;

    Reports(JdbcClient db, Audits audits, ReportRows rows, DraftReport draft, CaseContext context) {
        this.db = db;
        this.audits = audits;
        this.rows = rows;
        this.draft = draft;
        this.context = context;
    }

    @Transactional
    public UUID write(UUID audit, String summary, String answer, Viewer by) {
        var of = audits.lockCase(audit, by);
        of.mustBeLead();
        of.mustBeUndecided();
        refuseIf(of.stageTwoEnd().isEmpty(), "decision.refused.stage-two-runs");
        refuseIf(!draft.asked(audit).isEmpty(), "decision.refused.minors-unweighed");
        refuseIf(panelSits(audit), "decision.refused.panel-sits");
        var last = rows.latest(audit);
        refuseIf(last.map(Report::isDisputed).orElse(false) && answer.isBlank(), "decision.refused.answer-missing");
        var content = draft.content(of, last.map(Report::number).orElse(0) + 1, summary, answer);
        var until = context.today().day().plusDays(context.rules().factualCheckDays());
        var frozen = content.canonical();
        var id = insert(content, frozen, until, by);
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "report.write", "audit", audit)
                .of(of.organisation())
                .with("number", content.number())
                .with("sha256", ReportContent.sha256(frozen)));
        var to = context.concerned().auditees(of.organisation());
        context.concerned().tell(CaseNews.Kind.REPORT_DRAFTED, to, of, "", Optional.of(until), "/report");
        return id;
    }

    public UUID insert(ReportContent content, String frozen, LocalDate until, Viewer by) {
        return db.sql("""
                insert into accreditation.report
                    (audit, number, frozen, sha256, summary, answer, written_by, written_at, check_until)
                values (:audit, :number, :frozen, :sha256, :summary, :answer, :by, :at, :until) returning id""")
                .param("audit", content.audit())
                .param("number", content.number())
                .param("frozen", frozen)
                .param("sha256", ReportContent.sha256(frozen))
                .param("summary", content.summary())
                .param("answer", content.answer())
                .param("by", by.person())
                .param("at", now())
                .param("until", until)
                .query(UUID.class)
                .single();
    }

    private boolean panelSits(UUID audit) {
        return db.sql("""
                select exists (select 1 from accreditation.panel p join accreditation.report r on r.id = p.report
                                where r.audit = :audit
                                  and not exists (select 1 from accreditation.decision d where d.panel = p.id))""").param("audit", audit).query(Boolean.class).single();
    }

    @Transactional
    public void check(UUID audit, int number, boolean agreed, String text, Viewer by) {
        var of = audits.lockCase(audit, by);
        of.mustBeManagedBy(by);
        var report = latest(audit, number);
        refuseIf(report.check().isPresent(), "decision.refused.checked");
        refuseIf(!report.isOpenToCheck(context.today().day()), "decision.refused.check-over");
        db.sql("""
                insert into accreditation.factual_check (report, agreed, text, checked_by, checked_at)
                values (:report, :agreed, :text, :by, :at)""")
                .param("report", report.id())
                .param("agreed", agreed)
                .param("text", text)
                .param("by", by.person())
                .param("at", now())
                .update();
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "report.check", "audit", audit)
                .of(of.organisation())
                .with("agreed", agreed));
        var to = context.concerned().team(audit);
        context.concerned().tell(CaseNews.Kind.FACTS_CHECKED, to, of, "", Optional.empty(), "/report");
    }

    /** Only the latest draft is spoken of; whoever had an older one before them is told. */
    private Report latest(UUID audit, int number) {
        var report = rows.latest(audit).orElseThrow(NotFound::new);
        refuseIf(report.number() != number, "decision.refused.newer-draft");
        return report;
    }

    @Transactional
    public void review(UUID audit, int number, boolean passed, String text, Viewer by) {
        var of = audits.lockCase(audit, by);
        of.mustBeUndecided();
        refuseIf(!by.holds(of.body(), Role.SECRETARIAT, Role.DECIDER), "decision.refused.not-reviewer");
        context.impartial().mustBeFree(of, by.person(), Part.Duty.REVIEW_REPORT, by);
        refuseIf(!isCompetent(of, by), "decision.refused.not-competent");
        var report = latest(audit, number);
        refuseIf(report.review().isPresent(), "decision.refused.reviewed");
        refuseIf(report.isDisputed(), "decision.refused.facts-disputed");
        refuseIf(!report.awaitsReview(context.today().day()), "decision.refused.check-runs");
        db.sql("""
                insert into accreditation.technical_review (report, passed, text, reviewed_by, reviewed_at)
                values (:report, :passed, :text, :by, :at)""")
                .param("report", report.id())
                .param("passed", passed)
                .param("text", text)
                .param("by", by.person())
                .param("at", now())
                .update();
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "report.review", "audit", audit)
                .of(of.organisation())
                .with("passed", passed));
    }

    /** Granted by the body, for the level or the organisation's sector, and still good today. */
    private boolean isCompetent(Audit of, Viewer by) {
        return db.sql("""
                select exists (
                    select 1 from accreditation.competence c join identity.organisation o on o.id = :organisation
                     where c.person = :person and c.body = :body and (c.valid_until is null or c.valid_until >= :today)
                       and (c.kind = 'level' and c.value = :level or c.kind = 'sector' and lower(c.value) = lower(o.sector))
                       and not exists (select 1 from accreditation.competence_end e where e.competence = c.id))""")
                .param("organisation", of.organisation())
                .param("person", by.person())
                .param("body", of.body())
                .param("level", of.level())
                .param("today", context.today().day())
                .query(Boolean.class)
                .single();
    }

    /** Whether the client agrees to be named in public. */
    @Transactional
    public void consent(UUID audit, boolean agreed, Viewer by) {
        var of = audits.lockCase(audit, by);
        of.mustBeManagedBy(by);
        db.sql("""
                insert into accreditation.listing_consent (audit, agreed, given_by, given_at)
                values (:audit, :agreed, :by, :at)""")
                .param("audit", audit)
                .param("agreed", agreed)
                .param("by", by.person())
                .param("at", now())
                .update();
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "listing.consent", "audit", audit)
                .of(of.organisation())
                .with("agreed", agreed));
    }

    private Timestamp now() {
        return Timestamp.from(context.journal().now());
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new Refused(key);
        }
    }
}
