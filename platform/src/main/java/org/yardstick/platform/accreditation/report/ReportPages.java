package org.yardstick.platform.accreditation.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.accreditation.conduct.Part;
import org.yardstick.platform.accreditation.finding.FindingLists;
import org.yardstick.platform.accreditation.finding.Standing;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Words;

/** What the page of a report shows, to whom. */
@Component
public class ReportPages {
    private final Audits audits;
    private final ReportRows rows;
    private final LevelStandings standings;
    private final FindingLists findings;
    private final CaseContext context;

    ReportPages(Audits audits, ReportRows rows, LevelStandings standings, FindingLists findings, CaseContext context) {
        this.audits = audits;
        this.findings = findings;
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
                rows.isListed(audit),
                findings.standings(audit).values().stream().anyMatch(ReportPages::isActedUpon),
                typed);
    }

    private static boolean isActedUpon(Standing one) {
        return one.grade().isNonconformity() && one.state() != Standing.State.WITHDRAWN;
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

    /** All drafts, the latest first, for whoever may see the audit. */
    public List<Report> drafts(UUID audit, Viewer viewer) {
        audits.inCase(audit, viewer);
        return rows.of(audit);
    }

    /** One draft, for whoever may see the audit. */
    public Report draft(UUID audit, int number, Viewer viewer) {
        return drafts(audit, viewer).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
