package org.yardstick.platform.accreditation.decision;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.accreditation.application.Application;
import org.yardstick.platform.accreditation.application.Applications;
import org.yardstick.platform.accreditation.application.Filings;
import org.yardstick.platform.accreditation.application.ScopeChange;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.accreditation.report.DraftReport;
import org.yardstick.platform.accreditation.report.ReportContent;
import org.yardstick.platform.accreditation.report.ReportRows;
import org.yardstick.platform.accreditation.report.Reports;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/**
 * Puts a change that takes no audit before a panel (ISO/IEC 17021-1, 9.6.5): less than was certified, another name, or other words for the
 * same. The office takes the application on with the reason, and the report says what was filed, with the scores on which the certificate
 * rests; it is reviewed and decided on as any other.
 *
 * <p>Refused: what {@link Filings#waiting} refuses, and {@code accreditation.change.refused.audit} when more is asked for than was certified.
 */
@Component
public class ForwardChange {
    private final JdbcClient db;
    private final Applications applications;
    private final Filings filings;
    private final Writing writing;
    private final CaseContext context;

    ForwardChange(JdbcClient db, Applications applications, Filings filings, Writing writing, CaseContext context) {
        this.db = db;
        this.applications = applications;
        this.filings = filings;
        this.writing = writing;
        this.context = context;
    }

    /** With what a report is written, and the one before is found. */
    @Component
    record Writing(Audits audits, DraftReport draft, Reports reports, ReportRows rows) {}

    /** What the office reads before it does so; whatever takes an audit is refused here, too. */
    ForwardPage page(UUID id, String reason, Viewer viewer) {
        var application = applications.ofOffice(id, viewer);
        var change = NotFound.unlessPresent(filings.newest(application).frozen().change());
        change.mustBeDecidedOnDocuments();
        return new ForwardPage(application, change, reason);
    }

    @Transactional
    public UUID perform(UUID id, String reason, Viewer by) {
        var application = filings.waiting(id, by);
        var change = NotFound.unlessPresent(filings.newest(application).frozen().change());
        change.mustBeDecidedOnDocuments();
        filings.accept(application, reason, by);
        var audit = insert(application, by);
        var of = writing.audits.get(audit);
        var content = writing.draft.onDocuments(of, before(change), reason);
        writing.reports.insert(
                content, content.canonical(), context.today().day().minusDays(1), by);
        var journal = context.journal();
        journal.record(opened(journal, audit, by)
                .of(of.organisation())
                .with("certificate", change.before().number()));
        var to = context.concerned().auditees(of.organisation());
        context.concerned().tell(CaseNews.Kind.NO_AUDIT_NEEDED, to, of, "", Optional.empty(), "/report");
        return audit;
    }

    private static Entry opened(Journal journal, UUID audit, Viewer by) {
        return Entry.by(by.person(), journal.now(), "audit.forward", "audit", audit);
    }

    /** The report of the decision on which the certificate rests. */
    private ReportContent before(ScopeChange change) {
        var report = db.sql("""
                select p.report from register.certificate c
                  join accreditation.decision d on d.id = c.decision
                  join accreditation.panel p on p.id = d.panel
                 where c.id = :certificate""")
                .param("certificate", change.before().certificate())
                .query(UUID.class)
                .single();
        return writing.rows.find(report).orElseThrow(NotFound::new).content();
    }

    private UUID insert(Application application, Viewer by) {
        var today = context.today().day();
        return db.sql("""
                insert into accreditation.audit
                    (organisation, body, kind, filing, certificate, edition, profile, pinned, level, begins_on, ends_on, opened_by,
                     opened_at)
                select a.organisation, a.body, 'special', st.filing, a.certificate, a.edition, a.profile, a.pinned, a.level,
                       :today, :today, :by, :at
                  from accreditation.application a
                  join accreditation.application_standing st on st.application = a.id
                 where a.id = :id returning id""")
                .param("id", application.id())
                .param("today", today)
                .param("by", by.person())
                .param("at", Timestamp.from(context.journal().now()))
                .query(UUID.class)
                .single();
    }
}
