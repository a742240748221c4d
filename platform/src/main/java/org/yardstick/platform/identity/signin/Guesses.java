package org.yardstick.platform.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.shell.Refused;

/**
 * Attempts that were not right, counted by subject (an account, an address, a second factor): when too many came within a quarter of an
 * hour, even the right answer is refused until it has passed.
 *
 * <p>Refused: {@code identity.sign-in.throttled}.
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

    /**
     * Counts an attempt before anybody looks whether it is right, in a transaction of its own: those on one subject wait for each other,
     * so of many that come at the same moment exactly {@code most} are looked at. One that was right is taken back, or all of its subject
     * are forgotten.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public UUID begin(int most, String subject) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 0))")
                .param("subject", subject)
                .query((row, number) -> true)
                .single();
        refuseFrom(most, subject);
        return note(subject);
    }

    /** For a caller who holds a lock on the subject, so that no two are counted at once. */
    void refuseFrom(long most, String subject) {
        var failed = db.sql("select count(*) from identity.failed_sign_in where subject = :subject and at > :since")
                .param("subject", subject)
                .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                .query(Long.class)
                .single();
        if (failed >= most) {
            throw new Refused("identity.sign-in.throttled", WINDOW.toMinutes());
        }
    }

    UUID note(String subject) {
        db.sql("delete from identity.failed_sign_in where subject = :subject and at < :since")
                .param("subject", subject)
                .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                .update();
        return db.sql("insert into identity.failed_sign_in (subject, at) values (:subject, :at) returning id")
                .param("subject", subject)
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
    }

    void takeBack(UUID attempt) {
        db.sql("delete from identity.failed_sign_in where id = :id")
                .param("id", attempt)
                .update();
    }

    void forget(String subject) {
        db.sql("delete from identity.failed_sign_in where subject = :subject")
                .param("subject", subject)
                .update();
    }
}
