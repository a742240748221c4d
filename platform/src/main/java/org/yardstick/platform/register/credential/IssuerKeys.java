package org.yardstick.platform.register.credential;

import java.security.PrivateKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * The keys with which bodies sign. A body has one of each suite that signs, made when it first signs something; the public half is a row
 * that is never changed, the private one lies in the store. A key ends by a row too: retired when a new one takes its place, revoked when
 * it fell into other hands. Refused: to sign when the private half lies at another node, to end a key twice, keys for what is no body.
 */
@Component
public class IssuerKeys {
    private static final String COLUMNS = """
            select k.id, k.body, k.suite, k.number, k.public_key, k.introduced_at, retired.at as retired_at,
                   revoked.at as revoked_at
              from register.issuer_key k
              left join register.issuer_key_end retired on retired.issuer_key = k.id and retired.reason = 'retired'
              left join register.issuer_key_end revoked on revoked.issuer_key = k.id and revoked.reason = 'revoked'
            """;

    private final JdbcClient db;
    private final Journal journal;
    private final IssuerKeyStore store;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    IssuerKeys(
            JdbcClient db,
            Journal journal,
            IssuerKeyStore store,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.db = db;
        this.journal = journal;
        this.store = store;
        this.organisations = organisations;
        this.events = events;
    }

    /** A key with its secret. */
    record Signing(IssuerKey key, PrivateKey secret) {}

    /** All keys of a body, the oldest of each suite first. */
    public List<IssuerKey> of(UUID body) {
        return of(List.of(body));
    }

    List<IssuerKey> of(Collection<UUID> bodies) {
        return db.sql(COLUMNS + "where k.body = any(:bodies) order by k.suite, k.number")
                .param("bodies", bodies.toArray(UUID[]::new))
                .query(IssuerKeys::read)
                .list();
    }

    Optional<IssuerKey> find(UUID id) {
        return db.sql(COLUMNS + "where k.id = :id")
                .param("id", id)
                .query(IssuerKeys::read)
                .optional();
    }

    /** All bodies that have signed something, or could. */
    public List<UUID> bodies() {
        return db.sql("select distinct body from register.issuer_key")
                .query(UUID.class)
                .list();
    }

    /** The newest key of the suite with its secret; the first one is made now. */
    @Transactional
    public Signing signing(UUID body, IssuerKey.Suite suite) {
        return signing(body, suite, of(body));
    }

    /** The same, when all keys of the body were read before. */
    Signing signing(UUID body, IssuerKey.Suite suite, List<IssuerKey> known) {
        var key = newest(known, suite)
                .or(() -> {
                    introduce(body, suite, Optional.empty());
                    return newest(body, suite);
                })
                .orElseThrow();
        var secret = store.find(alias(key), key.key())
                .orElseThrow(() -> new Refused("register-credential.key-elsewhere", alias(key)));
        return new Signing(key, secret);
    }

    /** The key with which the body would sign now. */
    public Optional<IssuerKey> newest(UUID body, IssuerKey.Suite suite) {
        return newest(of(body), suite);
    }

    private static Optional<IssuerKey> newest(List<IssuerKey> known, IssuerKey.Suite suite) {
        return known.stream().filter(key -> key.suite() == suite && key.signs()).reduce((older, newer) -> newer);
    }

    /** Gives the body new keys; the present ones sign nothing any more, and what they signed stays good. */
    @Transactional
    public void rotate(UUID body, UUID by) {
        lock(body);
        var present = of(body).stream().filter(IssuerKey::signs).toList();
        for (var suite : IssuerKey.Suite.values()) {
            introduce(body, suite, Optional.of(by));
        }
        var now = journal.now();
        for (var key : present) {
            end(key, "retired", by, now);
            journal.record(Entry.by(by, now, "issuer-key.retire", "issuer-key", key.id())
                    .of(body)
                    .with("name", key.fragment()));
        }
        forgetWhenKept(present);
    }

    /** The key fell into other hands: whatever it signed is no longer believed and has to be issued anew. */
    @Transactional
    public void revoke(UUID id, UUID by) {
        var key = NotFound.unlessPresent(db.sql(COLUMNS + "where k.id = :id for update of k")
                .param("id", id)
                .query(IssuerKeys::read)
                .optional());
        if (key.revokedAt().isPresent()) {
            throw new Refused("register-credential.key-revoked-already");
        }
        var now = journal.now();
        end(key, "revoked", by, now);
        journal.record(Entry.by(by, now, "issuer-key.revoke", "issuer-key", id)
                .of(key.body())
                .with("name", key.fragment()));
        events.publishEvent(new IssuerKeysChanged(key.body()));
        forgetWhenKept(List.of(key));
    }

    private void lock(UUID body) {
        db.sql("select id from register.issuer_key where body = :body for update")
                .param("body", body)
                .query(UUID.class)
                .list();
    }

    /**
     * The secret is kept before the row: of a row without a secret nothing would ever follow, a secret without a row is taken the next
     * time. Of two nodes that do this at once one writes the row; with a common store both have made the same key.
     */
    private void introduce(UUID body, IssuerKey.Suite suite, Optional<UUID> by) {
        var kind = organisations.find(body).map(Organisation::kind);
        if (!kind.equals(Optional.of(Organisation.Kind.BODY))) {
            throw new Refused("register-credential.no-body");
        }
        int number =
                1 + (int) of(body).stream().filter(key -> key.suite() == suite).count();
        var now = journal.now();
        var open = store.make(alias(body, suite, number), suite, now);
        db.sql("""
                insert into register.issuer_key (body, suite, number, public_key, introduced_at, introduced_by)
                values (:body, :suite, :number, :key, :at, :by)
                on conflict (body, suite, number) do nothing
                returning id""")
                .param("body", body)
                .param("suite", suite.code())
                .param("number", number)
                .param("key", open.getEncoded())
                .param("at", Timestamp.from(now))
                .param("by", by.orElse(null))
                .query(UUID.class)
                .optional()
                .ifPresent(id -> tell(body, id, suite.code() + "-" + number, open.getEncoded(), by));
    }

    private void tell(UUID body, UUID id, String name, byte[] open, Optional<UUID> by) {
        var entry = by.map(who -> Entry.by(who, journal.now(), "issuer-key.introduce", "issuer-key", id))
                .orElseGet(() -> Entry.bySystem(journal.now(), "issuer-key.introduce", "issuer-key", id));
        journal.record(entry.of(body)
                .with("name", name)
                .with("publicKey", java.util.Base64.getEncoder().encodeToString(open)));
        events.publishEvent(new IssuerKeysChanged(body));
    }

    private void end(IssuerKey key, String reason, UUID by, Instant at) {
        db.sql("""
                insert into register.issuer_key_end (issuer_key, reason, at, by)
                values (:key, :reason, :at, :by)""")
                .param("key", key.id())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Only once the end is kept: a secret cannot be brought back. */
    private void forgetWhenKept(Collection<IssuerKey> keys) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                store.forget(keys.stream().map(IssuerKeys::alias).toList());
            }
        });
    }

    private static String alias(IssuerKey key) {
        return alias(key.body(), key.suite(), key.number());
    }

    private static String alias(UUID body, IssuerKey.Suite suite, int number) {
        return body + "." + suite.code() + "-" + number;
    }

    private static IssuerKey read(ResultSet row, int n) throws SQLException {
        var suite = IssuerKey.Suite.valueOf(row.getString("suite").toUpperCase(Locale.ROOT));
        return new IssuerKey(
                row.getObject("id", UUID.class),
                row.getObject("body", UUID.class),
                suite,
                row.getInt("number"),
                PublicKeys.ofDer(suite, row.getBytes("public_key")),
                row.getTimestamp("introduced_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("retired_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }
}
