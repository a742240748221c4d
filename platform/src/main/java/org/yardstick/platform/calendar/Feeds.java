package org.yardstick.platform.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.OneTimeToken;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

/**
 * What each person's calendar is told: on their page, one by one, and at a private address that only its owner was shown, once. A new address
 * ends the old one. Whoever is no longer asked to come finds the entry cancelled, for some weeks.
 */
@Component
class Feeds {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String EVENTS = """
            select v.entry, v.version + a.changes as version, v.title_en, v.title_hans, v.title_hant, v.place, v.place_hans, v.place_hant, v.zone,
                   v.begins_at, v.ends_at, greatest(v.written_at, a.ended_at) as written_at, v.called_off or a.ended_at is not null as cancelled
              from calendar.current_attendance a
              join calendar.current_version v on v.entry = a.entry
             where a.person = :person""";

    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;

    Feeds(JdbcClient db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /** What lies ahead. */
    List<Event> next(UUID person) {
        return db.sql(EVENTS + " and v.ends_at >= :now order by v.begins_at, v.entry limit 100")
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .query(Feeds::read)
                .list();
    }

    /** What lies ahead and what was not long ago. */
    List<Event> all(UUID person) {
        return db.sql(EVENTS + " and v.ends_at >= :since order by v.begins_at, v.entry limit 1000")
                .param("person", person)
                .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                .query(Feeds::read)
                .list();
    }

    /** One that this person is, or was, asked to. */
    Optional<Event> one(UUID entry, UUID person) {
        return db.sql(EVENTS + " and v.entry = :entry")
                .param("person", person)
                .param("entry", entry)
                .query(Feeds::read)
                .optional();
    }

    /** A new address, from now on the only one; only its hash is kept. */
    @Transactional
    public String renew(Viewer viewer) {
        var token = OneTimeToken.draw();
        db.sql("""
                insert into calendar.feed (person, token_hash, made_at) values (:person, :hash, :at)
                on conflict (person) do update set token_hash = excluded.token_hash, made_at = excluded.made_at""")
                .param("person", viewer.person())
                .param("hash", token.hash())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(viewer.person(), journal.now(), "calendar.renew-address", "person", viewer.person()));
        return token.value();
    }

    /** From now on nobody reads it. */
    @Transactional
    public void close(Viewer viewer) {
        db.sql("delete from calendar.feed where person = :person")
                .param("person", viewer.person())
                .update();
        journal.record(Entry.by(viewer.person(), journal.now(), "calendar.close-address", "person", viewer.person()));
    }

    Optional<Instant> madeAt(UUID person) {
        return db.sql("select made_at from calendar.feed where person = :person")
                .param("person", person)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Whose address it is. */
    Optional<UUID> owner(String token) {
        return db.sql("select person from calendar.feed where token_hash = :hash")
                .param("hash", OneTimeToken.of(token).hash())
                .query(UUID.class)
                .optional();
    }

    private static Event read(ResultSet row, int n) throws SQLException {
        return new Event(
                row.getObject("entry", UUID.class),
                row.getInt("version"),
                new Names(row.getString("title_en"), row.getString("title_hans"), row.getString("title_hant")),
                new Names(row.getString("place"), row.getString("place_hans"), row.getString("place_hant")),
                ZoneId.of(row.getString("zone")),
                row.getTimestamp("begins_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getTimestamp("written_at").toInstant(),
                row.getBoolean("cancelled"));
    }
}
