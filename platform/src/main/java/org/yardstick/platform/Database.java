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
    private static final String URL = "YARDSTICK_DATABASE_URL";
    private static final int OLDEST = 18;

    private final String url;
    private final Optional<EmbeddedPostgres> embedded;
    private final Optional<HomeLock> lock;

    private Database(String url, Optional<EmbeddedPostgres> embedded, Optional<HomeLock> lock) {
        this.url = url;
        this.embedded = embedded;
        this.lock = lock;
    }

    /** For a server, which has its data folder to itself. */
    static Database own(Path home) {
        var given = given();
        return given.isPresent() ? given.get() : embedded(home, Optional.of(HomeLock.take(home)));
    }

    /** For a look into it, whether a server is running or not. */
    static Database shared(Path home) {
        return given().orElseGet(() -> embedded(home, HomeLock.tryTake(home)));
    }

    /** Whether there is one to look at; {@link #shared} would make an empty one. */
    static boolean exists(Path home) {
        return Command.environment(URL).isPresent() || EmbeddedPostgres.isIn(home);
    }

    private static Database embedded(Path home, Optional<HomeLock> lock) {
        var postgres = EmbeddedPostgres.start(
                home.resolve("postgresql-" + EmbeddedPostgres.VERSION), home, EmbeddedPostgres.Durability.DURABLE);
        return new Database(postgres.url("postgres"), Optional.of(postgres), lock);
    }

    private static Optional<Database> given() {
        var url = Command.environment(URL);
        url.ifPresent(Database::check);
        return url.map(one -> new Database(one, Optional.empty(), Optional.empty()));
    }

    /** What is wrong with an address is told before anything is started; the address itself, which may hold a password, is not. */
    private static void check(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw CannotStart.asAskedFor(URL + " must look like jdbc:postgresql://host/database?user=...&password=...");
        }
        try (var connection = DriverManager.getConnection(url)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw CannotStart.here(
                        URL + " leads to a PostgreSQL " + version + "; Yardstick needs " + OLDEST + " or newer");
            }
        } catch (SQLException e) {
            throw CannotStart.here("the database of " + URL + " cannot be used: " + e.getMessage());
        }
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
        lock.ifPresent(HomeLock::close);
    }

    /** Stops it only if it was not running before: somebody else is using it. */
    void leave() {
        embedded.filter(postgres -> !postgres.wasRunning()).ifPresent(EmbeddedPostgres::close);
        lock.ifPresent(HomeLock::close);
    }
}
