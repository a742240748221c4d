package org.yardstick.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/**
 * Tokens by which a person's programs ask under {@code /api}: shown once, kept as a hash, good for their scopes until they expire or
 * are revoked, and never for a page. After {@value #MOST_WRONG} wrong ones from an address within a quarter of an hour, none from there
 * counts until it has passed, as with passwords.
 */
@Component
public class ApiTokens {
    private static final String PREFIX = "yst_";
    private static final String BEARER = "Bearer ";
    private static final Duration USED_STEP = Duration.ofMinutes(1);
    private static final UUID NOBODY = new UUID(0, 0);
    static final int MOST_WRONG = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);
    /** A request with this attribute comes from an address from which too many wrong tokens came. */
    static final String TOO_MANY = "org.yardstick.too-many-tokens";

    private final JdbcClient db;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    ApiTokens(JdbcClient db, People people, Journal journal, Clock clock) {
        this.db = db;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** A token as its owner sees it later: all but the token itself. */
    public record Listed(
            UUID id,
            String name,
            List<Scope> scopes,
            Instant madeAt,
            Instant expires,
            Optional<Instant> lastUsed,
            boolean expired) {}

    /** What a program brought with its request; empty outside of /api. */
    static Optional<String> brought(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null
                        && header.startsWith(BEARER)
                        && request.getRequestURI().startsWith("/api/")
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** The token itself, to be shown this once. */
    @Transactional
    public String make(UUID person, String name, Set<Scope> scopes, Duration life) {
        var token = OneTimeToken.draw(PREFIX);
        var now = clock.instant();
        var id = db.sql("""
                insert into identity.api_token (token_hash, person, name, scopes, made_at, expires_at)
                values (:hash, :person, :name, :scopes, :now, :expires) returning id""")
                .param("hash", token.hash())
                .param("person", person)
                .param("name", name)
                .param("scopes", codes(scopes))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(life)))
                .query(UUID.class)
                .single();
        journal.record(Entry.by(person, now, "api-token.make", "api-token", id).with("scopes", List.of(codes(scopes))));
        return token.value();
    }

    @Transactional
    public void revoke(UUID person, UUID id) {
        var now = clock.instant();
        var revoked = db.sql("""
                update identity.api_token set revoked_at = :now
                 where id = :id and person = :person and revoked_at is null""")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("person", person)
                .update();
        if (revoked == 0) {
            throw new NotFound();
        }
        journal.record(Entry.by(person, now, "api-token.revoke", "api-token", id));
    }

    public List<Listed> of(UUID person) {
        return db.sql("""
                select id, name, scopes, made_at, expires_at, last_used_at from identity.api_token
                 where person = :person and revoked_at is null order by id desc""").param("person", person).query(this::read).list();
    }

    /** What a token says about who asks. */
    sealed interface Look {
        record Known(Viewer viewer) implements Look {}

        record Unknown() implements Look {}

        /** Too many unknown ones came from that address: not even a right one counts until the window has passed. */
        record TooMany() implements Look {}
    }

    private record Found(long failed, Optional<UUID> id, UUID person, Set<Scope> scopes, Optional<Instant> lastUsed) {}

    /** Whose program this is, within the scopes of the token; wrong ones are counted by the address that they come from. */
    Look look(String token, String address) {
        var found = find(token, "token:" + address);
        if (found.failed >= MOST_WRONG) {
            return new Look.TooMany();
        }
        if (found.id.isEmpty()) {
            note("token:" + address);
            return new Look.Unknown();
        }
        noteUse(found);
        return people.viewer(found.person)
                .<Look>map(viewer -> new Look.Known(viewer.through(found.scopes)))
                .orElseGet(Look.Unknown::new);
    }

    private Found find(String token, String subject) {
        return db.sql("""
                select f.failed, t.id, t.person, t.scopes, t.last_used_at
                  from (select count(*) as failed from identity.failed_sign_in where subject = :subject and at > :since) f
                  left join identity.api_token t on t.token_hash = :hash and t.revoked_at is null and t.expires_at > :now""")
                .param("subject", subject)
                .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                .param("hash", OneTimeToken.of(token).hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> {
                    var id = Optional.ofNullable(row.getObject("id", UUID.class));
                    return new Found(
                            row.getLong("failed"),
                            id,
                            id.isEmpty() ? NOBODY : row.getObject("person", UUID.class),
                            id.isEmpty() ? Set.of() : Set.copyOf(scopes(row)),
                            Optional.ofNullable(row.getTimestamp("last_used_at"))
                                    .map(Timestamp::toInstant));
                })
                .single();
    }

    private void note(String subject) {
        db.sql("""
                with gone as (delete from identity.failed_sign_in where subject = :subject and at < :since)
                insert into identity.failed_sign_in (subject, at) values (:subject, :at)""")
                .param("subject", subject)
                .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private void noteUse(Found found) {
        var now = clock.instant();
        if (found.lastUsed.map(used -> used.isBefore(now.minus(USED_STEP))).orElse(true)) {
            db.sql("update identity.api_token set last_used_at = :now where id = :id")
                    .param("now", Timestamp.from(now))
                    .param("id", found.id.orElseThrow())
                    .update();
        }
    }

    private Listed read(ResultSet row, int n) throws SQLException {
        var expires = row.getTimestamp("expires_at").toInstant();
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row),
                row.getTimestamp("made_at").toInstant(),
                expires,
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant),
                !clock.instant().isBefore(expires));
    }

    private static List<Scope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scopes").getArray())
                .flatMap(code -> Scope.find(code).stream())
                .toList();
    }

    private static String[] codes(Collection<Scope> scopes) {
        return scopes.stream()
                .sorted()
                .map(Scope::code)
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }
}
