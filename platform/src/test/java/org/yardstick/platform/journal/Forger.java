package org.yardstick.platform.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.EmbeddedPostgres;
import org.yardstick.platform.TestDatabase;

/** Somebody with all rights over the database: triggers and foreign keys do not stop them, and they know how the chain is made. */
final class Forger implements AutoCloseable {
    final Connection connection;

    Forger(String url) throws SQLException {
        connection = DriverManager.getConnection(url, EmbeddedPostgres.USER, TestDatabase.password());
        execute("set session_replication_role = replica");
    }

    Forger execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    /** Gives every row from {@code first} to {@code last} the previous hash and the hash that it should have. */
    Forger chainAnew(long first, long last) throws SQLException {
        var previous = Chain.start();
        for (var row : rows()) {
            if (row.seq() >= first && row.seq() <= last) {
                var hash = Chain.hash(previous, row.content());
                put("update journal.entry set previous = ?, hash = ? where seq = ?", previous, hash, row.seq());
                previous = hash;
            } else {
                previous = row.hash();
            }
        }
        return this;
    }

    Forger moveHead() throws SQLException {
        return execute("""
                update journal.head set (seq, hash) =
                    (select seq, hash from journal.entry order by seq desc limit 1)""");
    }

    /** Signs all checkpoints again with another key and puts that in the place of the old one. */
    Forger signAnew(SigningKey key) throws SQLException {
        var checkpoints = new ArrayList<Checkpoint>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(JournalCheck.CHECKPOINTS)) {
            for (var next = JournalCheck.nextCheckpoint(rows);
                    next.isPresent();
                    next = JournalCheck.nextCheckpoint(rows)) {
                checkpoints.add(next.get());
            }
        }
        var rows = rows();
        execute("truncate journal.checkpoint, journal.public_key");
        put(
                "insert into journal.public_key (id, pem, added_at) values (?, ?, now())",
                key.open().id(),
                key.open().pem());
        for (var old : checkpoints) {
            var hash = rows.get((int) old.seq() - 1).hash();
            var made = key.sign(old.seq(), old.at(), hash, old.previous());
            insert(made);
        }
        return this;
    }

    private void insert(Checkpoint made) throws SQLException {
        put(
                "insert into journal.checkpoint (seq, at, hash, previous, key_id, signature) values (?, ?, ?, ?, ?, ?)",
                made.seq(),
                java.sql.Timestamp.from(made.at()),
                made.hash(),
                made.previous().orElse(null),
                made.keyId(),
                made.signature());
    }

    private ArrayList<Chain.Row> rows() throws SQLException {
        var rows = new ArrayList<Chain.Row>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(JournalCheck.ENTRIES + "order by seq")) {
            while (found.next()) {
                rows.add(JournalCheck.row(found));
            }
        }
        return rows;
    }

    private void put(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
