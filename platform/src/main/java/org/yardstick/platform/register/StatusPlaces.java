package org.yardstick.platform.register;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.register.credential.StatusBits;
import org.yardstick.platform.register.credential.StatusList;
import org.yardstick.platform.register.credential.StatusLists;
import org.yardstick.platform.register.credential.StatusOf;

/**
 * Where each certificate stands in the status lists of its body, and which bits are set: of those withdrawn, cancelled or replaced, and of
 * those suspended. A list is filled to three quarters, so that a free place is found at once; then the next one is begun.
 */
@Component
class StatusPlaces implements StatusOf {
    private static final int FULL = StatusBits.USUAL_SIZE / 4 * 3;

    /** Each part begins with what befell few: certificates are large, and to read all of a list for their zone took a second. */
    private static final String REVOKED = """
            select p.place
              from register.status_place p
              join register.withdrawal w on w.certificate = p.certificate
              join register.certificate c on c.id = p.certificate
             where p.body = :body and p.list = :list and w.withdrawn_on <= (:now at time zone c.zone)::date
            union all
            select p.place
              from register.status_place p
              join register.certificate n on n.replaces = p.certificate
              join register.certificate c on c.id = p.certificate
             where p.body = :body and p.list = :list and n.effective_on <= (:now at time zone c.zone)::date""";

    private static final String SUSPENDED = """
            select distinct p.place
              from register.status_place p
              join register.certificate c on c.id = p.certificate
              join register.suspension s on s.certificate = c.id
              left join register.restoration r on r.suspension = s.id
             where p.body = :body and p.list = :list
               and s.from_day <= (:now at time zone c.zone)::date
               and (r.restored_on is null or r.restored_on > (:now at time zone c.zone)::date)""";

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StatusPlaces(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A free place, which is the certificate's once its row is written; until then nobody else draws from this list. */
    CertificateFacts.StatusPlace draw(UUID body) {
        int list = list(body);
        int place = StatusLists.freeIndex(random, StatusBits.USUAL_SIZE, at -> taken(body, list, at))
                .orElseThrow();
        return new CertificateFacts.StatusPlace(list, place);
    }

    private int list(UUID body) {
        return newestList(body)
                .or(() -> {
                    db.sql("""
                            insert into register.status_list (body, number, taken) values (:body, 1, 0)
                            on conflict do nothing""").param("body", body).update();
                    return newestList(body);
                })
                .orElseThrow();
    }

    private Optional<Integer> newestList(UUID body) {
        return db.sql("""
                with newest as (
                    select number, taken from register.status_list
                     where body = :body order by number desc limit 1 for update
                )
                insert into register.status_list as l (body, number, taken)
                select :body, number + (taken >= :full)::int, 1 from newest
                on conflict (body, number) do update set taken = l.taken + 1
                returning number""")
                .param("body", body)
                .param("full", FULL)
                .query(Integer.class)
                .optional();
    }

    private boolean taken(UUID body, int list, int place) {
        return db.sql("""
                select exists (select 1 from register.status_place
                                where body = :body and list = :list and place = :place)""")
                .param("body", body)
                .param("list", list)
                .param("place", place)
                .query(Boolean.class)
                .single();
    }

    void take(UUID certificate, UUID body, CertificateFacts.StatusPlace place) {
        db.sql("""
                insert into register.status_place (body, list, place, certificate)
                values (:body, :list, :place, :certificate)""")
                .param("body", body)
                .param("list", place.list())
                .param("place", place.index())
                .param("certificate", certificate)
                .update();
    }

    /** A bit of the certificate changes at that moment. */
    void change(UUID certificate, Instant at) {
        db.sql("""
                insert into register.status_change (body, list, at)
                select body, list, :at from register.status_place where certificate = :certificate""")
                .param("certificate", certificate)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<Mark> mark(StatusList list) {
        return db.sql("""
                select (select count(*) from register.status_change c
                         where c.body = l.body and c.list = l.number and c.at between :since and :now) as changes,
                       coalesce((select max(c.at) from register.status_change c
                                  where c.body = l.body and c.list = l.number and c.at <= :now), 'epoch') as changed_at
                  from register.status_list l
                 where l.body = :body and l.number = :list""")
                .param("body", list.body())
                .param("list", list.number())
                .param("now", now())
                .param("since", now().truncatedTo(ChronoUnit.DAYS).minusDays(1))
                .query((row, n) -> new Mark(row.getTimestamp("changed_at").toInstant(), row.getLong("changes")))
                .optional();
    }

    @Override
    public StatusBits bits(StatusList list) {
        var set = new BitSet(StatusBits.USUAL_SIZE);
        var query = switch (list.purpose()) {
            case REVOCATION -> REVOKED;
            case SUSPENSION -> SUSPENDED;
        };
        db.sql(query)
                .param("body", list.body())
                .param("list", list.number())
                .param("now", now())
                .query(row -> {
                    set.set(row.getInt("place"));
                });
        return StatusBits.of(set, StatusBits.USUAL_SIZE);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
