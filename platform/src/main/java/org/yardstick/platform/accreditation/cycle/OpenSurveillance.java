package org.yardstick.platform.accreditation.cycle;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.application.LaterAudits;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Opens the surveillance audit that a certificate needs next: standard, level, languages as in the audit on which it was granted; days and
 * sites by the same rules, as for surveillance (IAF MD5, MD1).
 *
 * <p>Refused: {@code accreditation.cycle.refused.opened} while one is under way, {@code accreditation.cycle.refused.none} when no surveillance
 * is next.
 */
@Component
class OpenSurveillance {
    private final JdbcClient db;
    private final CycleRows rows;
    private final CycleRules rules;
    private final LaterAudits later;
    private final Journal journal;

    OpenSurveillance(JdbcClient db, CycleRows rows, CycleRules rules, LaterAudits later, Journal journal) {
        this.db = db;
        this.rows = rows;
        this.rules = rules;
        this.later = later;
        this.journal = journal;
    }

    @Transactional
    UUID perform(UUID certificate, LocalDate first, LocalDate last, Viewer by) {
        var one = NotFound.unlessPresent(
                rows.find(certificate).filter(found -> by.holds(found.body(), Role.SECRETARIAT)));
        rows.lock(certificate);
        if (rows.openAudit(certificate).isPresent()) {
            throw new Refused("accreditation.cycle.refused.opened");
        }
        if (one.cycle().ended().isPresent()
                || one.cycle()
                        .next(rules)
                        .filter(step -> step.kind() == Cycle.Kind.SURVEILLANCE)
                        .isEmpty()) {
            throw new Refused("accreditation.cycle.refused.none");
        }
        var audit = insert(one, first, last, by);
        journal.record(Entry.by(by.person(), journal.now(), "audit.open", "audit", audit)
                .of(one.organisation())
                .with("certificate", one.number())
                .with("begins", first.toString())
                .with("ends", last.toString()));
        return audit;
    }

    private UUID insert(CycleRows.Kept one, LocalDate first, LocalDate last, Viewer by) {
        var granting = rows.granting(one.certificate());
        var work = later.surveillance(granting.filing());
        var audit = db.sql("""
                insert into accreditation.audit (organisation, body, kind, certificate, filing, edition, profile, pinned, level,
                                                 begins_on, ends_on, days, opened_by, opened_at)
                select organisation, body, 'surveillance', :certificate, :filing, edition, profile, pinned, :level,
                       :first, :last, :days, :by, :at
                  from accreditation.audit where id = :granting
                returning id""")
                .param("certificate", one.certificate())
                .param("filing", granting.filing())
                .param("level", granting.level())
                .param("first", first)
                .param("last", last)
                .param("days", work.days())
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .param("granting", granting.audit())
                .query(UUID.class)
                .single();
        copyLanguages(granting.audit(), audit);
        keep(audit, work);
        return audit;
    }

    private void copyLanguages(UUID from, UUID to) {
        db.sql("""
                insert into accreditation.audit_language (audit, language)
                select :to, language from accreditation.audit_language where audit = :from""").param("to", to).param("from", from).update();
    }

    /** The sites with the question from which they follow, so that anybody can draw them again. */
    private void keep(UUID audit, LaterAudits.Work work) {
        db.sql("insert into accreditation.audit_sample (audit, inputs) values (:audit, :inputs)")
                .param("audit", audit)
                .param("inputs", work.sample())
                .update();
        for (var site : work.sites()) {
            db.sql("insert into accreditation.audit_site (audit, site) values (:audit, :site)")
                    .param("audit", audit)
                    .param("site", site)
                    .update();
        }
    }
}
