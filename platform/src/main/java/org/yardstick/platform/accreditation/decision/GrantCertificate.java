package org.yardstick.platform.accreditation.decision;

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
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Grants the certificate of a positive decision once its public notice is over: by the office or by a job, all or nothing, once however
 * often it is asked. It takes effect on the day of the grant, never before the decision. Refused: what {@link GrantRule} refuses, and
 * {@code decision.refused.keeps-certificate} after a surveillance, which keeps the certificate that is there.
 */
@Component
public class GrantCertificate {
    private final JdbcClient db;
    private final DecisionRows decisions;
    private final Audits audits;
    private final DecisionContext context;
    private final Granting granting;

    GrantCertificate(JdbcClient db, DecisionRows decisions, Audits audits, DecisionContext context, Granting granting) {
        this.db = db;
        this.decisions = decisions;
        this.audits = audits;
        this.context = context;
        this.granting = granting;
    }

    /** What a certificate is made of, and where it is kept. */
    @Component
    record Granting(ReportRows reports, CertificateContent content, Certificates certificates) {}

    /** By the office of the body. */
    @Transactional
    public void perform(UUID decision, Viewer by) {
        audits.ofOffice(basis(decision).audit, by);
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
        var basis = basis(id);
        var of = audits.get(basis.audit);
        if (of.kind().equals("surveillance")) {
            throw new Refused("decision.refused.keeps-certificate");
        }
        var report = granting.reports.find(basis.report).orElseThrow(NotFound::new);
        var until = today.plus(context.rules().validity()).minusDays(1);
        var decided = new CertificateContent.Decided(
                id, decision.choice().level().orElseThrow(), decision.listed(), basis.certificate, today, until);
        var certificate = granting.certificates.grant(
                granting.content.of(report.content(), decided),
                decision.signature().person());
        keep(id, certificate, by);
        record(id, of, by);
        tell(decision, of, until);
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
        var entry = by.map(person -> Entry.by(person, journal.now(), "decision.grant", "audit", of.id()))
                .orElseGet(() -> Entry.bySystem(journal.now(), "decision.grant", "audit", of.id()));
        journal.record(entry.of(of.organisation()).with("decision", decision.toString()));
    }

    private void tell(Decision decision, Audit of, LocalDate until) {
        var number = decisions.find(decision.id()).flatMap(Decision::number).orElse("");
        context.events()
                .publishEvent(new CaseNews(
                        CaseNews.Kind.CERTIFICATE_GRANTED,
                        audits.auditees(of.organisation()),
                        of.organisationName(),
                        number,
                        Optional.of(until),
                        of.path() + "/decision"));
    }

    /** What the decision rests on. */
    private record Basis(UUID audit, UUID report, Optional<UUID> certificate) {}

    private Basis basis(UUID decision) {
        return db.sql("""
                select d.audit, p.report, a.certificate
                  from accreditation.decision d
                  join accreditation.panel p on p.id = d.panel
                  join accreditation.audit a on a.id = d.audit
                 where d.id = :id""")
                .param("id", decision)
                .query((row, n) -> new Basis(
                        row.getObject("audit", UUID.class),
                        row.getObject("report", UUID.class),
                        Optional.ofNullable(row.getObject("certificate", UUID.class))))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
