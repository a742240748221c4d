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
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.accreditation.conduct.Part;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.shell.NotFound;

/**
 * The chair signs what the panel voted for. The audit is locked, so that of two who sign at once the second finds it decided; the table
 * itself takes no second decision. Refused: what {@link Panel#conclude}, {@link Gates} and {@link CertificatePeriod} refuse, and a chair who is no longer free.
 */
@Component
public class DecideOnAudit {
    private final JdbcClient db;
    private final Audits audits;
    private final PanelRows panels;
    private final Panels.PanelFacts facts;
    private final CaseContext context;

    DecideOnAudit(JdbcClient db, Audits audits, PanelRows panels, Panels.PanelFacts facts, CaseContext context) {
        this.db = db;
        this.audits = audits;
        this.panels = panels;
        this.facts = facts;
        this.context = context;
    }

    @Transactional
    public UUID perform(UUID audit, String signedAs, String reason, Viewer by) {
        var of = audits.lockCase(audit, by);
        var sitting =
                panels.latest(audit).filter(one -> one.panel().has(by.person())).orElseThrow(NotFound::new);
        of.mustBeUndecided();
        var report = facts.reports().find(sitting.report()).orElseThrow(NotFound::new);
        var gates = facts.gates(report);
        var conclusion = sitting.panel().conclude(by.person(), gates, reason);
        mustBeFree(of, sitting.panel(), by);
        if (conclusion.choice().outcome() == Outcome.GRANT && !of.kind().equals("surveillance")) {
            facts.periods().of(of, context.today().day(), context.today().day());
        }
        mustBeAuthorised(of, conclusion.choice());
        var notice = noticeUntil(of, conclusion.choice());
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

    private void mustBeFree(Audit of, Panel panel, Viewer by) {
        panel.inRoom().forEach(member -> context.impartial().mustBeFree(of, member, Part.Duty.DECIDE, by));
    }

    /** What grants nothing a body may decide at any time. */
    private void mustBeAuthorised(Audit of, Choice choice) {
        var act = of.kind().equals("surveillance") ? Mandate.Act.KEEP : Mandate.Act.DECIDE;
        choice.level()
                .map(level -> new Mandate.Asked(of.body(), of.organisation(), of.edition(), level))
                .ifPresent(asked -> facts.mandate().mustAllow(asked, act));
    }

    private record Signature(String as, String reason, Viewer by) {}

    /** What is kept is not announced. */
    private Optional<LocalDate> noticeUntil(Audit of, Choice choice) {
        var days = context.rules().noticeDays();
        return choice.outcome() == Outcome.GRANT && days > 0 && !of.kind().equals("surveillance")
                ? Optional.of(context.today().day().plusDays(days))
                : Optional.empty();
    }

    private UUID insert(
            Audit of, Panel panel, Gates gates, Choice choice, Signature signature, Optional<LocalDate> notice) {
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

    private void tell(Audit of, Choice choice, Optional<LocalDate> notice) {
        var kind = switch (choice.outcome()) {
            case GRANT ->
                of.kind().equals("surveillance") ? CaseNews.Kind.CERTIFICATE_KEPT : CaseNews.Kind.GRANT_DECIDED;
            case REFUSE -> CaseNews.Kind.REFUSAL_DECIDED;
            case DEFER -> null;
        };
        // When it is put off the case goes on; there is nothing to tell the client yet.
        if (kind != null) {
            var to = context.concerned().auditees(of.organisation());
            context.concerned().tell(kind, to, of, choice.level().orElse(""), notice, "/decision");
        }
    }
}
