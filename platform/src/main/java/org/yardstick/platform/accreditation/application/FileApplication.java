package org.yardstick.platform.accreditation.application;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Refused;

/**
 * Files an application: freezes it under a name, and the office has it. Refused: {@code accreditation.refused.not-open} (filed already, or over)
 * and the first of what is missing (no scope, no site, no central function, no people, no language, a level that may not be applied for, a
 * self-assessment that was reopened).
 */
@Component
public class FileApplication {
    private final JdbcClient db;
    private final Applications applications;
    private final Readiness readiness;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    FileApplication(
            JdbcClient db,
            Applications applications,
            Readiness readiness,
            Journal journal,
            ApplicationEventPublisher events) {
        this.db = db;
        this.applications = applications;
        this.readiness = readiness;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public UUID perform(UUID id, String signedAs, Viewer by) {
        var application = applications.lockForCompany(id, by);
        application.mustBeOpen(applications.today());
        var gaps = readiness.gaps(application, by);
        if (!gaps.isEmpty()) {
            throw gaps.getFirst().reason();
        }
        if (signedAs.isBlank()) {
            throw new Refused("accreditation.file.name-missing");
        }
        var frozen = readiness.freeze(application, by).canonical();
        var hash = CanonicalJson.hex(CanonicalJson.sha256(frozen));
        var filing = insert(id, frozen, hash, signedAs.strip(), by);
        journal.record(Entry.by(by.person(), journal.now(), "application.file", "application", id)
                .of(application.organisation())
                .with("filing", filing.toString())
                .with("sha256", hash));
        events.publishEvent(new ApplicationFiled(ApplicationEvent.of(application)));
        return filing;
    }

    private UUID insert(UUID application, String frozen, String hash, String signedAs, Viewer by) {
        return db.sql("""
                insert into accreditation.filing (application, frozen, sha256, filed_by, filed_as, filed_at)
                values (:application, :frozen, :sha256, :by, :as, :at) returning id""")
                .param("application", application)
                .param("frozen", frozen)
                .param("sha256", hash)
                .param("by", by.person())
                .param("as", signedAs)
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
    }
}
