package org.yardstick.platform.accreditation.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Today;

/** Decisions of which something comes that is no certificate: for whoever gives it, by the same rule as a certificate is granted. */
@Component
public class PositiveDecisions {
    private static final String SELECT = """
            select d.id, d.audit, a.organisation, o.name_en, o.name_hans, o.name_hant, a.body, a.edition, d.level, d.decided_at,
                   d.notice_until
              from accreditation.decision d
              join accreditation.audit a on a.id = d.audit
              join identity.organisation o on o.id = a.organisation
             where d.outcome = 'grant' and a.kind <> 'surveillance'
               and not exists (select 1 from accreditation.decision_reopening r where r.decision = d.id) and\s""";

    private final JdbcClient db;
    private final DecisionRows decisions;
    private final Today today;

    PositiveDecisions(JdbcClient db, DecisionRows decisions, Today today) {
        this.db = db;
        this.decisions = decisions;
        this.today = today;
    }

    /** @param body that decided */
    public record Positive(
            UUID id,
            UUID audit,
            UUID organisation,
            Names names,
            UUID body,
            UUID edition,
            String level,
            LocalDate decided,
            Optional<LocalDate> noticeUntil) {}

    /** Those of a body, the latest first. */
    public List<Positive> of(UUID body) {
        return db.sql(SELECT + "a.body = :body order by d.decided_at desc limit 200")
                .param("body", body)
                .query((row, n) -> read(row))
                .list();
    }

    public Optional<Positive> find(UUID decision) {
        return db.sql(SELECT + "d.id = :id")
                .param("id", decision)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Holds the decision until the transaction ends. Refused: what {@link GrantRule} refuses. */
    public Positive hold(UUID decision) {
        NotFound.unlessPresent(db.sql("select id from accreditation.decision where id = :id for update")
                .param("id", decision)
                .query(UUID.class)
                .optional());
        var positive = NotFound.unlessPresent(find(decision));
        decisions.find(decision).orElseThrow(NotFound::new).grantRule().mustAllow(today.day());
        return positive;
    }

    private Positive read(ResultSet row) throws SQLException {
        return new Positive(
                row.getObject("id", UUID.class),
                row.getObject("audit", UUID.class),
                row.getObject("organisation", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getObject("body", UUID.class),
                row.getObject("edition", UUID.class),
                row.getString("level"),
                today.dayOf(row.getTimestamp("decided_at").toInstant()),
                Optional.ofNullable(row.getObject("notice_until", LocalDate.class)));
    }
}
