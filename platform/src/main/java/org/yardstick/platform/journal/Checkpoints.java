package org.yardstick.platform.journal;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs the end of the journal at the start, every hour and at the end of a run, whenever something was written since. Any number of
 * nodes may do so at once: a checkpoint has one successor, so whoever comes second adds nothing.
 */
@Component
class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final JdbcClient db;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SigningKey key;

    Checkpoints(
            JdbcClient db,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${yardstick.home:data}") String home) {
        this.db = db;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.key = SigningKey.in(Path.of(home, "keys"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        transaction.executeWithoutResult(status -> introduceKey());
        sign();
    }

    @Scheduled(
            initialDelayString = "${yardstick.journal.checkpoint-every:PT1H}",
            fixedDelayString = "${yardstick.journal.checkpoint-every:PT1H}")
    void everyHour() {
        sign();
    }

    @PreDestroy
    void end() {
        try {
            sign();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("No checkpoint at the end of this run; the next start makes it: {}", unreachable.getMessage());
        }
    }

    /** The signature over the present end; empty when nothing was written since the last, or another node was faster. */
    Optional<Checkpoint> sign() {
        record End(long seq, byte[] hash, Optional<Long> latest) {}
        var end = db.sql("""
                select seq, hash, (select max(c.seq) from journal.checkpoint c) as latest from journal.head""")
                .query((row, n) -> new End(
                        row.getLong("seq"),
                        row.getBytes("hash"),
                        Optional.ofNullable(row.getObject("latest", Long.class))))
                .single();
        if (end.seq <= end.latest.orElse(0L)) {
            return Optional.empty();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var checkpoint = key.sign(end.seq, at, end.hash, end.latest);
        return insert(checkpoint) ? Optional.of(checkpoint) : Optional.empty();
    }

    private boolean insert(Checkpoint checkpoint) {
        return db.sql("""
                insert into journal.checkpoint (seq, at, hash, previous, key_id, signature)
                values (:seq, :at, :hash, :previous, :key, :signature)
                on conflict do nothing""")
                        .param("seq", checkpoint.seq())
                        .param("at", Timestamp.from(checkpoint.at()))
                        .param("hash", checkpoint.hash())
                        .param("previous", checkpoint.previous().orElse(null), Types.BIGINT)
                        .param("key", checkpoint.keyId())
                        .param("signature", checkpoint.signature())
                        .update()
                == 1;
    }

    /** A key not seen before is written in the journal as well, so that it cannot be exchanged later without a trace. */
    private void introduceKey() {
        var open = key.open();
        var now = clock.instant();
        var added = db.sql("""
                insert into journal.public_key (id, pem, added_at) values (:id, :pem, :at) on conflict do nothing""")
                .param("id", open.id())
                .param("pem", open.pem())
                .param("at", Timestamp.from(now))
                .update();
        if (added == 1) {
            journal.record(Entry.bySystem(now, "journal-key.introduce", "journal-key", open.id())
                    .with("publicKey", open.pem()));
        }
    }
}
