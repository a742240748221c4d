package org.yardstick.platform.accreditation.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.Mandate;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/**
 * All applications: seen by the quality managers of the organisation, and, once filed, by the office of the body. Whoever changes anything
 * about one locks it first, so that two offices, or an office and a company, act one after the other.
 */
@Component
public class Applications {
    private static final String SELECT = """
            select a.id, a.organisation, o.name_en, o.name_hans, o.name_hant, a.body, b.name_en as body_en, b.name_hans as body_hans,
                   b.name_hant as body_hant, a.kind, s.assessment, a.submission, a.edition, a.profile, a.pinned, a.level,
                   a.scope_en, a.scope_hans, a.scope_hant, a.headcount, a.languages, a.certificate, a.version, a.begun_by, a.begun_at,
            """ + Standing.COLUMNS + """

              from accreditation.application a
              join accreditation.application_standing st on st.application = a.id
              join assessment.submission s on s.id = a.submission
              join identity.organisation o on o.id = a.organisation
              join identity.organisation b on b.id = a.body
             where a.id = :id and (a.organisation = any(:companies) or a.body = any(:bodies) and st.filing is not null)\s""";

    private final JdbcClient db;
    private final Journal journal;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final Mandate mandate;

    Applications(JdbcClient db, Journal journal, Today today, ApplicationEventPublisher events, Mandate mandate) {
        this.db = db;
        this.journal = journal;
        this.today = today;
        this.events = events;
        this.mandate = mandate;
    }

    public LocalDate today() {
        return today.day();
    }

    /** Where it stands today. */
    public ApplicationState state(Application application) {
        return application.state(today.day());
    }

    /** Refuses what a body does for an application that it is not authorised for; nothing of the application is lost by it. */
    public void mustBeAuthorised(Application application) {
        mandate.mustAllow(
                new Mandate.Asked(
                        application.body(), application.organisation(), application.edition(), application.level()),
                Mandate.Act.TAKE_ON);
    }

    /** For either side; to everybody else it is not there. */
    public Application get(UUID id, Viewer viewer) {
        return find(id, viewer.organisations(Role.QUALITY_MANAGER), viewer.organisations(Role.SECRETARIAT));
    }

    /** For the organisation alone. */
    public Application ofCompany(UUID id, Viewer viewer) {
        return find(id, viewer.organisations(Role.QUALITY_MANAGER), List.of());
    }

    /** For the office alone, which sees nothing before it is filed. */
    public Application ofOffice(UUID id, Viewer viewer) {
        return find(id, List.of(), viewer.organisations(Role.SECRETARIAT));
    }

    /** The same, held until the running transaction ends; read after the wait, so that it is what the other left. */
    public Application lockForCompany(UUID id, Viewer viewer) {
        lock(id);
        return ofCompany(id, viewer);
    }

    public Application lockForOffice(UUID id, Viewer viewer) {
        lock(id);
        return ofOffice(id, viewer);
    }

    private void lock(UUID id) {
        NotFound.unlessPresent(db.sql("select id from accreditation.application where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional());
    }

    private Application find(UUID id, java.util.Collection<UUID> companies, java.util.Collection<UUID> bodies) {
        var sites = sites(id);
        return db.sql(SELECT)
                .param("id", id)
                .param("companies", companies.toArray(UUID[]::new))
                .param("bodies", bodies.toArray(UUID[]::new))
                .query((row, n) -> read(row, sites))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<CoveredSite> sites(UUID application) {
        return db.sql("""
                select s.id, s.name_en, s.name_hans, s.name_hant, s.country, s.city, a.headcount, a.central
                  from accreditation.application_site a join identity.site s on s.id = a.site
                 where a.application = :application order by a.central desc, s.name_en, s.id""")
                .param("application", application)
                .query(CoveredSite::read)
                .list();
    }

    @Transactional
    public void withdraw(UUID id, String reason, Viewer by) {
        var application = lockForCompany(id, by);
        if (application.state(today.day()).isOver()) {
            throw new Refused("accreditation.refused.over");
        }
        db.sql("""
                insert into accreditation.application_withdrawal (application, reason, withdrawn_by, withdrawn_at)
                values (:id, :reason, :by, :at)""")
                .param("id", id)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(by.person(), journal.now(), "application.withdraw", "application", id)
                .of(application.organisation())
                .with("reason", reason));
        if (application.standing().filing().isPresent()) {
            events.publishEvent(new ApplicationWithdrawn(ApplicationEvent.of(application), reason));
        }
    }

    private static Application read(ResultSet row, List<CoveredSite> sites) throws SQLException {
        return new Application(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getObject("body", UUID.class),
                new Names(row.getString("body_en"), row.getString("body_hans"), row.getString("body_hant")),
                AuditKind.ofCode(row.getString("kind")),
                row.getObject("assessment", UUID.class),
                row.getObject("submission", UUID.class),
                row.getObject("edition", UUID.class),
                row.getString("profile"),
                row.getString("pinned"),
                row.getString("level"),
                new ScopeText(row.getString("scope_en"), row.getString("scope_hans"), row.getString("scope_hant")),
                row.getInt("headcount"),
                List.of((String[]) row.getArray("languages").getArray()),
                Optional.ofNullable(row.getObject("certificate", UUID.class)),
                row.getInt("version"),
                row.getObject("begun_by", UUID.class),
                row.getTimestamp("begun_at").toInstant(),
                Standing.read(row),
                sites);
    }
}
