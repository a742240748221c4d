package org.yardstick.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

/** All organisations. */
@Component
public class Organisations {
    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;

    Organisations(JdbcClient db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is stated of an organisation when it joins; its identity is given by the scheme. */
    public record Statement(
            Organisation.Kind kind,
            Names names,
            Organisation.Sector sector,
            String country,
            String city,
            int headcount) {}

    @Transactional
    public UUID add(Statement statement, Optional<UUID> by) {
        var id = db.sql("""
                insert into identity.organisation
                    (kind, name_en, name_hans, name_hant, sector, country, city, headcount, founded_at)
                values (:kind, :en, :hans, :hant, :sector, :country, :city, :headcount, :at)
                returning id""")
                .param("kind", statement.kind.name().toLowerCase(Locale.ROOT))
                .param("en", statement.names.en())
                .param("hans", statement.names.hans())
                .param("hant", statement.names.hant())
                .param("sector", statement.sector.code())
                .param("country", statement.country)
                .param("city", statement.city)
                .param("headcount", statement.headcount)
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        journal.record(new Entry(
                by, clock.instant(), "organisation.add", "organisation", id.toString(), Optional.of(id), Map.of()));
        return id;
    }

    public Optional<Organisation> find(UUID id) {
        return db.sql("""
                select id, kind, name_en, name_hans, name_hant, sector, country, city, headcount
                  from identity.organisation where id = :id""").param("id", id).query(Organisations::read).optional();
    }

    static Organisation read(ResultSet row, int n) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                Organisation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                Organisation.Sector.ofCode(row.getString("sector")),
                row.getString("country"),
                row.getString("city"),
                row.getInt("headcount"));
    }
}
