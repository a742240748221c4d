package org.yardstick.platform.journal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The book in which every act of the scheme is written, in the transaction of the act itself: either both are kept or neither.
 *
 * <p>Rows are written just before the commit, all together, under a lock on the end of the chain. So the lock is the last that a
 * transaction takes: it is held for a moment and no two transactions can wait for each other over it.
 */
@Component
public class Journal {
    private final JdbcClient db;
    private final Clock clock;

    Journal(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The moment that an act and its entry share. */
    public Instant now() {
        return clock.instant();
    }

    /** Writes {@code entry} with the running transaction; outside of one there is nothing to bind it to, which is a mistake. */
    public void record(Entry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The journal is written in the transaction of the act: " + entry.action());
        }
        pending().entries.add(entry);
    }

    /** The row with this number, as it stands; who may see it is for the caller to know. */
    public Optional<Chain.Row> row(long seq) {
        return db.sql(JournalCheck.ENTRIES + "where seq = :seq")
                .param("seq", seq)
                .query((row, n) -> JournalCheck.row(row))
                .optional();
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private final class Pending implements TransactionSynchronization {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            append(entries);
        }
    }

    private record Head(long seq, byte[] hash) {}

    private void append(List<Entry> entries) {
        var head = db.sql("select seq, hash from journal.head for update")
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .single();
        for (var entry : entries) {
            head = append(head, entry);
        }
        db.sql("update journal.head set seq = :seq, hash = :hash")
                .param("seq", head.seq)
                .param("hash", head.hash)
                .update();
    }

    private Head append(Head head, Entry entry) {
        var content = new Chain.Content(
                head.seq + 1,
                entry.at().truncatedTo(ChronoUnit.MICROS), // what a timestamptz keeps
                entry.actor(),
                entry.action(),
                entry.subjectKind(),
                entry.subject(),
                entry.organisation(),
                CanonicalJson.of(entry.details()));
        var row = new Chain.Row(content, head.hash, Chain.hash(head.hash, content));
        insert(row);
        return new Head(row.seq(), row.hash());
    }

    private void insert(Chain.Row row) {
        var content = row.content();
        db.sql("""
                insert into journal.entry
                    (seq, at, actor, action, subject_kind, subject, organisation, details, previous, hash)
                values (:seq, :at, :actor, :action, :kind, :subject, :organisation, :details, :previous, :hash)""")
                .param("seq", content.seq())
                .param("at", Timestamp.from(content.at()))
                .param("actor", content.actor().orElse(null), Types.OTHER)
                .param("action", content.action())
                .param("kind", content.subjectKind())
                .param("subject", content.subject())
                .param("organisation", content.organisation().orElse(null), Types.OTHER)
                .param("details", content.details())
                .param("previous", row.previous())
                .param("hash", row.hash())
                .update();
    }
}
