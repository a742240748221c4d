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

/** All units of all organisations. */
@Component
public class Units {
    private static final String COLUMNS = """
            select id, organisation, name_en, name_hans, name_hant, headcount, business_unit
              from identity.unit""";

    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;

    Units(JdbcClient db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /** What an organisation states of a unit. */
    public record Statement(Names names, int headcount, boolean businessUnit) {

        private Map<String, @Nullable Object> columns() {
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("en", names.en());
            columns.put("hans", names.hans());
            columns.put("hant", names.hant());
            columns.put("headcount", headcount);
            columns.put("business", businessUnit);
            return columns;
        }
    }

    @Transactional
    public UUID add(UUID organisation, Statement statement, UUID by) {
        var now = clock.instant();
        var id = db.sql("""
                insert into identity.unit
                    (organisation, name_en, name_hans, name_hant, headcount, business_unit, added_at)
                values (:organisation, :en, :hans, :hant, :headcount, :business, :at)
                returning id""")
                .params(statement.columns())
                .param("organisation", organisation)
                .param("at", Timestamp.from(now))
                .query(UUID.class)
                .single();
        journal.record(Entry.by(by, now, "unit.add", "unit", id).of(organisation));
        return id;
    }

    @Transactional
    public void correct(UUID organisation, UUID id, Statement now, UUID by) {
        var unit =
                NotFound.unlessPresent(db.sql(COLUMNS + " where id = :id and organisation = :organisation for update")
                        .param("id", id)
                        .param("organisation", organisation)
                        .query(Units::read)
                        .optional());
        var before = new Statement(unit.names(), unit.headcount(), unit.businessUnit());
        if (before.equals(now)) {
            return;
        }
        db.sql("""
                update identity.unit
                   set name_en = :en, name_hans = :hans, name_hant = :hant, headcount = :headcount,
                       business_unit = :business
                 where id = :id""").params(now.columns()).param("id", id).update();
        journal.record(Change.between(before.columns(), now.columns())
                .in(Entry.by(by, clock.instant(), "unit.correct", "unit", id).of(organisation)));
    }

    public Optional<Unit> find(UUID organisation, UUID id) {
        return db.sql(COLUMNS + " where id = :id and organisation = :organisation")
                .param("id", id)
                .param("organisation", organisation)
                .query(Units::read)
                .optional();
    }

    public List<Unit> of(UUID organisation) {
        return db.sql(COLUMNS + " where organisation = :organisation order by name_en, id")
                .param("organisation", organisation)
                .query(Units::read)
                .list();
    }

    private static Unit read(ResultSet row, int n) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getInt("headcount"),
                row.getBoolean("business_unit"));
    }
}
