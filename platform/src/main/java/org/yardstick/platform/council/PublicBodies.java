package org.yardstick.platform.council;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Today;

/**
 * The bodies of the scheme as anybody may see them: what each is authorised for, where that stands, how many certificates it granted that hold.
 * With a council, only those that it ever authorised; who lost an authorisation stays to be found.
 */
@Component
public class PublicBodies {
    private final CouncilPages pages;
    private final Councils councils;
    private final JdbcClient db;
    private final Today today;

    PublicBodies(CouncilPages pages, Councils councils, JdbcClient db, Today today) {
        this.pages = pages;
        this.councils = councils;
        this.db = db;
        this.today = today;
    }

    /** @param signs whether it has keys, so that it can be known by its certificates */
    public record PublicBody(CouncilPages.BodyRow row, long certificates, boolean signs) {
        public String path() {
            return path(row.body().id());
        }

        static String path(UUID body) {
            return "/register/bodies/" + body;
        }

        /** Where its certificates are listed. */
        public String register() {
            return "/register?body=" + row.body().id();
        }

        /** Its did:web document. */
        public String issuer() {
            return "/bodies/" + row.body().id() + "/did.json";
        }
    }

    /** @param bodies those that are authorised today first */
    public record ListPage(Optional<Council> council, List<PublicBody> bodies) {
        public List<PublicBody> authorised() {
            return bodies.stream()
                    .filter(one -> council.isEmpty() || one.row().isInForce())
                    .toList();
        }

        public List<PublicBody> others() {
            return bodies.stream().filter(one -> !authorised().contains(one)).toList();
        }
    }

    /** One body, and whether it may be shown as authorised at all. */
    public record BodyPage(Optional<Council> council, PublicBody body) {
        public boolean isCouncil() {
            return council.filter(
                            one -> one.organisation().equals(body.row().body().id()))
                    .isPresent();
        }

        public boolean isAuthorised() {
            return council.isEmpty() || body.row().isInForce();
        }
    }

    ListPage list() {
        var council = councils.current();
        var held = certificates();
        var signing = signing();
        var bodies = pages.rows().stream()
                .filter(row -> council.isEmpty() || !row.authorisations().isEmpty())
                .map(row -> body(row, held, signing))
                .toList();
        return new ListPage(council, bodies);
    }

    /** Any body, also one that was never authorised, and the council: a certificate may name it. */
    BodyPage one(UUID id) {
        var row = pages.rows().stream()
                .filter(one -> one.body().id().equals(id))
                .findFirst()
                .or(() -> councils.bodies().stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> new CouncilPages.BodyRow(one, List.of()))
                        .findFirst());
        return new BodyPage(councils.current(), body(NotFound.unlessPresent(row), certificates(), signing()));
    }

    private static PublicBody body(CouncilPages.BodyRow row, Map<UUID, Long> held, Set<UUID> signing) {
        var id = row.body().id();
        return new PublicBody(row, Objects.requireNonNullElse(held.get(id), 0L), signing.contains(id));
    }

    /** How many hold today, by body. */
    private Map<UUID, Long> certificates() {
        var counts = new HashMap<UUID, Long>();
        db.sql("""
                select body, count(*) as held from register.entry
                 where effective_on <= :today and expires_on >= :today and (ended_on is null or ended_on > :today)
                   and (replaced_from is null or replaced_from > :today) and (suspended_from is null or suspended_from > :today)
                 group by body""").param("today", today.day()).query(row -> {
            counts.put(row.getObject("body", UUID.class), row.getLong("held"));
        });
        return counts;
    }

    private Set<UUID> signing() {
        return new HashSet<>(db.sql("select distinct body from register.issuer_key")
                .query(UUID.class)
                .list());
    }
}
