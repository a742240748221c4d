package org.yardstick.platform.accreditation.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Words;

/** What the page of a report shows, to whom. */
@Component
class ReportPages {
    private final JdbcClient db;
    private final Audits audits;
    private final ReportRows rows;
    private final LevelStandings standings;
    private final DecisionContext context;

    ReportPages(JdbcClient db, Audits audits, ReportRows rows, LevelStandings standings, DecisionContext context) {
        this.db = db;
        this.audits = audits;
        this.rows = rows;
        this.standings = standings;
        this.context = context;
    }

    ReportPage page(UUID audit, Map<String, String> typed, Viewer viewer, Words words) {
        var of = audits.inCase(audit, viewer);
        var drafts = rows.of(audit);
        var latest = drafts.stream().findFirst();
        return new ReportPage(
                of,
                drafts,
                latest.map(report -> standings.of(report.content(), words)).orElse(List.of()),
                context.today().day(),
                rights(of, latest, viewer),
                listed(audit),
                typed);
    }

    private ReportPage.Rights rights(Audit of, Optional<Report> latest, Viewer viewer) {
        var today = context.today().day();
        var manages = of.sides().auditee() && viewer.holds(of.organisation(), Role.QUALITY_MANAGER);
        var review = of.isOpen()
                && viewer.holds(of.body(), Role.SECRETARIAT, Role.DECIDER)
                && latest.map(report -> report.awaitsReview(today)).orElse(false);
        return new ReportPage.Rights(
                of.sides().lead() && of.isOpen(),
                manages && latest.map(report -> report.isOpenToCheck(today)).orElse(false),
                review,
                review ? context.impartial().bar(of, viewer.person(), Part.Duty.REVIEW_REPORT) : Optional.empty(),
                manages);
    }

    private boolean listed(UUID audit) {
        return db.sql(
                        "select agreed from accreditation.listing_consent where audit = :audit order by given_at desc, id desc limit 1")
                .param("audit", audit)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** All drafts, the latest first, for whoever may see the audit. */
    List<Report> drafts(UUID audit, Viewer viewer) {
        audits.inCase(audit, viewer);
        return rows.of(audit);
    }

    /** One draft, for whoever may see the audit. */
    Report draft(UUID audit, int number, Viewer viewer) {
        return drafts(audit, viewer).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** One draft with how it stands to each level, as it is printed. */
    PrintedReport printed(UUID audit, int number, Viewer viewer, Words words) {
        var report = draft(audit, number, viewer);
        return new PrintedReport(report, standings.of(report.content(), words), words, context.zone());
    }
}
