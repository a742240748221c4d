package org.yardstick.platform.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.MailedLink;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.OneTimeToken;
import org.yardstick.platform.identity.PasswordForgotten;
import org.yardstick.platform.identity.Sessions;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Refused;

/**
 * New passwords for forgotten ones, by a link that goes to the address of the account, is good for an hour and opens once. Who asks
 * learns nothing about whether the address is known; a known one gets at most {@value #PER_ACCOUNT} mails in that hour.
 *
 * <p>Refused: {@code identity.reset.closed}; {@code identity.sign-in.throttled} after {@value #PER_ADDRESS} questions from one address.
 */
@Component
class PasswordResets {
    static final int PER_ACCOUNT = 3;
    static final int PER_ADDRESS = 20;
    private static final Duration LIFE = Duration.ofHours(1);

    private final JdbcClient db;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PasswordResets(
            JdbcClient db, Passwords passwords, Sessions sessions, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    /** Mails a link when {@code email} is known; {@code reads} is the language when the person never chose one. */
    @Transactional
    public void ask(String email, Language reads) {
        record Row(UUID id, String email, Names names, String language, long asked) {}
        var now = clock.instant();
        db.sql("""
                select p.id, p.email, p.name, p.name_hans, p.name_hant, coalesce(p.language, :reads) as language,
                       (select count(*) from identity.password_reset r
                         where r.person = p.id and r.asked_at > :since) as asked
                  from identity.person p where p.email = :email for update""")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .param("reads", reads.tag())
                .param("since", Timestamp.from(now.minus(LIFE)))
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        Names.ofPerson(row),
                        row.getString("language"),
                        row.getLong("asked")))
                .optional()
                .filter(row -> row.asked < PER_ACCOUNT)
                .ifPresent(row -> events.publishEvent(
                        new PasswordForgotten(row.email, row.names, Language.ofTag(row.language), link(row.id))));
    }

    private MailedLink link(UUID person) {
        var token = OneTimeToken.draw();
        var now = clock.instant();
        db.sql("""
                insert into identity.password_reset (token_hash, person, asked_at, expires_at)
                values (:hash, :person, :now, :expires)""")
                .param("hash", token.hash())
                .param("person", person)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
        return new MailedLink("/password-reset/" + token.value(), now.plus(LIFE));
    }

    /** The e-mail address of the account that the link opens, while it does. */
    Optional<String> account(String token) {
        return db.sql("""
                select p.email from identity.password_reset r join identity.person p on p.id = r.person
                 where r.token_hash = :hash and r.expires_at > :now""")
                .param("hash", OneTimeToken.of(token).hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** Sets the new password; every link and every session of the person ends. */
    @Transactional
    public void use(String token, String password) {
        var person = db.sql("""
                delete from identity.password_reset where token_hash = :hash and expires_at > :now returning person""")
                .param("hash", OneTimeToken.of(token).hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refused("identity.reset.closed"));
        db.sql("delete from identity.password_reset where person = :person")
                .param("person", person)
                .update();
        passwords.set(person, password);
        sessions.closeAll(person);
    }
}
