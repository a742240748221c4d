package org.yardstick.platform.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yardstick.platform.EmbeddedPostgres;
import org.yardstick.platform.TestDatabase;

/** A journal in a database of its own, written by the same classes as in the application but without it. */
final class WrittenJournal implements AutoCloseable {
    final String url = TestDatabase.create();
    final JdbcClient db;
    final TransactionTemplate transaction;
    final Journal journal;
    private final HikariDataSource pool = new HikariDataSource();

    WrittenJournal() {
        pool.setJdbcUrl(url);
        pool.setUsername(EmbeddedPostgres.USER);
        pool.setPassword(TestDatabase.password());
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration/journal")
                .defaultSchema("flyway")
                .createSchemas(true)
                .load()
                .migrate();
        db = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        journal = new Journal(db, java.time.Clock.systemUTC());
    }

    /** One node's checkpoints, with its keys under {@code home}. */
    Checkpoints checkpoints(Path home) {
        return new Checkpoints(db, journal, transaction, Clock.systemUTC(), home.toString());
    }

    void write(int entries) {
        for (int i = 0; i < entries; i++) {
            var entry = Entry.by(UUID.randomUUID(), Clock.systemUTC().instant(), "test.act", "thing", "no " + i)
                    .with("number", i);
            transaction.executeWithoutResult(status -> journal.record(entry));
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
