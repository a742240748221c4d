package org.yardstick.platform.register.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.register.CertificateRows;

/**
 * What changed in the register, the latest first: every event of the log, and the certificates that ran out by themselves. Of those whose
 * holders agreed to be found.
 */
@Component
public class Changes {
    static final int SIZE = 50;

    /** A page begins behind the last change of the one before, so nothing is met twice, whatever happens meanwhile. */
    private static final String PAGE = """
            with logged as (
                select l.at, lpad(l.place::text, 18, '0') as key, l.event, l.leaf::json ->> 'day' as day, l.certificate
                  from register.log_leaf l
                  join register.entry e on e.certificate = l.certificate and e.listed
                 where l.at <= :at and (l.at, lpad(l.place::text, 18, '0')) < (:at, :key)
                 order by l.at desc, l.place desc limit :rows
            ), expired as (
                select (e.expires_on + 1)::timestamp at time zone :zone as at, 'x' || e.certificate as key,
                       'expired' as event, (e.expires_on + 1)::text as day, e.certificate
                  from register.entry e
                 where e.listed and e.expires_on < :today and e.expires_on < (:at at time zone :zone)::date
                   and (e.ended_on is null or e.ended_on > e.expires_on)
                   and (e.replaced_from is null or e.replaced_from > e.expires_on)
                   and ((e.expires_on + 1)::timestamp at time zone :zone, 'x' || e.certificate) < (:at, :key)
                 order by e.expires_on desc, e.certificate desc limit :rows
            ), changed as (
                select at, key, event, day, certificate from logged
                union all
                select at, key, event, day, certificate from expired
                order by at desc, key desc limit :rows
            )
            select b.at, b.key, b.event, b.day, c.number, c.facts
              from changed b join register.certificate c on c.id = b.certificate
             order by b.at desc, b.key desc""";

    private final JdbcClient db;
    private final Clock clock;
    private final ZoneId zone;

    Changes(JdbcClient db, Clock clock, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.db = db;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    /** Where a page begins; the first one with what is newest. */
    record Place(Instant at, String key) {
        @Override
        public String toString() {
            return at + "~" + key;
        }

        static Optional<Place> read(String text) {
            int cut = text.indexOf('~');
            if (!text.matches("[0-9TZ:.-]{20,30}~[0-9a-fx-]{1,40}")) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Place(Instant.parse(text.substring(0, cut)), text.substring(cut + 1)));
            } catch (java.time.DateTimeException noMoment) {
                return Optional.empty();
            }
        }
    }

    /** @param event as the log writes it, or {@code expired} */
    record Change(Place place, String event, LocalDate day, String number, Names holder) {}

    /** One more than a page holds when there is more. */
    List<Change> before(Optional<Place> place) {
        var now = clock.instant();
        var from = place.orElse(new Place(now.plusSeconds(1), "~"));
        return db.sql(PAGE)
                .param("at", from.at.atOffset(ZoneOffset.UTC))
                .param("key", from.key)
                .param("rows", SIZE + 1)
                .param("zone", zone.getId())
                .param("today", LocalDate.ofInstant(now, zone))
                .query((row, n) -> new Change(
                        new Place(row.getTimestamp("at").toInstant(), row.getString("key")),
                        row.getString("event"),
                        LocalDate.parse(row.getString("day")),
                        row.getString("number"),
                        CertificateRows.facts(row.getString("facts")).holder().names()))
                .list();
    }
}
