package org.yardstick.platform.accreditation.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;

/** Everybody who is or was on the team of an audit, in the order in which they were appointed. */
@Component
public class TeamRows {
    private final JdbcClient db;

    TeamRows(JdbcClient db) {
        this.db = db;
    }

    public List<Membership> of(UUID audit) {
        var employers = employers(audit);
        return db.sql("""
                select a.id, a.person, p.name, p.name_hans, p.name_hant, a.role, a.appointed_at, a.appointed_by, a.objections_until,
                       c.accepted, c.declaration, e.reason as end_reason, e.ended_at,
                       o.id as objection, o.reason as objection_reason, o.raised_at,
                       d.upheld, d.reason as decision_reason, d.decided_at
                  from accreditation.appointment a
                  join identity.person p on p.id = a.person
                  left join accreditation.acceptance c on c.appointment = a.id
                  left join accreditation.appointment_end e on e.appointment = a.id
                  left join accreditation.objection o on o.appointment = a.id
                  left join accreditation.objection_decision d on d.objection = o.id
                 where a.audit = :audit
                 order by a.appointed_at, a.role = 'lead' desc, p.name, a.id""")
                .param("audit", audit)
                .query((row, n) -> read(row, employers))
                .list();
    }

    private static Membership read(ResultSet row, Map<UUID, List<Names>> employers) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var declaration = row.getString("declaration");
        return new Membership(
                row.getObject("id", UUID.class),
                person,
                Names.ofPerson(row),
                employers.getOrDefault(person, List.of()),
                Seat.onTeam(row.getString("role")).orElseThrow(),
                row.getTimestamp("appointed_at").toInstant(),
                row.getObject("appointed_by", UUID.class),
                Optional.ofNullable(row.getObject("objections_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("accepted", Boolean.class)),
                declaration == null ? "" : declaration,
                end(row),
                objection(row));
    }

    private static Optional<Membership.End> end(ResultSet row) throws SQLException {
        var reason = row.getString("end_reason");
        return at(row, "ended_at").map(at -> new Membership.End(reason, at));
    }

    private static Optional<Membership.Objection> objection(ResultSet row) throws SQLException {
        var id = row.getObject("objection", UUID.class);
        if (id == null) {
            return Optional.empty();
        }
        var upheld = row.getBoolean("upheld");
        var reason = row.getString("decision_reason");
        var decision = at(row, "decided_at").map(at -> new Membership.Decision(upheld, reason, at));
        return Optional.of(new Membership.Objection(
                id, row.getString("objection_reason"), at(row, "raised_at").orElseThrow(), decision));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /** By person, for everybody who ever was on the team. */
    private Map<UUID, List<Names>> employers(UUID audit) {
        var all = new HashMap<UUID, List<Names>>();
        db.sql("""
                select distinct a.person, o.id, o.name_en, o.name_hans, o.name_hant
                  from accreditation.appointment a
                  join identity.current_membership m on m.person = a.person
                  join identity.organisation o on o.id = m.organisation
                 where a.audit = :audit order by o.name_en, o.id""").param("audit", audit).query(row -> {
            all.computeIfAbsent(row.getObject("person", UUID.class), ignored -> new ArrayList<>())
                    .add(new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")));
        });
        return all;
    }
}
