package org.yardstick.platform.accreditation.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** What was said, as it is read: by the office of the body and whoever handles it; by whoever wrote it, when they are known. */
@Component
public class RepresentationRows {
    private static final String SELECT = """
            select s.id, s.number, s.kind, s.body, s.decision, d.audit, s.text, s.from_person, s.from_name, s.from_email,
                   s.received_at, s.due_on, o.name_en, o.name_hans, o.name_hant, h.person as handler, h.name as handler_name,
                   h.name_hans as handler_hans, h.name_hant as handler_hant, a.upheld, a.text as answer, a.answered_at,
                   p.name, p.name_hans as by_hans, p.name_hant as by_hant
              from accreditation.representation s
              left join accreditation.decision d on d.id = s.decision
              left join accreditation.audit t on t.id = d.audit
              left join identity.organisation o on o.id = t.organisation
              left join lateral (
                    select n.person, q.name, q.name_hans, q.name_hant from accreditation.representation_handler n
                      join identity.person q on q.id = n.person
                     where n.representation = s.id order by n.assigned_at desc, n.id desc limit 1) h on true
              left join accreditation.representation_answer a on a.representation = s.id
              left join identity.person p on p.id = a.answered_by
             where\s""";

    private static final String MINE = """
            (s.body = any(:office) or h.person = :me or s.from_person = :me
               or s.kind = 'appeal' and t.organisation = any(:companies))""";

    private final JdbcClient db;

    RepresentationRows(JdbcClient db) {
        this.db = db;
    }

    public List<Representation> of(Viewer viewer) {
        return within(viewer, " order by a.answered_at is not null, s.due_on, s.id limit 500");
    }

    Optional<Representation> find(UUID id, Viewer viewer) {
        return db.sql(SELECT + MINE + " and s.id = :id")
                .param("id", id)
                .param("me", viewer.person())
                .param("office", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .param("companies", viewer.organisations(Role.QUALITY_MANAGER).toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .optional();
    }

    private List<Representation> within(Viewer viewer, String rest) {
        return db.sql(SELECT + MINE + rest)
                .param("me", viewer.person())
                .param("office", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .param("companies", viewer.organisations(Role.QUALITY_MANAGER).toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static Representation read(ResultSet row) throws SQLException {
        var named = row.getString("name_en") != null;
        return new Representation(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Representation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("body", UUID.class),
                Optional.ofNullable(row.getObject("audit", UUID.class)),
                Optional.ofNullable(row.getObject("decision", UUID.class)),
                named
                        ? Optional.of(new Names(
                                row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")))
                        : Optional.empty(),
                row.getString("text"),
                new Representation.From(
                        Optional.ofNullable(row.getObject("from_person", UUID.class)),
                        row.getString("from_name"),
                        row.getString("from_email")),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                handler(row),
                answer(row));
    }

    private static Optional<Representation.Handler> handler(ResultSet row) throws SQLException {
        var person = row.getObject("handler", UUID.class);
        return person == null
                ? Optional.empty()
                : Optional.of(new Representation.Handler(
                        person,
                        new Names(
                                row.getString("handler_name"),
                                row.getString("handler_hans"),
                                row.getString("handler_hant"))));
    }

    private static Optional<Representation.Answer> answer(ResultSet row) throws SQLException {
        var at = row.getTimestamp("answered_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Representation.Answer(
                        row.getBoolean("upheld"),
                        row.getString("answer"),
                        new Names(row.getString("name"), row.getString("by_hans"), row.getString("by_hant")),
                        at.toInstant()));
    }
}
