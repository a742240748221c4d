package org.yardstick.platform.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
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
    /** Writes rows and moves the end of the chain behind them. */
    private static final String APPEND = """
                with written as (
                    insert into journal.entry
                        (seq, at, actor, action, subject_kind, subject, organisation, details, previous, hash)
                    select seq, at, actor, action, kind, subject, organisation, details, previous, hash
                      from unnest(:seqs, :times::timestamptz[], :actors, :actions, :kinds, :subjects, :organisations,
                                  :details, :previous, :hashes)
                        as one (seq, at, actor, action, kind, subject, organisation, details, previous, hash)
                )
                update journal.head set seq = :seq, hash = :hash""";

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
        var rows = new ArrayList<Chain.Row>();
        for (var entry : entries) {
            var content = content(entry, head.seq + 1);
            rows.add(new Chain.Row(content, head.hash, Chain.hash(head.hash, content)));
            head = new Head(content.seq(), rows.getLast().hash());
        }
        insert(rows);
    }

    private static Chain.Content content(Entry entry, long seq) {
        return new Chain.Content(
                seq,
                entry.at().truncatedTo(ChronoUnit.MICROS), // what a timestamptz keeps
                entry.actor(),
                entry.action(),
                entry.subjectKind(),
                entry.subject(),
                entry.organisation(),
                CanonicalJson.of(entry.details()));
    }

    private void insert(List<Chain.Row> rows) {
        var head = rows.getLast();
        db.sql(APPEND)
                .param("seqs", each(rows, Chain.Row::seq, Long[]::new))
                .param("times", each(rows, row -> row.content().at().toString(), String[]::new))
                .param("actors", each(rows, row -> row.content().actor().orElse(null), UUID[]::new))
                .param("actions", each(rows, row -> row.content().action(), String[]::new))
                .param("kinds", each(rows, row -> row.content().subjectKind(), String[]::new))
                .param("subjects", each(rows, row -> row.content().subject(), String[]::new))
                .param(
                        "organisations",
                        each(rows, row -> row.content().organisation().orElse(null), UUID[]::new))
                .param("details", each(rows, row -> row.content().details(), String[]::new))
                .param("previous", each(rows, Chain.Row::previous, byte[][]::new))
                .param("hashes", each(rows, Chain.Row::hash, byte[][]::new))
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }

    private static <T> T[] each(List<Chain.Row> rows, Function<Chain.Row, @Nullable T> field, IntFunction<T[]> column) {
        return rows.stream().map(field).toArray(column);
    }
}
