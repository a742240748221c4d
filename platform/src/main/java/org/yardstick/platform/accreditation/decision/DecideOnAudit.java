package org.yardstick.platform.accreditation.decision;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.accreditation.Mandate;
import org.yardstick.platform.accreditation.finding.AuditCase;
import org.yardstick.platform.accreditation.finding.AuditCases;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.shell.NotFound;

/**
 * The chair signs what the panel voted for. The audit is locked, so that of two who sign at once the second finds it decided; the table
 * itself takes no second decision. Refused: what {@link Panel#conclude} and {@link Gates} refuse, and a chair who is no longer free.
 */
@Component
public class DecideOnAudit {
    private final JdbcClient db;
    private final AuditCases cases;
    private final PanelRows panels;
    private final Panels.PanelFacts facts;
    private final DecisionContext context;

    DecideOnAudit(JdbcClient db, AuditCases cases, PanelRows panels, Panels.PanelFacts facts, DecisionContext context) {
        this.db = db;
        this.cases = cases;
        this.panels = panels;
        this.facts = facts;
        this.context = context;
    }

    @Transactional
    public UUID perform(UUID audit, String signedAs, String reason, Viewer by) {
        var of = cases.lock(audit, by);
        var sitting =
                panels.latest(audit).filter(one -> one.panel().has(by.person())).orElseThrow(NotFound::new);
        of.mustBeUndecided();
        var report = facts.reports().find(sitting.report()).orElseThrow(NotFound::new);
        var gates = facts.gates(report);
        var conclusion = sitting.panel().conclude(by.person(), gates, reason);
        for (var member : sitting.panel().inRoom()) {
            context.impartial().mustBeFree(of, member, Part.Duty.DECIDE, by);
        }
        mustBeAuthorised(of, conclusion.choice());
        var notice = noticeUntil(conclusion.choice());
        var id = insert(of, sitting.panel(), gates, conclusion.choice(), new Signature(signedAs, reason, by), notice);
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "decision.sign", "audit", audit)
                .of(of.organisation())
                .with("outcome", conclusion.choice().outcome().code())
                .with("level", conclusion.choice().level().orElse(""))
                .with("deviates", conclusion.deviates()));
        tell(of, conclusion.choice(), notice);
        return id;
    }

    /** What grants nothing a body may decide at any time. */
    private void mustBeAuthorised(AuditCase of, Choice choice) {
        var act = of.kind().equals("surveillance") ? Mandate.Act.KEEP : Mandate.Act.DECIDE;
        choice.level()
                .map(level ->
                        new Mandate.Asked(of.body(), of.organisation(), of.pin().edition(), level))
                .ifPresent(asked -> facts.mandate().mustAllow(asked, act));
    }

    private record Signature(String as, String reason, Viewer by) {}

    private Optional<LocalDate> noticeUntil(Choice choice) {
        var days = context.rules().noticeDays();
        return choice.outcome() == Outcome.GRANT && days > 0
                ? Optional.of(context.today().day().plusDays(days))
                : Optional.empty();
    }

    private UUID insert(
            AuditCase of, Panel panel, Gates gates, Choice choice, Signature signature, Optional<LocalDate> notice) {
        return db.sql("""
                insert into accreditation.decision
                    (panel, audit, round, outcome, level, recommended, reason, notice_until, signed_by, signed_as, decided_at)
                select :panel, :audit, count(r.decision) + 1, :outcome, :level, :recommended, :reason, :notice, :by, :as, :at
                  from accreditation.decision d join accreditation.decision_reopening r on r.decision = d.id
                 where d.audit = :audit
                returning id""")
                .param("panel", panel.id())
                .param("audit", of.id())
                .param("outcome", choice.outcome().code())
                .param("level", choice.level().orElse(null))
                .param("recommended", gates.recommended().orElse(null))
                .param("reason", signature.reason)
                .param("notice", notice.orElse(null), java.sql.Types.DATE)
                .param("by", signature.by.person())
                .param("as", signature.as)
                .param("at", Timestamp.from(context.journal().now()))
                .query(UUID.class)
                .single();
    }

    private void tell(AuditCase of, Choice choice, Optional<LocalDate> notice) {
        var auditees = cases.auditees(of.organisation());
        switch (choice.outcome()) {
            case GRANT ->
                context.tell(
                        CaseNews.Kind.GRANT_DECIDED,
                        auditees,
                        of,
                        choice.level().orElse(""),
                        notice,
                        "/decision");
            case REFUSE -> context.tell(CaseNews.Kind.REFUSAL_DECIDED, auditees, of, "", Optional.empty(), "/decision");
            case DEFER -> {
                // The case goes on; there is nothing to tell the client yet.
            }
        }
    }
}
