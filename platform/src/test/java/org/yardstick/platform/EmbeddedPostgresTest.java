package org.yardstick.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL that comes along meets folders in the states in which accidents leave them. */
class EmbeddedPostgresTest {
    private static final Path BINARIES =
            Path.of(System.getProperty("java.io.tmpdir"), "yardstick-postgresql-" + EmbeddedPostgres.VERSION);

    @TempDir
    Path home;

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(BINARIES, home, EmbeddedPostgres.Durability.DURABLE);
    }

    private static void query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.url("postgres"), EmbeddedPostgres.USER, postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aKilledOneIsStartedAgainWithItsData() throws SQLException, IOException, InterruptedException {
        query(start(), "create table kept (one int)");
        var pid = Long.parseLong(
                Files.readAllLines(home.resolve("db/postmaster.pid")).getFirst());
        new ProcessBuilder("kill", "-9", "" + pid).start().waitFor();
        try (var again = start()) {
            assertThat(again.wasRunning()).isFalse();
            query(again, "select one from kept");
        }
    }

    @Test
    void aRunningOneIsJoined() {
        try (var first = start()) {
            var second = start();
            assertThat(second.wasRunning()).isTrue();
            assertThat(second.url("postgres")).isEqualTo(first.url("postgres"));
        }
    }

    /** As in a container that was started again: the numbers of processes begin anew. */
    @Test
    void aPidFileThatNamesAnotherProgramIsNoObstacle() throws IOException, SQLException {
        start().close();
        Files.writeString(
                home.resolve("db/postmaster.pid"),
                "%d%n%s%n1%n5%n%n127.0.0.1%n".formatted(ProcessHandle.current().pid(), home.resolve("db")));
        try (var again = start()) {
            assertThat(again.wasRunning()).isFalse();
            query(again, "select 1");
        }
    }

    @Test
    void whatAKilledStartLeftHalfMadeIsMadeAnew() throws IOException, SQLException {
        Files.createDirectories(home.resolve("db.unfinished/base"));
        Files.writeString(home.resolve("db.unfinished/PG_VERSION"), "18");
        Files.writeString(home.resolve("db.password"), "of the half-made one");
        try (var postgres = start()) {
            query(postgres, "select 1");
        }
        assertThat(home.resolve("db.unfinished")).doesNotExist();
    }

    @Test
    void dataOfAnotherPostgresIsLeftAlone() throws IOException {
        Files.createDirectories(home.resolve("db"));
        Files.writeString(home.resolve("db/PG_VERSION"), "16\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessage("the data in " + home.resolve("db")
                        + " was written by PostgreSQL 16 and this Yardstick brings 18;"
                        + " start the Yardstick that wrote it, or choose another folder with YARDSTICK_HOME");
    }

    @Test
    void aDatabaseThatDoesNotStartSaysWhy() throws IOException {
        start().close();
        Files.writeString(home.resolve("db/postgresql.conf"), "no_such_setting = 1\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("PostgreSQL could not start in " + home.resolve("db") + ": ")
                .hasMessageContaining("FATAL")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFullDiskIsNamed() {
        assertThat(CannotStart.known("PANIC:  could not write to file: No space left on device", home)
                        .orElseThrow())
                .hasMessage("the disk with " + home + " is full");
    }
}
