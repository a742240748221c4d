package org.yardstick.platform.register.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.register.CertificateRows;
import org.yardstick.platform.register.log.Log;
import org.yardstick.platform.shell.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the public may know of one certificate, in one query. */
@Component
public class PublishedCertificates {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ONE = "select " + CertificateRows.COLUMNS + """
            , c.facts, c.first_granted_on, e.listed, k.sha256, o.number as replaces,
            (select json_agg(json_build_array(l.event, l.leaf::json ->> 'day', l.place) order by l.place)::text
               from register.log_leaf l where l.certificate = c.id) as history
              from
            """ + CertificateRows.TABLES + """
              join register.entry e on e.certificate = c.id
              join register.credential k on k.certificate = c.id
              left join register.certificate o on o.id = c.replaces
             where c.number = :number""";

    private final JdbcClient db;
    private final Clock clock;

    PublishedCertificates(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whatever the number's letters look like; found whether its holder is listed or not. */
    public Published of(String number) {
        var known = NotFound.unlessPresent(Filter.number(number));
        return NotFound.unlessPresent(
                db.sql(ONE).param("number", known).query(this::read).optional());
    }

    /** The signed forms, byte for byte. */
    public record Signed(String json, String jwt, String sha256) {}

    public Signed signed(String number) {
        var known = NotFound.unlessPresent(Filter.number(number));
        return NotFound.unlessPresent(db.sql("""
                select k.json, k.jwt, k.sha256
                  from register.credential k join register.certificate c on c.id = k.certificate
                 where c.number = :number""")
                .param("number", known)
                .query((row, n) -> new Signed(row.getString("json"), row.getString("jwt"), row.getString("sha256")))
                .optional());
    }

    private Published read(ResultSet row, int n) throws SQLException {
        var certificate = CertificateRows.read(row, n);
        return new Published(
                certificate,
                CertificateRows.facts(row.getString("facts")),
                row.getBoolean("listed"),
                row.getObject("first_granted_on", LocalDate.class),
                Optional.ofNullable(row.getString("replaces")),
                row.getString("sha256"),
                history(row.getString("history")),
                certificate.day(clock.instant()));
    }

    private static List<Published.Happening> history(String json) {
        var all = new ArrayList<Published.Happening>();
        for (var one : JSON.readTree(json)) {
            all.add(new Published.Happening(
                    Log.Event.valueOf(one.get(0).stringValue().toUpperCase(Locale.ROOT)),
                    LocalDate.parse(one.get(1).stringValue()),
                    one.get(2).longValue()));
        }
        return all;
    }
}
