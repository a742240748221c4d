package org.yardstick.platform.accreditation.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.identity.Names;

/** What {@link CaseFacts} needs and no other reader has. Who may see it is for the caller to know. */
@Component
class CaseRows {
    private final JdbcClient db;

    CaseRows(JdbcClient db) {
        this.db = db;
    }

    List<CaseFacts.Member> team(UUID audit) {
        return db.sql("""
                select p.id, p.name, p.name_hans, p.name_hant, t.role from accreditation.appointment t
                  join accreditation.acceptance c on c.appointment = t.id and c.accepted
                  join identity.person p on p.id = t.person
                 where t.audit = :audit
                   and not exists (select 1 from accreditation.appointment_end e where e.appointment = t.id)
                 order by t.role = 'lead' desc, t.role, p.name, p.id""")
                .param("audit", audit)
                .query((row, n) -> new CaseFacts.Member(
                        row.getObject("id", UUID.class), Names.ofPerson(row), row.getString("role")))
                .list();
    }

    List<CaseFacts.Place> sites(UUID audit) {
        return db.sql("""
                select s.id, s.name_en, s.name_hans, s.name_hant, s.country, s.city,
                       coalesce(c.chosen_as, '') as chosen
                  from accreditation.audit_site t
                  join accreditation.audit a on a.id = t.audit
                  join identity.site s on s.id = t.site
                  left join accreditation.offer o on o.id = a.offer
                  left join accreditation.sample_site c on c.sample = o.sample and c.site = t.site
                 where t.audit = :audit order by s.name_en, s.id""")
                .param("audit", audit)
                .query((row, n) -> new CaseFacts.Place(
                        row.getObject("id", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        row.getString("country"),
                        row.getString("city"),
                        row.getString("chosen")))
                .list();
    }

    /** When anything of the plan was last written. */
    Instant planChangedAt(UUID audit) {
        return db.sql("""
                select greatest(
                           a.opened_at,
                           (select max(s.planned_at) from accreditation.stage s where s.audit = a.id),
                           (select max(i.written_at) from accreditation.agenda_item i
                              join accreditation.stage s on s.id = i.stage where s.audit = a.id),
                           (select max(c.answered_at) from accreditation.acceptance c
                              join accreditation.appointment p on p.id = c.appointment where p.audit = a.id))
                  from accreditation.audit a where a.id = :audit""")
                .param("audit", audit)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    Optional<CaseFacts.Signed> self(UUID audit) {
        return db.sql("""
                select s.inputs, s.signed_at from accreditation.audit a
                  join accreditation.offer o on o.id = a.offer
                  join accreditation.filing f on f.id = o.filing
                  join accreditation.application p on p.id = f.application
                  join assessment.submission s on s.id = p.submission
                 where a.id = :audit""")
                .param("audit", audit)
                .query((row, n) -> new CaseFacts.Signed(
                        Inputs.read(row.getString("inputs")),
                        row.getTimestamp("signed_at").toInstant()))
                .optional();
    }

    private record Answered(UUID finding, CaseFacts.Answer answer) {}

    /** What the organisation answered, by finding, in order. */
    Map<UUID, List<CaseFacts.Answer>> answers(UUID audit) {
        return db
                .sql("""
                select r.finding, r.id, r.correction, r.root_cause, r.action, r.due_on, r.answered_at, v.accepted
                  from accreditation.response r
                  join accreditation.finding f on f.id = r.finding
                  left join accreditation.response_review v on v.response = r.id
                 where f.audit = :audit order by r.answered_at, r.id""")
                .param("audit", audit)
                .query((row, n) -> new Answered(row.getObject("finding", UUID.class), answer(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Answered::finding, Collectors.mapping(Answered::answer, Collectors.toList())));
    }

    private static CaseFacts.Answer answer(ResultSet row) throws SQLException {
        return new CaseFacts.Answer(
                row.getObject("id", UUID.class),
                row.getString("correction"),
                row.getString("root_cause"),
                row.getString("action"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("answered_at").toInstant(),
                Optional.ofNullable(row.getObject("accepted", Boolean.class)));
    }
}
