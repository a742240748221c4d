package org.yardstick.platform.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Walks the whole journal of a database and says what in it cannot be as it was written. Needs a connection and nothing of the running
 * application; it sees one moment of the database and keeps only a few rows in memory, however long the journal is.
 */
public final class JournalCheck {
    private static final int ROWS_AT_A_TIME = 2_000;
    /** All that {@link #row} reads. */
    static final String ENTRIES = """
            select seq, at, actor, action, subject_kind, subject, organisation, details, previous, hash
              from journal.entry
            """;

    static final String CHECKPOINTS =
            "select seq, at, hash, previous, key_id, signature from journal.checkpoint order by seq";

    private final Connection connection;
    private final Progress progress;

    public JournalCheck(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Told about every row that was passed. */
    @FunctionalInterface
    public interface Progress {
        void passed(long rows, long ofAbout);
    }

    /**
     * Trusts {@code keys} alone when there are any, else the keys that the database itself names; and compares with hashes that an
     * auditor kept from an earlier check.
     */
    public Report run(List<VerifyingKey> keys, List<KeptHash> kept) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var walk = new Walk(keys.isEmpty() ? keysOfDatabase() : keys, kept);
        var head = head();
        try (var entries = cursor();
                var checkpoints = cursor();
                var rows = entries.executeQuery(ENTRIES + "order by seq");
                var signed = checkpoints.executeQuery(CHECKPOINTS)) {
            walk(walk, rows, signed, head.map(Walk.Head::seq).orElse(0L));
        }
        var report = walk.end(head);
        connection.rollback();
        return report;
    }

    private void walk(Walk walk, ResultSet rows, ResultSet signed, long about) throws SQLException {
        var next = nextCheckpoint(signed);
        long passed = 0;
        while (rows.next()) {
            var row = row(rows);
            while (next.isPresent() && next.get().seq() < row.seq()) {
                walk.step(next.get());
                next = nextCheckpoint(signed);
            }
            walk.step(row);
            progress.passed(++passed, about);
        }
        while (next.isPresent()) {
            walk.step(next.get());
            next = nextCheckpoint(signed);
        }
    }

    /** Without a fetch size, and outside a transaction, the driver would read the whole table at once. */
    private Statement cursor() throws SQLException {
        var statement = connection.createStatement();
        statement.setFetchSize(ROWS_AT_A_TIME);
        return statement;
    }

    private List<VerifyingKey> keysOfDatabase() throws SQLException {
        var keys = new ArrayList<VerifyingKey>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pem from journal.public_key")) {
            while (rows.next()) {
                keys.add(VerifyingKey.ofPem(rows.getString("pem")));
            }
        }
        return keys;
    }

    private Optional<Walk.Head> head() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select seq, hash from journal.head")) {
            return row.next() ? Optional.of(new Walk.Head(row.getLong("seq"), row.getBytes("hash"))) : Optional.empty();
        }
    }

    static Optional<Checkpoint> nextCheckpoint(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        return Optional.of(new Checkpoint(
                row.getLong("seq"),
                instant(row),
                row.getBytes("hash"),
                Optional.ofNullable(row.getObject("previous", Long.class)),
                row.getString("key_id"),
                row.getBytes("signature")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    static Chain.Row row(ResultSet row) throws SQLException {
        var content = new Chain.Content(
                row.getLong("seq"),
                instant(row),
                Optional.ofNullable(row.getObject("actor", UUID.class)),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject"),
                Optional.ofNullable(row.getObject("organisation", UUID.class)),
                row.getString("details"));
        return new Chain.Row(content, row.getBytes("previous"), row.getBytes("hash"));
    }
}
