package org.yardstick.platform.identity;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.signin.Passwords;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Refused;

/**
 * Makes the first administrator of an empty instance and the body that runs its scheme.
 *
 * <p>Only while nobody exists, and only with the code that was printed where the program was started: whoever reaches the address
 * first is not thereby its owner. Refused: {@code identity.set-up.done}, {@code identity.set-up.wrong-code}.
 */
@Component
public class SetUp {
    private final JdbcClient db;
    private final People people;
    private final Organisations organisations;
    private final Passwords passwords;
    private final Clock clock;

    SetUp(JdbcClient db, People people, Organisations organisations, Passwords passwords, Clock clock) {
        this.db = db;
        this.people = people;
        this.organisations = organisations;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A fresh code to print, when there is nobody yet; an older code no longer counts. */
    @Transactional
    public Optional<String> code() {
        if (!people.nobodyYet()) {
            return Optional.empty();
        }
        var secret = new byte[6];
        new SecureRandom().nextBytes(secret);
        var code = HexFormat.of().formatHex(secret);
        db.sql("""
                insert into identity.set_up_code (code_hash, made_at) values (:hash, :at)
                on conflict (one) do update set code_hash = excluded.code_hash, made_at = excluded.made_at""")
                .param("hash", CanonicalJson.sha256(code))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return Optional.of(code);
    }

    /** What the first administrator states. */
    public record Statement(String code, String email, Names person, String password, Organisations.Statement body) {}

    /** The first administrator and the body that they keep. */
    public record Founded(UUID person, UUID body) {}

    @Transactional
    public Founded perform(Statement statement) {
        db.sql("lock table identity.person in share row exclusive mode").update();
        if (!people.nobodyYet()) {
            throw new Refused("identity.set-up.done");
        }
        if (!isRight(statement.code.strip().toLowerCase(Locale.ROOT))) {
            throw new Refused("identity.set-up.wrong-code");
        }
        var person = people.add(statement.email, statement.person, Optional.empty());
        var body = organisations.add(statement.body, Optional.of(person));
        people.grant(person, body, Role.ADMINISTRATOR, Optional.of(person));
        people.grant(person, body, Role.SECRETARIAT, Optional.of(person));
        passwords.set(person, statement.password);
        db.sql("delete from identity.set_up_code").update();
        return new Founded(person, body);
    }

    private boolean isRight(String code) {
        return db.sql("select code_hash from identity.set_up_code")
                .query((row, n) -> row.getBytes("code_hash"))
                .optional()
                .filter(hash -> MessageDigest.isEqual(hash, CanonicalJson.sha256(code)))
                .isPresent();
    }
}
