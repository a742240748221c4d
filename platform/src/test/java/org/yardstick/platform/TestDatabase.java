package org.yardstick.platform;

import static org.springframework.util.FileSystemUtils.deleteRecursively;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real PostgreSQL for the tests: one cluster a JVM that may lose its data, one database a Spring context. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path ROOT = Path.of("target", "postgresql");
    private static final Queue<ConfigurableApplicationContext> CONTEXTS = new ConcurrentLinkedQueue<>();
    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static EmbeddedPostgres start() {
        var binaries =
                Path.of(System.getProperty("java.io.tmpdir"), "yardstick-postgresql-" + EmbeddedPostgres.VERSION);
        var home = ROOT.resolve("run-" + ProcessHandle.current().pid());
        var postgres = EmbeddedPostgres.start(binaries, home, EmbeddedPostgres.Durability.DISPOSABLE);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // First those who write their last words into it.
            CONTEXTS.forEach(ConfigurableApplicationContext::close);
            postgres.close();
            deleteRecursively(home.toFile());
        }));
        return postgres;
    }

    /** The address of a new, empty database. */
    public static String create() {
        return create("template1");
    }

    /** The address of a copy of the database at {@code url}, to which nobody may be connected. */
    public static String copy(String url) {
        return create(url.substring(url.lastIndexOf('/') + 1));
    }

    private static String create(String template) {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(
                        POSTGRES.url("postgres"), EmbeddedPostgres.USER, POSTGRES.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return POSTGRES.url(name);
    }

    public static String password() {
        return POSTGRES.password();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        CONTEXTS.add(context);
        TestPropertyValues.of(
                        "spring.datasource.url=" + create(),
                        "spring.datasource.username=" + EmbeddedPostgres.USER,
                        "spring.datasource.password=" + password(),
                        "yardstick.home=target/home",
                        // All tests write from one address.
                        "yardstick.decision.letters-an-hour=1000",
                        "yardstick.jobs=false")
                .applyTo(context);
    }
}
