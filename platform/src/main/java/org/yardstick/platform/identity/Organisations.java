package org.yardstick.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/** All organisations. */
@Component
public class Organisations {
    private static final String COLUMNS = """
            select id, kind, name_en, name_hans, name_hant, sector, country, city, headcount
              from identity.organisation""";

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
            int headcount) {
        public Statement {
            city = Cities.known(city);
        }

        /** The same, of another kind: what an organisation is, only an administrator says. */
        public Statement ofKind(Organisation.Kind other) {
            return new Statement(other, names, sector, country, city, headcount);
        }

        static Statement of(Organisation organisation) {
            return new Statement(
                    organisation.kind(),
                    organisation.names(),
                    organisation.sector(),
                    organisation.country(),
                    organisation.city(),
                    organisation.headcount());
        }

        private Map<String, @Nullable Object> columns() {
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("kind", kind.name().toLowerCase(Locale.ROOT));
            columns.put("en", names.en());
            columns.put("hans", names.hans());
            columns.put("hant", names.hant());
            columns.put("sector", sector.code());
            columns.put("country", country);
            columns.put("city", city);
            columns.put("headcount", headcount);
            columns.put("folded", names.folded());
            return columns;
        }
    }

    @Transactional
    public UUID add(Statement statement, Optional<UUID> by) {
        var id = db.sql("""
                insert into identity.organisation
                    (kind, name_en, name_hans, name_hant, sector, country, city, headcount, founded_at,
                     folded)
                values (:kind, :en, :hans, :hant, :sector, :country, :city, :headcount, :at, :folded)
                returning id""")
                .params(statement.columns())
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        journal.record(new Entry(
                by, clock.instant(), "organisation.add", "organisation", id.toString(), Optional.of(id), Map.of()));
        return id;
    }

    /** Corrects the facts; the journal keeps what each changed one was before. */
    @Transactional
    public void correct(UUID id, Statement now, UUID by) {
        var before = Statement.of(NotFound.unlessPresent(db.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query(Organisations::read)
                .optional()));
        if (before.equals(now)) {
            return;
        }
        db.sql("""
                update identity.organisation
                   set kind = :kind, name_en = :en, name_hans = :hans, name_hant = :hant, sector = :sector,
                       country = :country, city = :city, headcount = :headcount, folded = :folded
                 where id = :id""").params(now.columns()).param("id", id).update();
        journal.record(Change.between(before.columns(), now.columns())
                .in(Entry.by(by, clock.instant(), "organisation.correct", "organisation", id)
                        .of(id)));
    }

    public Optional<Organisation> find(UUID id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Organisations::read)
                .optional();
    }

    /** Those of {@code ids} that exist, by name. */
    public List<Organisation> find(Collection<UUID> ids) {
        return db.sql(COLUMNS + " where id = any(:ids) order by name_en")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Organisations::read)
                .list();
    }

    /** A row of the columns id, kind, name_en, name_hans, name_hant, sector, country, city, headcount. */
    public static Organisation read(ResultSet row, int n) throws SQLException {
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
