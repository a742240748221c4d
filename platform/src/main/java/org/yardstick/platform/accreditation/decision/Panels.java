package org.yardstick.platform.accreditation.decision;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.accreditation.Mandate;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.accreditation.conduct.Impartial;
import org.yardstick.platform.accreditation.conduct.Part;
import org.yardstick.platform.accreditation.finding.FindingLists;
import org.yardstick.platform.accreditation.report.DraftReport;
import org.yardstick.platform.accreditation.report.Recommendation;
import org.yardstick.platform.accreditation.report.Report;
import org.yardstick.platform.accreditation.report.ReportContent;
import org.yardstick.platform.accreditation.report.ReportRows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Panels: convened by the office from deciders of the body who had no part in the audit and no tie to the organisation; what they decide on
 * is frozen when they are convened. They vote, or leave the room.
 *
 * <p>Refused: before a draft has passed its technical review, while another panel can still decide, with fewer members than the quorum,
 * with somebody who is no decider of the body; whoever {@link Impartial} does not let; and what {@link Panel} refuses.
 */
@Component
public class Panels {
    private final JdbcClient db;
    private final Audits audits;
    private final PanelRows rows;
    private final PanelFacts facts;
    private final CaseContext context;

    Panels(JdbcClient db, Audits audits, PanelRows rows, PanelFacts facts, CaseContext context) {
        this.db = db;
        this.audits = audits;
        this.rows = rows;
        this.facts = facts;
        this.context = context;
    }

    /** What a panel looks at. */
    @Component
    record PanelFacts(
            ReportRows reports,
            FindingLists findings,
            Recommendation recommendation,
            Periods periods,
            Mandate mandate) {
        Gates gates(Report report) {
            return Gates.of(report.content(), recommendation, findings.standings(report.audit()));
        }

        /** The report by its hash, the findings as they stand, and what follows: what the panel decides on, and nothing else. */
        String frozen(Report report) {
            var content = new LinkedHashMap<String, Object>();
            content.put("report", report.sha256());
            content.put("number", report.number());
            content.put(
                    "findings",
                    findings.standings(report.audit()).entrySet().stream()
                            .map(DraftReport::found)
                            .toList());
            var gates = gates(report);
            content.put("recommended", gates.recommended().orElse(""));
            content.put("appliedFor", gates.appliedFor());
            return CanonicalJson.of(content);
        }
    }

    @Transactional
    public UUID convene(UUID audit, List<UUID> members, UUID chair, Viewer by) {
        var of = audits.lockCase(audit, by);
        of.mustBeOffice();
        of.mustBeUndecided();
        var report = facts.reports.latest(audit).filter(Report::isPassed);
        refuseIf(report.isEmpty(), "decision.refused.not-reviewed-yet");
        var sitting = rows.latest(audit).map(PanelRows.Sitting::panel);
        refuseIf(
                sitting.map(panel -> !panel.decided() && !panel.isStuck()).orElse(false),
                "decision.refused.panel-sits");
        refuseIf(members.stream().distinct().count() < context.rules().quorum(), "decision.refused.too-few");
        refuseIf(!members.contains(chair), "decision.refused.no-chair");
        var deciders = context.concerned().holding(of.body(), Role.DECIDER);
        refuseIf(!deciders.containsAll(members), "decision.refused.no-decider");
        context.impartial().mustBeFree(of, by.person(), Part.Duty.CONVENE, by);
        members.forEach(member -> context.impartial().mustBeFree(of, member, Part.Duty.DECIDE, by));
        var id = insert(report.orElseThrow(), by);
        members.stream().distinct().forEach(member -> seat(id, member, member.equals(chair)));
        record(
                of,
                Entry.by(by.person(), context.journal().now(), "panel.convene", "audit", audit),
                Map.of("members", members.size()));
        context.concerned().tell(CaseNews.Kind.PANEL_CONVENED, members, of, "", Optional.empty(), "/decision");
        return id;
    }

    private UUID insert(Report report, Viewer by) {
        var frozen = facts.frozen(report);
        return db.sql("""
                insert into accreditation.panel (report, quorum, frozen, sha256, convened_by, convened_at)
                values (:report, :quorum, :frozen, :sha256, :by, :at) returning id""")
                .param("report", report.id())
                .param("quorum", context.rules().quorum())
                .param("frozen", frozen)
                .param("sha256", ReportContent.sha256(frozen))
                .param("by", by.person())
                .param("at", now())
                .query(UUID.class)
                .single();
    }

    private void seat(UUID panel, UUID person, boolean chair) {
        db.sql("insert into accreditation.panel_member (panel, person, chair) values (:panel, :person, :chair)")
                .param("panel", panel)
                .param("person", person)
                .param("chair", chair)
                .update();
    }

    @Transactional
    public void vote(UUID audit, Choice choice, String reason, Viewer by) {
        var of = audits.lockCase(audit, by);
        var sitting = sitting(audit, by);
        sitting.panel().mustTakeVote(by.person());
        context.impartial().mustBeFree(of, by.person(), Part.Duty.DECIDE, by);
        var report = facts.reports.find(sitting.report()).orElseThrow(NotFound::new);
        facts.gates(report).mustKnow(choice);
        db.sql("""
                insert into accreditation.vote (panel, person, outcome, level, reason, voted_at)
                values (:panel, :person, :outcome, :level, :reason, :at)""")
                .param("panel", sitting.panel().id())
                .param("person", by.person())
                .param("outcome", choice.outcome().code())
                .param("level", choice.level().orElse(null))
                .param("reason", reason)
                .param("at", now())
                .update();
        // That somebody voted is told, not how: the journal is read by people who may not see votes.
        record(of, Entry.by(by.person(), context.journal().now(), "panel.vote", "audit", audit), Map.of());
    }

    /** Leaves the room: oneself, or by the office. */
    @Transactional
    public void recuse(UUID audit, UUID person, String reason, Viewer by) {
        var of = audits.lockCase(audit, by);
        if (!person.equals(by.person())) {
            of.mustBeOffice();
        }
        var sitting = rows.latest(audit).orElseThrow(NotFound::new);
        sitting.panel().mustTakeRecusal(person);
        db.sql("""
                insert into accreditation.recusal (panel, person, reason, recused_by, recused_at)
                values (:panel, :person, :reason, :by, :at)""")
                .param("panel", sitting.panel().id())
                .param("person", person)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", now())
                .update();
        record(
                of,
                Entry.by(by.person(), context.journal().now(), "panel.recuse", "audit", audit),
                Map.of("person", person.toString()));
    }

    /** The panel that sits, for somebody on it. */
    private PanelRows.Sitting sitting(UUID audit, Viewer by) {
        return rows.latest(audit).filter(one -> one.panel().has(by.person())).orElseThrow(NotFound::new);
    }

    private void record(Audit of, Entry entry, Map<String, Object> details) {
        var journal = context.journal();
        var full = entry.of(of.organisation());
        for (var detail : details.entrySet()) {
            full = full.with(detail.getKey(), detail.getValue());
        }
        journal.record(full);
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
