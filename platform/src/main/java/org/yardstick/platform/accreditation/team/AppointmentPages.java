package org.yardstick.platform.accreditation.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.team.AppointmentsPage.Row;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Today;

/** What an assessor sees of their own appointments; another's are not there. */
@Component
class AppointmentPages {
    private static final String MINE = """
            select a.id, a.audit, o.name_en, o.name_hans, o.name_hant, u.kind, u.level, a.role, u.begins_on, u.ends_on,
                   c.accepted, coalesce(c.declaration, '') as declaration, e.appointment is not null as ended
              from accreditation.appointment a
              join accreditation.audit u on u.id = a.audit
              join identity.organisation o on o.id = u.organisation
              left join accreditation.acceptance c on c.appointment = a.id
              left join accreditation.appointment_end e on e.appointment = a.id
             where a.person = :person""";

    private final JdbcClient db;
    private final Engagements cases;
    private final Today today;

    AppointmentPages(JdbcClient db, Engagements cases, Today today) {
        this.db = db;
        this.cases = cases;
        this.today = today;
    }

    private record Mine(UUID audit, Row row, String declaration) {
        boolean isOpen(LocalDate today) {
            return !row.last().isBefore(today)
                    && (row.state() == Membership.State.ASKED || row.state() == Membership.State.ACCEPTED);
        }
    }

    AppointmentsPage mine(Viewer viewer) {
        var all = db.sql(MINE + " order by u.begins_on, a.id")
                .param("person", viewer.person())
                .query((row, n) -> read(row))
                .list();
        var now = today.day();
        return new AppointmentsPage(
                all.stream().filter(one -> one.isOpen(now)).map(Mine::row).toList(),
                all.reversed().stream()
                        .filter(one -> !one.isOpen(now))
                        .map(Mine::row)
                        .limit(50)
                        .toList(),
                absences(viewer.person()));
    }

    AppointmentsPage.Detail one(UUID id, Viewer viewer) {
        var mine = NotFound.unlessPresent(db.sql(MINE + " and a.id = :id")
                .param("person", viewer.person())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional());
        return new AppointmentsPage.Detail(mine.row, cases.get(mine.audit), mine.declaration);
    }

    /** Those that have not passed. */
    List<AppointmentsPage.Absence> absences(UUID person) {
        return db.sql("""
                select id, begins_on, ends_on from accreditation.current_absence
                 where person = :person and ends_on >= :today order by begins_on, id""")
                .param("person", person)
                .param("today", today.day())
                .query((row, n) -> new AppointmentsPage.Absence(
                        row.getObject("id", UUID.class),
                        row.getObject("begins_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    private static Mine read(ResultSet row) throws SQLException {
        return new Mine(
                row.getObject("audit", UUID.class),
                new Row(
                        row.getObject("id", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        row.getString("kind"),
                        row.getString("level"),
                        Seat.onTeam(row.getString("role")).orElseThrow(),
                        row.getObject("begins_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        state(row.getBoolean("ended"), Optional.ofNullable(row.getObject("accepted", Boolean.class)))),
                row.getString("declaration"));
    }

    private static Membership.State state(boolean ended, Optional<Boolean> accepted) {
        if (ended) {
            return Membership.State.ENDED;
        }
        return accepted.map(yes -> yes ? Membership.State.ACCEPTED : Membership.State.DECLINED)
                .orElse(Membership.State.ASKED);
    }
}
