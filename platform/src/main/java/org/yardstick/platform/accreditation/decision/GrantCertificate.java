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
import org.yardstick.platform.accreditation.report.Report;
import org.yardstick.platform.accreditation.report.ReportRows;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Grants the certificate of a positive decision once its public notice is over: by the office or by a job, all or nothing, once however
 * often it is asked. When it holds is for {@link CertificatePeriod} to say. Refused: what both of them refuse,
 * {@code decision.refused.keeps-certificate} after a surveillance, which keeps the certificate that is there,
 * {@code decision.refused.holds-another} to a holder who has one by the same standard, {@code decision.refused.no-certificate} where something
 * else comes of it, and what {@link Mandate} refuses.
 */
@Component
public class GrantCertificate {
    private final JdbcClient db;
    private final DecisionRows decisions;
    private final Audits audits;
    private final CaseContext context;
    private final Granting granting;

    GrantCertificate(JdbcClient db, DecisionRows decisions, Audits audits, CaseContext context, Granting granting) {
        this.db = db;
        this.decisions = decisions;
        this.audits = audits;
        this.context = context;
        this.granting = granting;
    }

    /** What a certificate is made of, and where it is kept. */
    @Component
    record Granting(
            ReportRows reports,
            CertificateContent content,
            Certificates certificates,
            Periods periods,
            Mandate mandate) {}

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
        var decision = lock(id);
        var today = context.today().day();
        decision.grantRule().mustAllow(today);
        var basis = basis(id);
        var of = audits.get(basis.audit);
        if (of.kind().equals("surveillance")) {
            throw new Refused("decision.refused.keeps-certificate");
        }
        mustHoldNoOther(of);
        var report = granting.reports.find(basis.report).orElseThrow(NotFound::new);
        mustBeAuthorised(of, decision, report);
        var period = granting.periods.of(of, decision.on(context.zone()), today);
        var decided = new CertificateContent.Decided(
                id, decision.choice().level().orElseThrow(), decision.listed(), of.certificate(), today, period);
        var certificate = granting.certificates.grant(
                granting.content.of(report.content(), decided),
                decision.signature().person());
        keep(id, certificate, by);
        record(id, of, by);
        tell(decision, of, period.until());
    }

    private Decision lock(UUID id) {
        NotFound.unlessPresent(db.sql("select id from accreditation.decision where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional());
        return decisions.find(id).orElseThrow(NotFound::new);
    }

    /** Of a holder who was granted a certificate twice at once the second one waits, and finds the first. */
    private void mustHoldNoOther(Audit of) {
        db.sql("select id from identity.organisation where id = :id for no key update")
                .param("id", of.organisation())
                .query(UUID.class)
                .single();
        var another = db.sql("""
                select exists (
                    select 1 from register.certificate c
                      join register.entry e on e.certificate = c.id
                      join standard.edition s on s.id = :edition
                     where c.organisation = :organisation and c.facts::json #>> '{standard,code}' = s.code
                       and c.expires_on >= :today and e.ended_on is null and e.replaced_from is null
                       and c.id is distinct from :replaced)""")
                .param("edition", of.edition())
                .param("organisation", of.organisation())
                .param("today", context.today().day())
                .param("replaced", of.certificate().orElse(null), java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
        if (another) {
            throw new Refused("decision.refused.holds-another");
        }
    }

    private void mustBeAuthorised(Audit of, Decision decision, Report report) {
        var edition = report.content().consensus().edition();
        var level = decision.choice().level().orElseThrow();
        var asked = new Mandate.Asked(of.body(), of.organisation(), edition, level);
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
        var entry = by.map(person -> Entry.by(person, journal.now(), "decision.grant", "audit", of.id()))
                .orElseGet(() -> Entry.bySystem(journal.now(), "decision.grant", "audit", of.id()));
        journal.record(entry.of(of.organisation()).with("decision", decision.toString()));
    }

    private void tell(Decision decision, Audit of, LocalDate until) {
        var number = decisions.find(decision.id()).flatMap(Decision::number).orElse("");
        context.concerned()
                .tell(new CaseNews(
                        CaseNews.Kind.CERTIFICATE_GRANTED,
                        context.concerned().auditees(of.organisation()),
                        of.organisationName(),
                        number,
                        Optional.of(until),
                        of.path() + "/decision"));
    }

    /** What the decision rests on. */
    private record Basis(UUID audit, UUID report) {}

    private Basis basis(UUID decision) {
        return NotFound.unlessPresent(
                db.sql("""
                select d.audit, p.report
                  from accreditation.decision d join accreditation.panel p on p.id = d.panel
                 where d.id = :id""").param("id", decision).query(Basis.class).optional());
    }
}
