package org.yardstick.platform.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Refused;

/**
 * Passwords, kept as Argon2id hashes only. Guessing is slowed down by account and by address: after {@value #PER_ACCOUNT} failures of
 * an account, or {@value #PER_ADDRESS} from an address, within a quarter of an hour, even the right password is refused until it has passed.
 */
@Component
public class Passwords {
    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 50;
    public static final int SHORTEST = 12;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;
    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Compared with when no such account exists, so that the answer takes as long as for a real one. */
    private final String nobody = java.util.Objects.requireNonNull(argon2.encode("nobody has this password"));

    Passwords(JdbcClient db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void set(UUID person, String password) {
        db.sql("""
                insert into identity.password (person, hash, set_at) values (:person, :hash, :at)
                on conflict (person) do update set hash = excluded.hash, set_at = excluded.set_at""")
                .param("person", person)
                .param("hash", argon2.encode(password))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        journal.record(Entry.by(person, clock.instant(), "password.set", "person", person));
    }

    /** The person with this address and password; empty when either is wrong, without saying which. */
    @Transactional(noRollbackFor = Refused.class)
    public Optional<UUID> check(String email, String password, String address) {
        record Row(UUID person, String hash) {}
        var account = "account:" + email.strip().toLowerCase(Locale.ROOT);
        refuseWhenGuessing(account, "address:" + address);
        var found = db.sql("""
                select w.person, w.hash from identity.password w join identity.person p on p.id = w.person
                 where p.email = :email""")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query(Row.class)
                .optional();
        var right = argon2.matches(password, found.map(Row::hash).orElse(nobody));
        if (!right || found.isEmpty()) {
            noteFailure(account);
            noteFailure("address:" + address);
            return Optional.empty();
        }
        db.sql("delete from identity.failed_sign_in where subject = :account")
                .param("account", account)
                .update();
        return found.map(Row::person);
    }

    private void refuseWhenGuessing(String account, String address) {
        var since = Timestamp.from(clock.instant().minus(WINDOW));
        var tooMany = db.sql("""
                select count(*) filter (where subject = :account) >= :perAccount
                    or count(*) filter (where subject = :address) >= :perAddress
                  from identity.failed_sign_in where subject in (:account, :address) and at > :since""")
                .param("account", account)
                .param("address", address)
                .param("perAccount", PER_ACCOUNT)
                .param("perAddress", PER_ADDRESS)
                .param("since", since)
                .query(Boolean.class)
                .single();
        if (tooMany) {
            throw new Refused("identity.sign-in.throttled", WINDOW.toMinutes());
        }
    }

    private void noteFailure(String subject) {
        db.sql("insert into identity.failed_sign_in (subject, at) values (:subject, :at)")
                .param("subject", subject)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
