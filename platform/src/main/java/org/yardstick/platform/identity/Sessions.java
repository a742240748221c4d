package org.yardstick.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

/**
 * Sign-ins that last, in the database so that any node can answer. The browser holds a random token, the table only its hash. What
 * was read is kept for a few seconds, which is how long an ended session or a withdrawn role may live on on another node.
 */
@Component
public class Sessions {
    public static final Duration LIFE = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofHours(2);
    /** How long showing who one is suffices for what is marked {@link Recent}. */
    public static final Duration RECENT = Duration.ofMinutes(10);

    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final People people;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Cache<ByteBuffer, Optional<Viewer>> recent = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Sessions(JdbcClient db, People people, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a session and returns the token for the browser; {@code method} says how the person proved who they are. */
    @Transactional
    public String open(UUID person, String method, String agent) {
        var token = OneTimeToken.draw();
        var now = clock.instant();
        db.sql("""
                insert into identity.user_session (token_hash, person, method, opened_at, proved_at, last_seen_at, closes_at, agent)
                values (:hash, :person, :method, :now, :now, :now, :closes, :agent)""")
                .param("hash", token.hash())
                .param("person", person)
                .param("method", method)
                .param("now", Timestamp.from(now))
                .param("closes", Timestamp.from(now.plus(LIFE)))
                .param("agent", agent.substring(0, Math.min(200, agent.length())))
                .update();
        journal.record(Entry.by(person, now, "session.open", "person", person).with("method", method));
        return token.value();
    }

    /** Whoever is signed in with this token has shown again who they are. */
    @Transactional
    public void prove(UUID person, String token) {
        var now = clock.instant();
        db.sql("update identity.user_session set proved_at = :now where token_hash = :hash and person = :person")
                .param("now", Timestamp.from(now))
                .param("hash", CanonicalJson.sha256(token))
                .param("person", person)
                .update();
        journal.record(Entry.by(person, now, "session.prove", "person", person));
    }

    boolean isProved(String token) {
        return db.sql(
                        "select exists (select 1 from identity.user_session where token_hash = :hash and proved_at > :since)")
                .param("hash", CanonicalJson.sha256(token))
                .param("since", Timestamp.from(clock.instant().minus(RECENT)))
                .query(Boolean.class)
                .single();
    }

    Optional<Viewer> viewer(String token) {
        var hash = CanonicalJson.sha256(token);
        return recent.get(ByteBuffer.wrap(hash), key -> read(hash));
    }

    @Transactional
    public void close(String token) {
        var hash = CanonicalJson.sha256(token);
        recent.invalidate(ByteBuffer.wrap(hash));
        db.sql("delete from identity.user_session where token_hash = :hash returning person")
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .ifPresent(
                        person -> journal.record(Entry.by(person, clock.instant(), "session.close", "person", person)));
    }

    /** Ends every session of a person, on this node at once. */
    @Transactional
    public void closeAll(UUID person) {
        closeOthers(person, new byte[0]);
    }

    /** Ends every session of a person but the one of {@code token}. */
    @Transactional
    public void closeOthers(UUID person, String token) {
        closeOthers(person, OneTimeToken.of(token).hash());
    }

    private void closeOthers(UUID person, byte[] kept) {
        var ended = db.sql("delete from identity.user_session where person = :person and token_hash <> :kept")
                .param("person", person)
                .param("kept", kept)
                .update();
        journal.record(Entry.by(person, clock.instant(), "session.close-others", "person", person)
                .with("ended", ended));
        events.publishEvent(new RightsChanged(person));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void readAnew(RightsChanged change) {
        recent.asMap()
                .values()
                .removeIf(viewer -> viewer.filter(
                                remembered -> remembered.person().equals(change.person()))
                        .isPresent());
    }

    private Optional<Viewer> read(byte[] hash) {
        record Row(UUID person, Timestamp lastSeenAt) {}
        var now = clock.instant();
        var found = db.sql("""
                select person, last_seen_at from identity.user_session
                 where token_hash = :hash and closes_at > :now and last_seen_at > :idle""")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(IDLE)))
                .query(Row.class)
                .optional();
        found.filter(row -> row.lastSeenAt().toInstant().isBefore(now.minus(SEEN_STEP)))
                .ifPresent(
                        row -> db.sql("update identity.user_session set last_seen_at = :now where token_hash = :hash")
                                .param("now", Timestamp.from(now))
                                .param("hash", hash)
                                .update());
        return found.flatMap(row -> people.viewer(row.person()));
    }
}
