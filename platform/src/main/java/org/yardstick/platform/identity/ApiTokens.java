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
 * are revoked, and never for a page.
 */
@Component
public class ApiTokens {
    private static final String PREFIX = "yst_";
    private static final String BEARER = "Bearer ";
    private static final Duration USED_STEP = Duration.ofMinutes(1);

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

    /** Whose program this is, within the scopes of the token. */
    Optional<Viewer> viewer(String token) {
        record Row(UUID id, UUID person, Set<Scope> scopes, Optional<Instant> lastUsed) {}
        var now = clock.instant();
        var found = db.sql("""
                select id, person, scopes, last_used_at from identity.api_token
                 where token_hash = :hash and revoked_at is null and expires_at > :now""")
                .param("hash", OneTimeToken.of(token).hash())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        Set.copyOf(scopes(row)),
                        Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant)))
                .optional();
        found.filter(row -> row.lastUsed
                        .map(used -> used.isBefore(now.minus(USED_STEP)))
                        .orElse(true))
                .ifPresent(row -> db.sql("update identity.api_token set last_used_at = :now where id = :id")
                        .param("now", Timestamp.from(now))
                        .param("id", row.id)
                        .update());
        return found.flatMap(row -> people.viewer(row.person).map(viewer -> viewer.through(row.scopes)));
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
