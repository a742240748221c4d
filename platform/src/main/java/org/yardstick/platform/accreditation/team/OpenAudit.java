package org.yardstick.platform.accreditation.team;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Opens the audit that a contract is about: standard, level, sites and days as they were agreed; the office chooses when, and which languages
 * are spoken there.
 *
 * <p>Refused: {@code accreditation.team.refused.opened} when the contract has its audit.
 */
@Component
public class OpenAudit {
    private final JdbcClient db;
    private final Journal journal;

    OpenAudit(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    @Transactional
    public UUID open(UUID offer, LocalDate first, LocalDate last, Collection<Tongue> tongues, Viewer by) {
        var organisation = lock(offer, by);
        var audit = insert(offer, first, last, by);
        db.sql("""
                insert into accreditation.audit_site (audit, site)
                select :audit, s.site from accreditation.offer o join accreditation.sample_site s on s.sample = o.sample
                 where o.id = :offer""").param("audit", audit).param("offer", offer).update();
        for (var tongue : tongues) {
            db.sql("insert into accreditation.audit_language (audit, language) values (:audit, :language)")
                    .param("audit", audit)
                    .param("language", tongue.tag())
                    .update();
        }
        journal.record(Entry.by(by.person(), journal.now(), "audit.open", "audit", audit)
                .of(organisation)
                .with("begins", first.toString())
                .with("ends", last.toString()));
        return audit;
    }

    /** The contract is locked, so that two of the office cannot both open its audit. */
    private UUID lock(UUID offer, Viewer by) {
        record Contracted(UUID organisation, boolean opened) {}
        db.sql("select offer from accreditation.contract where offer = :offer for no key update")
                .param("offer", offer)
                .query(UUID.class)
                .optional();
        var contract = NotFound.unlessPresent(db.sql("""
                select a.organisation, exists (select 1 from accreditation.audit u where u.offer = c.offer) as opened
                  from accreditation.contract c
                  join accreditation.offer o on o.id = c.offer
                  join accreditation.filing f on f.id = o.filing
                  join accreditation.application a on a.id = f.application
                 where c.offer = :offer and a.body = any(:bodies)""")
                .param("offer", offer)
                .param("bodies", by.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .query(Contracted.class)
                .optional());
        if (contract.opened) {
            throw new Refused("accreditation.team.refused.opened");
        }
        return contract.organisation;
    }

    private UUID insert(UUID offer, LocalDate first, LocalDate last, Viewer by) {
        return db.sql("""
                insert into accreditation.audit
                    (organisation, body, kind, offer, filing, certificate, edition, profile, pinned, level, begins_on, ends_on,
                     days, opened_by, opened_at)
                select a.organisation, a.body, a.kind, o.id, o.filing, a.certificate, a.edition, a.profile, a.pinned, a.level, :first, :last, d.days, :by, :at
                  from accreditation.offer o
                  join accreditation.duration d on d.id = o.duration
                  join accreditation.filing f on f.id = o.filing
                  join accreditation.application a on a.id = f.application
                 where o.id = :offer
                returning id""")
                .param("offer", offer)
                .param("first", first)
                .param("last", last)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
    }
}
