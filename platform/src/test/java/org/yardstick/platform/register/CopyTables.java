package org.yardstick.platform.register;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for many tables at once, by COPY, past the use cases and without their checks on foreign keys: for databases that are thrown away.
 * Every table has a connection of its own.
 */
final class CopyTables implements AutoCloseable {
    private static final int FULL = 1 << 18;

    private final String url;
    private final String user;
    private final String password;
    private final Map<String, Target> targets = new LinkedHashMap<>();

    CopyTables(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    private record Target(Connection connection, CopyIn copy, StringBuilder rows) {}

    /** @param table with its columns, as in {@code a.b (c, d)} */
    void add(String table, @Nullable Object... values) throws SQLException {
        var target = targets.get(table);
        if (target == null) {
            target = open(table);
            targets.put(table, target);
        }
        for (int i = 0; i < values.length; i++) {
            target.rows.append(i == 0 ? "" : "\t");
            append(target.rows, values[i]);
        }
        target.rows.append('\n');
        if (target.rows.length() > FULL) {
            flush(target);
        }
    }

    private Target open(String table) throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        return new Target(connection, copy, new StringBuilder(FULL + 10_000));
    }

    private static void append(StringBuilder rows, @Nullable Object value) {
        switch (value) {
            case null -> rows.append("\\N");
            case byte[] bytes ->
                rows.append("\\\\x").append(java.util.HexFormat.of().formatHex(bytes));
            default -> rows.append(value.toString().replace("\\", "\\\\"));
        }
    }

    private static void flush(Target target) throws SQLException {
        var bytes = target.rows.toString().getBytes(StandardCharsets.UTF_8);
        target.copy.writeToCopy(bytes, 0, bytes.length);
        target.rows.setLength(0);
    }

    /** All rows are there from now on. */
    @Override
    public void close() throws SQLException {
        for (var target : targets.values()) {
            try (var connection = target.connection) {
                flush(target);
                target.copy.endCopy();
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            }
        }
        targets.clear();
    }
}
