package org.yardstick.platform.accreditation.application;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/**
 * Begins an application to change what a certificate says before it is renewed: sites, activities, people, name or a higher level. What is
 * certified is filled in, for the organisation to change. Begun again while one is under way it is the same application.
 *
 * <p>Refused: {@code accreditation.change.refused.not-in-force} unless the certificate is active, {@code accreditation.refused.unsigned}
 * without a signed self-assessment by the same standard.
 */
@Component
public class BeginChange {
    private final JdbcClient db;
    private final Certificates certificates;
    private final RenewableCertificates held;
    private final Journal journal;
    private final Today today;

    BeginChange(JdbcClient db, Certificates certificates, RenewableCertificates held, Journal journal, Today today) {
        this.db = db;
        this.certificates = certificates;
        this.held = held;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    public UUID perform(UUID id, Viewer by) {
        var certificate = NotFound.unlessPresent(
                certificates.find(id).filter(one -> by.holds(one.holder(), Role.QUALITY_MANAGER)));
        lockOrganisation(certificate.holder());
        if (certificate.state(today.day()) != CertificateState.ACTIVE
                || certificate.replaced().isPresent()) {
            throw new Refused("accreditation.change.refused.not-in-force");
        }
        return running(id).orElseGet(() -> begin(certificate, by));
    }

    /** Two who begin at once do so one after the other, and the second finds the first one's. */
    private void lockOrganisation(UUID organisation) {
        db.sql("select id from identity.organisation where id = :id for no key update")
                .param("id", organisation)
                .query(UUID.class)
                .single();
    }

    /** One that was neither given up nor declined nor refused. */
    private Optional<UUID> running(UUID certificate) {
        return db.sql("""
                select a.id from accreditation.application a
                  join accreditation.application_standing st on st.application = a.id
                 where a.certificate = :certificate and a.kind = 'special' and st.withdrawn_at is null
                   and st.accepted is distinct from false
                   and not exists (select 1 from accreditation.audit_basis b
                                     join accreditation.decision d on d.audit = b.audit and d.outcome = 'refuse'
                                    where b.filing = st.filing)
                 order by a.begun_at desc limit 1""").param("certificate", certificate).query(UUID.class).optional();
    }

    private UUID begin(Certificate certificate, Viewer by) {
        var before = held.certified(certificate.id())
                .orElseThrow(() -> new Refused("accreditation.change.refused.not-in-force"));
        var application = insert(before, certificate, by);
        for (var site : before.sites()) {
            db.sql("""
                    insert into accreditation.application_site (application, site, headcount, central)
                    values (:application, :site, :headcount, :central)""")
                    .param("application", application)
                    .param("site", site.id())
                    .param("headcount", site.headcount())
                    .param("central", site.central())
                    .update();
        }
        journal.record(Entry.by(by.person(), journal.now(), "application.begin", "application", application)
                .of(certificate.holder())
                .with("certificate", certificate.number()));
        return application;
    }

    /** On the last self-assessment that was signed by the same standard. */
    private UUID insert(ScopeChange.Certified before, Certificate certificate, Viewer by) {
        return db.sql("""
                insert into accreditation.application
                    (organisation, body, kind, submission, edition, profile, pinned, level, scope_en, scope_hans, scope_hant,
                     headcount, languages, certificate, begun_by, begun_at)
                select p.organisation, p.body, 'special', s.id, p.edition, p.profile, p.pinned, :level, p.scope_en, p.scope_hans,
                       p.scope_hant, p.headcount, p.languages, :certificate, :by, :at
                  from register.certificate c
                  join accreditation.decision d on d.id = c.decision
                  join accreditation.audit_basis b on b.audit = d.audit
                  join accreditation.filing f on f.id = b.filing
                  join accreditation.application p on p.id = f.application
                  join assessment.assessment x on (x.organisation, x.edition, x.profile) = (p.organisation, p.edition, p.profile)
                  join assessment.current_submission s on s.assessment = x.id
                 where c.id = :certificate and x.kind = 'self'
                 order by s.signed_at desc limit 1
                returning id""")
                .param("level", before.level())
                .param("certificate", certificate.id())
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refused("accreditation.refused.unsigned"));
    }
}
