package org.yardstick.platform.accreditation.application;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.AccreditationSettings;
import org.yardstick.platform.register.CertificateRows;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument;

/** What an organisation already holds from a body: whoever holds a certificate renews it, even for some time after it expired. */
@Component
class RenewableCertificates {
    private final JdbcClient db;
    private final AccreditationSettings settings;
    private final Today today;

    RenewableCertificates(JdbcClient db, AccreditationSettings settings, Today today) {
        this.db = db;
        this.settings = settings;
        this.today = today;
    }

    /** The certificate that a new application would renew. */
    record Held(UUID id, String level, LocalDate expiresOn) {}

    Optional<Held> of(UUID organisation, UUID body) {
        return db.sql("""
                select c.id, e.level, c.expires_on
                  from register.certificate c join register.entry e on e.certificate = c.id
                 where c.kind = 'organisation' and c.organisation = :organisation and c.body = :body
                   and e.level is not null and c.expires_on >= :since and e.ended_on is null and e.replaced_from is null
                 order by c.effective_on desc limit 1""")
                .param("organisation", organisation)
                .param("body", body)
                .param("since", Date.valueOf(today.day().minus(settings.renewWithin())))
                .query(Held.class)
                .optional();
    }

    LevelRule rule(Edition edition, Optional<Held> held) {
        var levels = edition.document().levels().stream()
                .map(EditionDocument.Level::code)
                .toList();
        return new LevelRule(levels, settings.firstLevelAtMost(), held.map(Held::level));
    }

    /** What an organisation holds, as it was filed for the decision on which it rests; empty when it was granted elsewhere. */
    Optional<ScopeChange.Certified> certified(UUID certificate) {
        var sites = sites(certificate);
        return db.sql("""
                select c.id, c.number, c.expires_on, c.facts, e.level, a.scope_en, a.scope_hans, a.scope_hant, a.headcount
                  from register.certificate c
                  join register.entry e on e.certificate = c.id
                  join accreditation.decision d on d.id = c.decision
                  join accreditation.audit_basis b on b.audit = d.audit
                  join accreditation.filing f on f.id = b.filing
                  join accreditation.application a on a.id = f.application
                 where c.id = :certificate and e.level is not null""")
                .param("certificate", certificate)
                .query((row, n) -> new ScopeChange.Certified(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("expires_on", LocalDate.class),
                        CertificateRows.facts(row.getString("facts")).holder().names(),
                        row.getString("level"),
                        new ScopeText(
                                row.getString("scope_en"), row.getString("scope_hans"), row.getString("scope_hant")),
                        row.getInt("headcount"),
                        sites))
                .optional();
    }

    private List<CoveredSite> sites(UUID certificate) {
        return db.sql("""
                select s.id, s.name_en, s.name_hans, s.name_hant, s.country, s.city, t.headcount, t.central
                  from register.certificate c
                  join accreditation.decision d on d.id = c.decision
                  join accreditation.audit_basis b on b.audit = d.audit
                  join accreditation.filing f on f.id = b.filing
                  join accreditation.application_site t on t.application = f.application
                  join identity.site s on s.id = t.site
                 where c.id = :certificate order by t.central desc, s.name_en, s.id""")
                .param("certificate", certificate)
                .query(CoveredSite::read)
                .list();
    }
}
