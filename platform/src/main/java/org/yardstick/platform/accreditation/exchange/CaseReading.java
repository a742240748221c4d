package org.yardstick.platform.accreditation.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.audit.Stages;
import org.yardstick.platform.accreditation.audit.plan.PlannedItems;
import org.yardstick.platform.accreditation.finding.FindingLists;
import org.yardstick.platform.accreditation.finding.FindingRows;
import org.yardstick.platform.accreditation.report.Report;
import org.yardstick.platform.accreditation.report.ReportRows;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.standard.Editions;

/** Reads an audit whole, for whoever may read it. The case is held meanwhile, so that its parts are of one moment. */
@Component
public class CaseReading {
    private final Audits audits;
    private final CaseRows rows;
    private final Planned planned;
    private final Found found;
    private final Today today;

    CaseReading(Audits audits, CaseRows rows, Planned planned, Found found, Today today) {
        this.audits = audits;
        this.rows = rows;
        this.planned = planned;
        this.found = found;
        this.today = today;
    }

    /** What is planned, and against what. */
    @Component
    record Planned(Editions editions, Stages stages, PlannedItems agenda) {}

    /** What was found, and reported. */
    @Component
    record Found(ReportRows reports, FindingLists findings, FindingRows rows) {}

    @Transactional
    public CaseFacts of(UUID audit, Viewer viewer) {
        var of = audits.lockCase(audit, viewer);
        var report = found.reports.latest(audit);
        return new CaseFacts(
                of,
                planned.editions.get(of.edition()).tailored(of.profile()),
                new CaseFacts.Plan(
                        rows.team(audit),
                        rows.sites(audit),
                        planned.stages.of(audit),
                        planned.agenda.items(audit),
                        rows.planChangedAt(audit)),
                report,
                rows.self(audit),
                treated(of, report),
                today.zone());
    }

    private List<CaseFacts.Treated> treated(Audit of, Optional<Report> report) {
        var standings = found.findings.standings(of.id());
        if (report.isEmpty() || standings.isEmpty()) {
            return List.of();
        }
        var acts = found
                .rows
                .lines(standings.keySet().stream().map(one -> one.id()).toList())
                .stream()
                .collect(Collectors.groupingBy(FindingRows.Line::finding));
        var answers = rows.answers(of.id());
        return standings.entrySet().stream()
                .map(one -> new CaseFacts.Treated(
                        one.getKey(),
                        one.getValue(),
                        answers.getOrDefault(one.getKey().id(), List.of()),
                        acts.getOrDefault(one.getKey().id(), List.of())))
                .toList();
    }
}
