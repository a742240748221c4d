package org.yardstick.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
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

/** All sites of all organisations. */
@Component
public class Sites {
    private static final String COLUMNS = """
            select id, organisation, name_en, name_hans, name_hant, address, country, city, headcount
              from identity.site""";

    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;

    Sites(JdbcClient db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /** What an organisation states of a site. */
    public record Statement(Names names, String address, String country, String city, int headcount) {
        public Statement {
            city = Cities.known(city);
        }

        private Map<String, @Nullable Object> columns() {
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("en", names.en());
            columns.put("hans", names.hans());
            columns.put("hant", names.hant());
            columns.put("address", address);
            columns.put("country", country);
            columns.put("city", city);
            columns.put("headcount", headcount);
            return columns;
        }
    }

    @Transactional
    public UUID add(UUID organisation, Statement statement, UUID by) {
        var now = clock.instant();
        var id = db.sql("""
                insert into identity.site
                    (organisation, name_en, name_hans, name_hant, address, country, city, headcount, added_at)
                values (:organisation, :en, :hans, :hant, :address, :country, :city, :headcount, :at)
                returning id""")
                .params(statement.columns())
                .param("organisation", organisation)
                .param("at", Timestamp.from(now))
                .query(UUID.class)
                .single();
        journal.record(Entry.by(by, now, "site.add", "site", id).of(organisation));
        return id;
    }

    @Transactional
    public void correct(UUID organisation, UUID id, Statement now, UUID by) {
        var site =
                NotFound.unlessPresent(db.sql(COLUMNS + " where id = :id and organisation = :organisation for update")
                        .param("id", id)
                        .param("organisation", organisation)
                        .query(Sites::read)
                        .optional());
        var before = new Statement(site.names(), site.address(), site.country(), site.city(), site.headcount());
        if (before.equals(now)) {
            return;
        }
        db.sql("""
                update identity.site
                   set name_en = :en, name_hans = :hans, name_hant = :hant, address = :address, country = :country,
                       city = :city, headcount = :headcount
                 where id = :id""").params(now.columns()).param("id", id).update();
        journal.record(Change.between(before.columns(), now.columns())
                .in(Entry.by(by, clock.instant(), "site.correct", "site", id).of(organisation)));
    }

    public Optional<Site> find(UUID organisation, UUID id) {
        return db.sql(COLUMNS + " where id = :id and organisation = :organisation")
                .param("id", id)
                .param("organisation", organisation)
                .query(Sites::read)
                .optional();
    }

    public List<Site> of(UUID organisation) {
        return db.sql(COLUMNS + " where organisation = :organisation order by name_en, id")
                .param("organisation", organisation)
                .query(Sites::read)
                .list();
    }

    private static Site read(ResultSet row, int n) throws SQLException {
        return new Site(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getString("address"),
                row.getString("country"),
                row.getString("city"),
                row.getInt("headcount"));
    }
}
