package org.yardstick.platform.identity.signin;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Refused;

/**
 * Authenticator apps as second factor after the password. A code counts once; after {@value #GUESSES} wrong ones within a quarter of
 * an hour none counts. Ten recovery codes, each good once, stand in when the app is lost.
 *
 * <p>Refused: {@code identity.sign-in.throttled}.
 */
@Component
public class SecondFactors {
    static final int GUESSES = 5;
    private static final int RECOVERY_CODES = 10;
    private static final int SECRET_BYTES = 20;
    private static final char[] SIGNS = "abcdefghjkmnpqrstuvwxyz23456789".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Seal seal;
    private final Guesses guesses;
    private final Journal journal;
    private final Clock clock;

    SecondFactors(JdbcClient db, Seal seal, Guesses guesses, Journal journal, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.guesses = guesses;
        this.journal = journal;
        this.clock = clock;
    }

    public boolean isOn(UUID person) {
        return db.sql("""
                select exists (select 1 from identity.totp where person = :person and confirmed_at is not null)""").param("person", person).query(Boolean.class).single();
    }

    /** Draws a secret for an app; it counts only once a code of it was right. One that already counts stays. */
    @Transactional
    public void enrol(UUID person) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        db.sql("""
                insert into identity.totp (person, secret, enrolled_at) values (:person, :secret, :now)
                on conflict (person) do update set secret = excluded.secret, enrolled_at = excluded.enrolled_at
                 where totp.confirmed_at is null""")
                .param("person", person)
                .param("secret", seal.seal(secret))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The secret that still waits for its first code. */
    public Optional<byte[]> waiting(UUID person) {
        return db.sql("select secret from identity.totp where person = :person and confirmed_at is null")
                .param("person", person)
                .query((row, n) -> row.getBytes("secret"))
                .optional()
                .map(seal::open);
    }

    /** Turns the second factor on; the answer is the recovery codes, told this once. Empty when the code is wrong. */
    @Transactional(noRollbackFor = Refused.class)
    public Optional<List<String>> confirm(UUID person, String code) {
        if (waiting(person).isEmpty() || !uses(person, code)) {
            return Optional.empty();
        }
        var now = clock.instant();
        db.sql("update identity.totp set confirmed_at = :now where person = :person")
                .param("now", Timestamp.from(now))
                .param("person", person)
                .update();
        journal.record(Entry.by(person, now, "totp.confirm", "person", person));
        return Optional.of(newRecoveryCodes(person));
    }

    /** Whether {@code code} is right, of the app or for recovery; it does not count again. */
    @Transactional(noRollbackFor = Refused.class)
    public boolean accepts(UUID person, String code) {
        return isOn(person) && (uses(person, code) || recovers(person, code));
    }

    @Transactional
    public void remove(UUID person) {
        db.sql("delete from identity.recovery_code where person = :person")
                .param("person", person)
                .update();
        var removed = db.sql("delete from identity.totp where person = :person")
                .param("person", person)
                .update();
        if (removed > 0) {
            journal.record(Entry.by(person, clock.instant(), "totp.remove", "person", person));
        }
    }

    private boolean uses(UUID person, String code) {
        record Row(byte[] secret, long lastStep) {}
        var subject = "code:" + person;
        // The lock comes first: guesses at the same moment wait here for each other, and each sees those before it.
        var row = db.sql("select secret, last_step from identity.totp where person = :person for update")
                .param("person", person)
                .query((found, n) -> new Row(found.getBytes("secret"), found.getLong("last_step")))
                .single();
        guesses.refuseFrom(GUESSES, subject);
        var step = TimeCodes.step(seal.open(row.secret), code.replace(" ", ""), clock.instant(), row.lastStep);
        if (step.isEmpty()) {
            guesses.note(subject);
            return false;
        }
        db.sql("update identity.totp set last_step = :step where person = :person")
                .param("step", step.getAsLong())
                .param("person", person)
                .update();
        guesses.forget(subject);
        return true;
    }

    private boolean recovers(UUID person, String code) {
        var used = db.sql("delete from identity.recovery_code where person = :person and code_hash = :hash")
                .param("person", person)
                .param("hash", hash(person, code))
                .update();
        if (used > 0) {
            guesses.forget("code:" + person);
            journal.record(Entry.by(person, clock.instant(), "totp.recover", "person", person));
        }
        return used > 0;
    }

    private List<String> newRecoveryCodes(UUID person) {
        var codes = IntStream.range(0, RECOVERY_CODES)
                .mapToObj(n -> word() + "-" + word())
                .toList();
        db.sql("delete from identity.recovery_code where person = :person")
                .param("person", person)
                .update();
        for (var code : codes) {
            db.sql("insert into identity.recovery_code (person, code_hash) values (:person, :hash)")
                    .param("person", person)
                    .param("hash", hash(person, code))
                    .update();
        }
        return codes;
    }

    private static byte[] hash(UUID person, String code) {
        return CanonicalJson.sha256(
                person + ":" + code.strip().toLowerCase(Locale.ROOT).replace(" ", ""));
    }

    private static String word() {
        return RANDOM.ints(6, 0, SIGNS.length)
                .collect(StringBuilder::new, (word, sign) -> word.append(SIGNS[sign]), StringBuilder::append)
                .toString();
    }
}
