package org.yardstick.platform.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

/**
 * Passwords, kept as Argon2id hashes only. Guessing is slowed down by account and by address: after {@value #PER_ACCOUNT} failures of
 * an account, or {@value #PER_ADDRESS} from an address, within a quarter of an hour, even the right password is refused until it has passed.
 */
@Component
public class Passwords {
    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 50;
    public static final int SHORTEST = 12;

    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;
    private final Guesses guesses;
    private final Begun begun;
    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Each takes 16 MB and a processor for a while: however many come at once, no more than these are at work. */
    private final Semaphore atWork = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    /** Compared with when no such account exists, so that the answer takes as long as for a real one. */
    private final String nobody = Objects.requireNonNull(argon2.encode("nobody has this password"));

    Passwords(JdbcClient db, Journal journal, Clock clock, Guesses guesses, Begun begun) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
        this.guesses = guesses;
        this.begun = begun;
    }

    /** A password made ready to be kept: for one person, or for many who are known to share it. */
    public record Encoded(String hash) {
        @Override
        public String toString() {
            return "Encoded[...]";
        }
    }

    public Encoded encode(String password) {
        return new Encoded(Objects.requireNonNull(argon2.encode(password)));
    }

    @Transactional
    public void set(UUID person, String password) {
        set(person, encode(password));
    }

    /** Whoever is on the way in with the old one, and has the second step still to do, does not get in. */
    @Transactional
    public void set(UUID person, Encoded password) {
        db.sql("""
                insert into identity.password (person, hash, set_at) values (:person, :hash, :at)
                on conflict (person) do update set hash = excluded.hash, set_at = excluded.set_at""")
                .param("person", person)
                .param("hash", password.hash())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        begun.abandon(Begun.Purpose.SECOND_FACTOR, person.toString());
        journal.record(Entry.by(person, clock.instant(), "password.set", "person", person));
    }

    /**
     * The person with this address and password; empty when either is wrong, without saying which. No connection to the database is
     * held while the hash is computed, which takes its time on purpose.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<UUID> check(String typedEmail, String password, String address) {
        record Row(UUID person, String hash) {}
        var email = typedEmail.strip().toLowerCase(Locale.ROOT);
        guesses.begin(PER_ACCOUNT, "account:" + email);
        var fromAddress = guesses.begin(PER_ADDRESS, "address:" + address);
        var found = db.sql("""
                select w.person, w.hash from identity.password w join identity.person p on p.id = w.person
                 where p.email = :email""").param("email", email).query(Row.class).optional();
        var right = matches(password, found.map(Row::hash).orElse(nobody));
        if (!right || found.isEmpty()) {
            return Optional.empty();
        }
        guesses.forget("account:" + email);
        guesses.takeBack(fromAddress);
        return found.map(Row::person);
    }

    private boolean matches(String password, String hash) {
        atWork.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            atWork.release();
        }
    }

    /** Whether this is the password of somebody who is signed in, asked again before an act that needs it. */
    @Transactional(propagation = Propagation.NEVER)
    public boolean isOf(UUID person, String password, String address) {
        return db.sql("select email from identity.person where id = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .flatMap(email -> check(email, password, address))
                .isPresent();
    }

    public boolean has(UUID person) {
        return db.sql("select exists (select 1 from identity.password where person = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
