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
import org.yardstick.platform.accreditation.finding.AuditCases;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Grants the certificate of a positive decision once its public notice is over: by the office or by a job, all or nothing, once however
 * often it is asked. It takes effect on the day of the grant, never before the decision. Refused: what {@link GrantRule} refuses, and
 * {@code decision.refused.keeps-certificate} after a surveillance, which keeps the certificate that is there,
 * {@code decision.refused.no-certificate} where something else comes of it, and what {@link Mandate} refuses.
 */
@Component
public class GrantCertificate {
    private final JdbcClient db;
    private final DecisionRows decisions;
    private final AuditCases cases;
    private final DecisionContext context;
    private final Granting granting;

    GrantCertificate(
            JdbcClient db, DecisionRows decisions, AuditCases cases, DecisionContext context, Granting granting) {
        this.db = db;
        this.decisions = decisions;
        this.cases = cases;
        this.context = context;
        this.granting = granting;
    }

    /** What a certificate is made of, and where it is kept. */
    @Component
    record Granting(ReportRows reports, CertificateContent content, Certificates certificates, Mandate mandate) {}

    /** By the office of the body. */
    @Transactional
    public void perform(UUID decision, Viewer by) {
        var of = audit(decision);
        if (!by.holds(of.body, Role.SECRETARIAT)) {
            throw new NotFound();
        }
        perform(decision, Optional.of(by.person()));
    }

    /** By a job. */
    @Transactional
    public void perform(UUID decision) {
        perform(decision, Optional.empty());
    }

    private void perform(UUID id, Optional<UUID> by) {
        NotFound.unlessPresent(db.sql("select id from accreditation.decision where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional());
        var decision = decisions.find(id).orElseThrow(NotFound::new);
        var today = context.today().day();
        decision.grantRule().mustAllow(today);
        var of = audit(id);
        if (of.kind.equals("surveillance")) {
            throw new Refused("decision.refused.keeps-certificate");
        }
        var report = granting.reports.find(of.report).orElseThrow(NotFound::new);
        mustBeAuthorised(of, decision, report);
        var until = today.plus(context.rules().validity()).minusDays(1);
        var decided = new CertificateContent.Decided(
                id, decision.choice().level().orElseThrow(), decision.listed(), of.certificate, today, until);
        var certificate = granting.certificates.grant(
                granting.content.of(report.content(), decided),
                decision.signature().person());
        keep(id, certificate, by);
        record(id, of, by);
        tell(decision, of, until);
    }

    private void mustBeAuthorised(Audit of, Decision decision, Report report) {
        var edition = report.content().consensus().edition();
        var level = decision.choice().level().orElseThrow();
        var asked = new Mandate.Asked(of.body, of.organisation, edition, level);
        if (granting.mandate.insteadOfCertificate(asked, decision.id()).isPresent()) {
            throw new Refused("decision.refused.no-certificate");
        }
        granting.mandate.mustAllow(asked, Mandate.Act.CERTIFY);
    }

    private void keep(UUID decision, UUID certificate, Optional<UUID> by) {
        db.sql("""
                insert into accreditation.certificate_grant (decision, certificate, granted_by, granted_at)
                values (:decision, :certificate, :by, :at)""")
                .param("decision", decision)
                .param("certificate", certificate)
                .param("by", by.orElse(null), java.sql.Types.OTHER)
                .param("at", Timestamp.from(context.journal().now()))
                .update();
    }

    private void record(UUID decision, Audit of, Optional<UUID> by) {
        var journal = context.journal();
        var entry = by.map(person -> Entry.by(person, journal.now(), "decision.grant", "audit", of.id))
                .orElseGet(() -> Entry.bySystem(journal.now(), "decision.grant", "audit", of.id));
        journal.record(entry.of(of.organisation).with("decision", decision.toString()));
    }

    private void tell(Decision decision, Audit of, LocalDate until) {
        var number = decisions.find(decision.id()).flatMap(Decision::number).orElse("");
        context.events()
                .publishEvent(new CaseNews(
                        CaseNews.Kind.CERTIFICATE_GRANTED,
                        cases.auditees(of.organisation),
                        of.names,
                        number,
                        Optional.of(until),
                        "/audits/" + of.id + "/decision"));
    }

    private record Audit(
            UUID id, UUID organisation, Names names, UUID body, String kind, Optional<UUID> certificate, UUID report) {}

    private Audit audit(UUID decision) {
        return db.sql("""
                select a.id, a.organisation, o.name_en, o.name_hans, o.name_hant, a.body, a.kind, a.certificate, p.report
                  from accreditation.decision d
                  join accreditation.panel p on p.id = d.panel
                  join accreditation.audit a on a.id = d.audit
                  join identity.organisation o on o.id = a.organisation
                 where d.id = :id""")
                .param("id", decision)
                .query((row, n) -> new Audit(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        row.getObject("body", UUID.class),
                        row.getString("kind"),
                        Optional.ofNullable(row.getObject("certificate", UUID.class)),
                        row.getObject("report", UUID.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
