package org.yardstick.platform.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.Refused;

/**
 * Failed attempts, counted by subject (an account, an address, a second factor): when too many came within a quarter of an hour, even
 * the right answer is refused until it has passed.
 */
@Component
class Guesses {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Clock clock;

    Guesses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void refuseAfter(int most, String subject) {
        var failed = db.sql("select count(*) from identity.failed_sign_in where subject = :subject and at > :since")
                .param("subject", subject)
                .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                .query(Long.class)
                .single();
        if (failed >= most) {
            throw new Refused("identity.sign-in.throttled", WINDOW.toMinutes());
        }
    }

    void note(String subject) {
        db.sql("delete from identity.failed_sign_in where subject = :subject and at < :since")
                .param("subject", subject)
                .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                .update();
        db.sql("insert into identity.failed_sign_in (subject, at) values (:subject, :at)")
                .param("subject", subject)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void forget(String subject) {
        db.sql("delete from identity.failed_sign_in where subject = :subject")
                .param("subject", subject)
                .update();
    }
}
