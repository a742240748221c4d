package org.yardstick.platform.accreditation.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;

/** Decisions as they are read from the database, with what followed from them. */
@Component
public class DecisionRows {
    static final String SELECT = """
            select d.id, d.audit, d.panel, d.round, d.outcome, d.level, d.recommended, d.reason, d.notice_until, d.signed_as,
                   d.signed_by, d.decided_at, g.certificate, c.number, g.granted_at, r.reopened_at,
                   o.name_en, o.name_hans, o.name_hant,
                   coalesce((select l.agreed from accreditation.listing_consent l where l.audit = d.audit
                              order by l.given_at desc, l.id desc limit 1),
                            (select e.listed from register.entry e where e.certificate = t.certificate), false) as listed,
                   array(select coalesce(a.upheld::text, '') from accreditation.representation s
                           left join accreditation.representation_answer a on a.representation = s.id
                          where s.decision = d.id and s.kind <> 'complaint') as said
              from accreditation.decision d
              join accreditation.audit t on t.id = d.audit
              join identity.organisation o on o.id = t.organisation
              left join accreditation.certificate_grant g on g.decision = d.id
              left join register.certificate c on c.id = g.certificate
              left join accreditation.decision_reopening r on r.decision = d.id
             where\s""";

    private final JdbcClient db;

    DecisionRows(JdbcClient db) {
        this.db = db;
    }

    /** All decisions on an audit, the latest first. */
    public List<Decision> of(UUID audit) {
        return db.sql(SELECT + "d.audit = :audit order by d.decided_at desc, d.id desc")
                .param("audit", audit)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Decision> find(UUID id) {
        return db.sql(SELECT + "d.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those that announce a grant on this day, in public: by holders who agreed to be named. */
    public List<Decision> announced(LocalDate today) {
        return db.sql(SELECT + """
                d.outcome = 'grant' and d.notice_until >= :today and r.decision is null and g.decision is null
                   and (select l.agreed from accreditation.listing_consent l where l.audit = d.audit
                         order by l.given_at desc, l.id desc limit 1)
                 order by d.notice_until, d.id limit 500""")
                .param("today", today)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those whose certificate may be due. */
    List<UUID> ungranted(LocalDate today) {
        return db.sql("""
                select d.id from accreditation.decision d join accreditation.audit a on a.id = d.audit and a.kind <> 'surveillance'
                 where d.outcome = 'grant' and (d.notice_until is null or d.notice_until < :today)
                   and not exists (select 1 from accreditation.certificate_grant g where g.decision = d.id)
                   and not exists (select 1 from accreditation.decision_reopening r where r.decision = d.id)
                 order by d.decided_at""").param("today", today).query(UUID.class).list();
    }

    private static Decision read(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("audit", UUID.class),
                row.getObject("panel", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                new Choice(
                        Outcome.find(row.getString("outcome")).orElseThrow(),
                        Optional.ofNullable(row.getString("level"))),
                Optional.ofNullable(row.getString("recommended")),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("notice_until", LocalDate.class)),
                new Decision.Signature(
                        row.getObject("signed_by", UUID.class),
                        row.getString("signed_as"),
                        row.getTimestamp("decided_at").toInstant()),
                Optional.ofNullable(row.getString("number")),
                instant(row, "granted_at"),
                instant(row, "reopened_at"),
                row.getBoolean("listed"),
                said(row));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static List<Optional<Boolean>> said(ResultSet row) throws SQLException {
        return java.util.Arrays.stream((String[]) row.getArray("said").getArray())
                .map(one -> one.isEmpty() ? Optional.<Boolean>empty() : Optional.of(one.equals("true")))
                .toList();
    }
}
