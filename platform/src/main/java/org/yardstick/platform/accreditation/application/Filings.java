package org.yardstick.platform.accreditation.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/**
 * What was filed, and what the office says of it: returned to be completed, taken on, or declined. Each is said once of a filing. Refused:
 * {@code accreditation.refused.not-filed} (nothing waits for the office), {@code accreditation.refused.applicant} (whoever applied, or belongs
 * to the organisation, does not judge it), {@code accreditation.refused.unsettled} (taken on without audit time and sample).
 */
@Component
public class Filings {
    private final JdbcClient db;
    private final Applications applications;
    private final Journal journal;
    private final Today today;
    private final ApplicationEventPublisher events;

    Filings(JdbcClient db, Applications applications, Journal journal, Today today, ApplicationEventPublisher events) {
        this.db = db;
        this.applications = applications;
        this.journal = journal;
        this.today = today;
        this.events = events;
    }

    /** One filing, as it is read. */
    public record Filing(
            UUID id,
            FiledApplication frozen,
            String sha256,
            String filedAs,
            Names filedBy,
            Instant filedAt,
            Optional<Instant> returnedAt,
            Optional<String> returnReason) {
        /** Whoever signed, in every script when they wrote a name of theirs; else what they wrote. */
        public Names signer() {
            return filedBy.isWritten(filedAs) ? filedBy : Names.of(filedAs);
        }
    }

    /** All filings of an application whose reader was checked, the newest first. */
    List<Filing> of(UUID application) {
        return db.sql("""
                select f.id, f.frozen, f.sha256, f.filed_as, f.filed_at, p.name, p.name_hans, p.name_hant, r.returned_at, r.reason
                  from accreditation.filing f join identity.person p on p.id = f.filed_by
                  left join accreditation.filing_return r on r.filing = f.id
                 where f.application = :application order by f.filed_at desc, f.id desc""")
                .param("application", application)
                .query((row, n) -> new Filing(
                        row.getObject("id", UUID.class),
                        FiledApplication.read(row.getString("frozen")),
                        row.getString("sha256"),
                        row.getString("filed_as"),
                        Names.ofPerson(row),
                        row.getTimestamp("filed_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("returned_at")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getString("reason"))))
                .list();
    }

    /** The newest filing, which is the one that counts. */
    public Filing newest(Application application) {
        return of(application.id()).getFirst();
    }

    /** The application, held, with a filing that waits for {@code by}'s judgement. */
    public Application waiting(UUID id, Viewer by) {
        var application = applications.lockForOffice(id, by);
        if (application.state(today.day()) != ApplicationState.FILED) {
            throw new Refused("accreditation.refused.not-filed");
        }
        mustBeIndependent(application, by);
        return application;
    }

    /** Whoever applied, or belongs to the organisation, does not judge whether it is taken on. */
    public static boolean isIndependent(Application application, Viewer by) {
        return !application.isFrom(by.person()) && !by.holds(application.organisation(), Role.values());
    }

    public static void mustBeIndependent(Application application, Viewer by) {
        if (!isIndependent(application, by)) {
            throw new Refused("accreditation.refused.applicant");
        }
    }

    @Transactional
    public void giveBack(UUID id, String reason, Viewer by) {
        var application = waiting(id, by);
        db.sql("""
                insert into accreditation.filing_return (filing, reason, returned_by, returned_at)
                values (:filing, :reason, :by, :at)""")
                .param("filing", application.filing())
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(by.person(), journal.now(), "application.return", "application", id)
                .of(application.organisation())
                .with("reason", reason));
        events.publishEvent(new ApplicationReturned(ApplicationEvent.of(application), reason));
    }

    @Transactional
    public void accept(UUID id, Viewer by) {
        var application = waiting(id, by);
        if (!isSettled(application.filing())) {
            throw new Refused("accreditation.refused.unsettled");
        }
        accept(application, "", by);
    }

    /** What {@link #waiting} gave is taken on; a change on documents with the reason why it takes no audit. */
    public void accept(Application application, String reason, Viewer by) {
        var id = application.id();
        review(application, true, reason, by);
        journal.record(Entry.by(by.person(), journal.now(), "application.accept", "application", id)
                .of(application.organisation()));
    }

    @Transactional
    public void decline(UUID id, String reason, Viewer by) {
        var application = waiting(id, by);
        review(application, false, reason, by);
        journal.record(Entry.by(by.person(), journal.now(), "application.decline", "application", id)
                .of(application.organisation())
                .with("reason", reason));
        events.publishEvent(new ApplicationDeclined(ApplicationEvent.of(application), reason));
    }

    private void review(Application application, boolean accepted, String reason, Viewer by) {
        db.sql("""
                insert into accreditation.review (filing, accepted, reason, reviewed_by, reviewed_at)
                values (:filing, :accepted, :reason, :by, :at)""")
                .param("filing", application.filing())
                .param("accepted", accepted)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
    }

    /** Whether audit time is computed, and all sites of the newest draw are chosen. */
    private boolean isSettled(UUID filing) {
        return db.sql("""
                select exists (select 1 from accreditation.duration d where d.filing = :filing)
                   and exists (select 1 from accreditation.sample_selection s
                                where s.sample = (select one.id from accreditation.sample one where one.filing = :filing
                                                   order by one.drawn_at desc, one.id desc limit 1))""").param("filing", filing).query(Boolean.class).single();
    }
}
