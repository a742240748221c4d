package org.yardstick.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.OneTimeToken;
import org.yardstick.platform.shell.Cookies;

/**
 * What a browser has begun and is to finish within minutes: kept in the database, so that any node may finish it, and found again by
 * a token in a cookie. It is finished once.
 */
@Component
class Begun {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;

    Begun(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    enum Purpose {
        /** The password was right, the code is still to come. */
        SECOND_FACTOR,
        PASSKEY_REGISTRATION,
        PASSKEY_SIGN_IN,
        OPENID,
        /** Whoever is signed in wants to link an account elsewhere, and said so on a page of ours. */
        OPENID_LINK;

        private String cookie() {
            return "begun-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Transactional
    public void begin(HttpServletRequest request, HttpServletResponse response, Purpose purpose, String content) {
        var token = OneTimeToken.draw();
        var now = clock.instant();
        db.sql("delete from identity.begun where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        db.sql("""
                insert into identity.begun (token_hash, purpose, content, expires_at)
                values (:hash, :purpose, :content, :expires)""")
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .param("content", content)
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
        Cookies.write(request, response, purpose.cookie(), token.value(), LIFE);
    }

    /** Nobody finishes what was begun with a content that begins so. */
    void abandon(Purpose purpose, String beginning) {
        db.sql("delete from identity.begun where purpose = :purpose and starts_with(content, :beginning)")
                .param("purpose", purpose.name())
                .param("beginning", beginning)
                .update();
    }

    Optional<String> look(HttpServletRequest request, Purpose purpose) {
        return Cookies.read(request, purpose.cookie())
                .flatMap(token -> db.sql("""
                        select content from identity.begun
                         where token_hash = :hash and purpose = :purpose and expires_at > :now""")
                        .param("hash", OneTimeToken.of(token).hash())
                        .param("purpose", purpose.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .query(String.class)
                        .optional());
    }

    /** What was begun, for the last time: nobody finishes it again. */
    Optional<String> take(HttpServletRequest request, HttpServletResponse response, Purpose purpose) {
        var token = Cookies.read(request, purpose.cookie());
        Cookies.forget(request, response, purpose.cookie());
        return token.flatMap(value -> db.sql("""
                delete from identity.begun
                 where token_hash = :hash and purpose = :purpose and expires_at > :now returning content""")
                .param("hash", OneTimeToken.of(value).hash())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional());
    }
}
