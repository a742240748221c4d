package org.yardstick.platform.accreditation.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.Mandate;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Today;

/** What the lists of applications show; one query a list. */
@Component
class ApplicationPages {
    private final JdbcClient db;
    private final Today today;
    private final Clock clock;
    private final Mandate mandate;

    ApplicationPages(JdbcClient db, Today today, Clock clock, Mandate mandate) {
        this.db = db;
        this.today = today;
        this.clock = clock;
        this.mandate = mandate;
    }

    ApplicationListPage list(Viewer viewer) {
        return new ApplicationListPage(
                own(viewer),
                queue(viewer),
                ready(viewer),
                viewer.holds(Role.QUALITY_MANAGER),
                viewer.holds(Role.SECRETARIAT));
    }

    List<ApplicationListPage.Row> own(Viewer viewer) {
        return rows("a.organisation = any(:mine)", "a.body", viewer, Role.QUALITY_MANAGER);
    }

    /** The longest waiting first. */
    List<ApplicationListPage.Row> queue(Viewer viewer) {
        return rows("a.body = any(:mine) and st.filing is not null", "a.organisation", viewer, Role.SECRETARIAT)
                .stream()
                .sorted(Comparator.comparing(ApplicationListPage.Row::since))
                .toList();
    }

    private List<ApplicationListPage.Row> rows(String whose, String other, Viewer viewer, Role role) {
        return db.sql("""
                select a.id, o.name_en, o.name_hans, o.name_hant, e.code || ' ' || e.version as edition, a.level, a.begun_at,
                """ + Standing.COLUMNS + """

                  from accreditation.application a
                  join accreditation.application_standing st on st.application = a.id
                  join standard.edition e on e.id = a.edition
                  join identity.organisation o on o.id =\s""" + other + " where " + whose + """

                 order by a.begun_at desc limit 500""")
                .param("mine", viewer.organisations(role).toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    private ApplicationListPage.Row row(ResultSet row, int n) throws SQLException {
        var standing = Standing.read(row);
        var since = standing.since(row.getTimestamp("begun_at").toInstant());
        return new ApplicationListPage.Row(
                row.getObject("id", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getString("edition"),
                row.getString("level"),
                standing.state(today.day()),
                since,
                Math.max(0, Duration.between(since, clock.instant()).toDays()),
                standing.validUntil());
    }

    /** What the viewer signed and has not applied with; the newest first. */
    List<ApplicationListPage.Ready> ready(Viewer viewer) {
        return db.sql("""
                select a.id, o.name_en, o.name_hans, o.name_hant, a.name, a.year, s.signed_at
                  from assessment.assessment a
                  join assessment.current_submission s on s.assessment = a.id
                  join identity.organisation o on o.id = a.organisation
                 where a.organisation = any(:mine) and a.kind = 'self'
                   and not exists (select 1 from accreditation.application p
                                     join accreditation.application_standing st on st.application = p.id
                                    where p.submission = s.id and st.withdrawn_at is null and st.accepted is distinct from false)
                 order by a.year desc, s.signed_at desc limit 50""")
                .param("mine", viewer.organisations(Role.QUALITY_MANAGER).toArray(UUID[]::new))
                .query((row, n) -> new ApplicationListPage.Ready(
                        row.getObject("id", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        row.getString("name"),
                        row.getInt("year"),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }

    /** The bodies that may take on anything, by name: each decides for itself what it does. */
    List<Organisation> bodies() {
        var open = mandate.open();
        return all().stream()
                .filter(body -> open.map(some -> some.contains(body.id())).orElse(true))
                .toList();
    }

    private List<Organisation> all() {
        return db.sql("""
                select id, kind, name_en, name_hans, name_hant, sector, country, city, headcount
                  from identity.organisation where kind = 'body' order by name_en limit 500""").query(Organisations::read).list();
    }
}
