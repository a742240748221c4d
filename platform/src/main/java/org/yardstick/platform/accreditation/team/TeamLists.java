package org.yardstick.platform.accreditation.team;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Slice;
import org.yardstick.platform.shell.Today;

/** The lists of an office: what is to be opened, and what is under way, the nearest first. */
@Component
class TeamLists {
    private static final String CONTRACT = """
            select c.offer, g.name_en, g.name_hans, g.name_hant, b.name_en as body_en, b.name_hans as body_hans, b.name_hant as body_hant,
                   a.level, d.days, c.accepted_at::date as accepted_on,
                   array(select s.name_en from accreditation.sample_site x join identity.site s on s.id = x.site
                          where x.sample = o.sample order by s.name_en, s.id) as sites_en,
                   array(select coalesce(s.name_hans, s.name_hant, s.name_en) from accreditation.sample_site x
                           join identity.site s on s.id = x.site where x.sample = o.sample order by s.name_en, s.id) as sites_hans,
                   array(select coalesce(s.name_hant, s.name_hans, s.name_en) from accreditation.sample_site x
                           join identity.site s on s.id = x.site where x.sample = o.sample order by s.name_en, s.id) as sites_hant
              from accreditation.contract c
              join accreditation.offer o on o.id = c.offer
              join accreditation.duration d on d.id = o.duration
              join accreditation.filing f on f.id = o.filing
              join accreditation.application a on a.id = f.application
              join identity.organisation g on g.id = a.organisation
              join identity.organisation b on b.id = a.body
             where a.body = any(:bodies) and not exists (select 1 from accreditation.audit u where u.offer = c.offer)
               and not exists (select 1 from accreditation.application_withdrawal w where w.application = a.id)""";

    private static final String AUDITS = """
                select u.id, g.name_en, g.name_hans, g.name_hant, u.kind, u.level, u.begins_on, u.ends_on,
                       count(*) over () as total,
                       (select count(*) from accreditation.current_appointment a where a.audit = u.id) as members,
                       (select count(*) from accreditation.current_appointment a
                         where a.audit = u.id and a.answered_at is null) as unanswered,
                       (select count(*) from accreditation.appointment a
                          join accreditation.objection o on o.appointment = a.id
                         where a.audit = u.id
                           and not exists (select 1 from accreditation.objection_decision d where d.objection = o.id)) as objections
                  from accreditation.audit u join identity.organisation g on g.id = u.organisation
                 where u.body = any(:bodies)
                 order by u.ends_on < :today, abs(u.begins_on - :today::date), u.id
                 limit :size offset :offset""";

    private final JdbcClient db;
    private final Today today;

    TeamLists(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    TeamsPage page(int number, Viewer viewer) {
        return new TeamsPage(
                contracts(CONTRACT + " order by c.accepted_at, c.offer limit 100", new UUID(0, 0), viewer),
                audits(Math.max(1, number), viewer));
    }

    /** One that waits; one that has its audit, or is another body's, is not there. */
    TeamsPage.Contract contract(UUID offer, Viewer viewer) {
        return NotFound.unlessPresent(contracts(CONTRACT + " and c.offer = :offer", offer, viewer).stream()
                .findFirst());
    }

    private List<TeamsPage.Contract> contracts(String query, UUID offer, Viewer viewer) {
        return db.sql(query)
                .param("bodies", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .param("offer", offer)
                .query((row, n) -> new TeamsPage.Contract(
                        row.getObject("offer", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        new Names(row.getString("body_en"), row.getString("body_hans"), row.getString("body_hant")),
                        row.getString("level"),
                        row.getBigDecimal("days"),
                        row.getObject("accepted_on", LocalDate.class),
                        names(row.getArray("sites_en"), row.getArray("sites_hans"), row.getArray("sites_hant"))))
                .list();
    }

    private static List<Names> names(Array en, Array hans, Array hant) throws SQLException {
        var names = new ArrayList<Names>();
        for (int i = 0; i < ((String[]) en.getArray()).length; i++) {
            names.add(new Names(
                    ((String[]) en.getArray())[i], ((String[]) hans.getArray())[i], ((String[]) hant.getArray())[i]));
        }
        return names;
    }

    private Slice<TeamsPage.Row> audits(int number, Viewer viewer) {
        record Counted(TeamsPage.Row row, long total) {}
        var rows = db.sql(AUDITS)
                .param("bodies", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .param("today", today.day())
                .param("size", Slice.SIZE)
                .param("offset", Slice.offset(number, Slice.SIZE))
                .query((row, n) -> new Counted(audit(row), row.getLong("total")))
                .list();
        var total = rows.isEmpty() ? 0 : rows.getFirst().total;
        return new Slice<>(rows.stream().map(Counted::row).toList(), number, Slice.SIZE, total);
    }

    private static TeamsPage.Row audit(ResultSet row) throws SQLException {
        return new TeamsPage.Row(
                row.getObject("id", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getString("kind"),
                row.getString("level"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("members"),
                row.getInt("unanswered"),
                row.getInt("objections"));
    }
}
