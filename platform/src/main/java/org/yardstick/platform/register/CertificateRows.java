package org.yardstick.platform.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.register.credential.CertificateFacts;
import tools.jackson.databind.json.JsonMapper;

/** Reads certificates with what befell them, in one query. */
@Component
public class CertificateRows {
    public static final String COLUMNS = """
            c.id, c.number, c.body, coalesce(c.organisation, c.person) as holder, c.granted_on, c.effective_on,
            c.expires_on, c.zone, n.number as replaced_by, n.effective_on as replaced_from, w.kind as ended_as,
            w.withdrawn_on,
            (select json_agg(json_build_array(s.id, s.from_day, r.restored_on) order by s.id)::text
               from register.suspension s left join register.restoration r on r.suspension = s.id
              where s.certificate = c.id) as suspensions
            """;

    public static final String TABLES = """
            register.certificate c
            left join register.certificate n on n.replaces = c.id
            left join register.withdrawal w on w.certificate = c.id
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    CertificateRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Certificate> find(UUID id) {
        return db.sql("select " + COLUMNS + " from " + TABLES + " where c.id = :id")
                .param("id", id)
                .query(CertificateRows::read)
                .optional();
    }

    /** The certificate, which nobody else changes until the transaction is over. */
    Optional<Certificate> locked(UUID id) {
        var there = db.sql("select id from register.certificate where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return there.flatMap(this::find);
    }

    Optional<UUID> ofDecision(UUID decision) {
        return db.sql("select id from register.certificate where decision = :decision")
                .param("decision", decision)
                .query(UUID.class)
                .optional();
    }

    /** What the certificate says, from its canonical JSON. */
    public static CertificateFacts facts(String json) {
        return JSON.readValue(json, CertificateFacts.class);
    }

    public static Certificate read(ResultSet row, int n) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("body", UUID.class),
                row.getObject("holder", UUID.class),
                row.getObject("granted_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                suspensions(row.getString("suspensions")),
                replacement(row),
                ending(row));
    }

    private static List<Certificate.Suspension> suspensions(String json) {
        var all = new ArrayList<Certificate.Suspension>();
        if (json != null) {
            for (var one : JSON.readTree(json)) {
                all.add(new Certificate.Suspension(
                        UUID.fromString(one.get(0).stringValue()),
                        LocalDate.parse(one.get(1).stringValue()),
                        one.get(2).isNull()
                                ? Optional.empty()
                                : Optional.of(LocalDate.parse(one.get(2).stringValue()))));
            }
        }
        return all;
    }

    private static Optional<Certificate.Replacement> replacement(ResultSet row) throws SQLException {
        var by = row.getString("replaced_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new Certificate.Replacement(by, row.getObject("replaced_from", LocalDate.class)));
    }

    private static Optional<Certificate.Ending> ending(ResultSet row) throws SQLException {
        var as = row.getString("ended_as");
        return as == null
                ? Optional.empty()
                : Optional.of(new Certificate.Ending(
                        Certificate.Ending.Kind.valueOf(as.toUpperCase(Locale.ROOT)),
                        row.getObject("withdrawn_on", LocalDate.class)));
    }
}
