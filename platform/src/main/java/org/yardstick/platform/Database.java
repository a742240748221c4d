package org.yardstick.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The database that a command works on: the one that YARDSTICK_DATABASE_URL names, else the PostgreSQL that came along. */
final class Database implements AutoCloseable {
    private final String url;
    private final Optional<EmbeddedPostgres> embedded;

    private Database(String url, Optional<EmbeddedPostgres> embedded) {
        this.url = url;
        this.embedded = embedded;
    }

    static Database start(Path home) {
        var given = Command.environment("YARDSTICK_DATABASE_URL");
        if (given.isPresent()) {
            return new Database(given.get(), Optional.empty());
        }
        var postgres = EmbeddedPostgres.start(
                home.resolveSibling("postgresql-" + EmbeddedPostgres.VERSION),
                home,
                EmbeddedPostgres.Durability.DURABLE);
        return new Database(postgres.url("postgres"), Optional.of(postgres));
    }

    /** Whether there is one to look at; {@link #start} would make an empty one. */
    static boolean exists(Path home) {
        return Command.environment("YARDSTICK_DATABASE_URL").isPresent() || EmbeddedPostgres.isIn(home);
    }

    Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", url);
        embedded.ifPresent(postgres -> {
            settings.put("spring.datasource.username", EmbeddedPostgres.USER);
            settings.put("spring.datasource.password", postgres.password());
        });
        return settings;
    }

    Connection connect() throws SQLException {
        return embedded.isPresent()
                ? DriverManager.getConnection(
                        url, EmbeddedPostgres.USER, embedded.get().password())
                : DriverManager.getConnection(url);
    }

    /** Stops the PostgreSQL that came along. */
    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }

    /** Stops it only if it was not running before: somebody else is using it. */
    void leave() {
        embedded.filter(postgres -> !postgres.wasRunning()).ifPresent(EmbeddedPostgres::close);
    }
}
