package org.yardstick.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, as {@code ./yardstick check} starts it. */
class CheckCommandTest {
    @TempDir
    Path home;

    private static String url = "";

    @BeforeAll
    static void makeAnEmptyJournal() {
        url = TestDatabase.create();
        Flyway.configure()
                .dataSource(url, EmbeddedPostgres.USER, TestDatabase.password())
                .locations("classpath:db/migration/journal")
                .load()
                .migrate();
    }

    private record Outcome(int exit, String output, String errors) {}

    @Test
    void aWholeJournalEndsWithZero() throws IOException, InterruptedException {
        var outcome = check(url, "--json");
        assertThat(outcome.errors).isEmpty();
        assertThat(outcome.output.strip())
                .isEqualTo("{\"checkpoints\":0,\"findings\":[],\"more\":0,\"rows\":0,\"whole\":true}");
        assertThat(outcome.exit).isEqualTo(Command.FINE);
    }

    @Test
    void aFindingEndsWithOne() throws IOException, InterruptedException {
        var copy = TestDatabase.copy(url);
        try (var connection =
                        java.sql.DriverManager.getConnection(copy, EmbeddedPostgres.USER, TestDatabase.password());
                var statement = connection.createStatement()) {
            statement.execute("update journal.head set seq = 3");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        var outcome = check(copy);
        assertThat(outcome.output).contains("missing-end").contains("row 1").contains("all up to row 3 are missing");
        assertThat(outcome.exit).isEqualTo(Command.REFUSED);
    }

    @Test
    void whatCannotBeCheckedEndsWithTwo() throws IOException, InterruptedException {
        assertThat(check("", "--home", home.toString()).exit).isEqualTo(Command.WRONG_USE);
        assertThat(home).isEmptyDirectory();
        assertThat(check(url, "--key", "nowhere.pem").errors).contains("cannot read the key file nowhere.pem");
        assertThat(check(url, "--colour").errors).contains("there is no option '--colour'");
        assertThat(check(url, "--expect", "5").errors).contains("--expect wants a row and its hash");
        assertThat(check(url, "--key").exit).isEqualTo(Command.WRONG_USE);
        assertThat(check(TestDatabase.create()).exit).isEqualTo(Command.WRONG_USE);
    }

    private static Outcome check(String database, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Yardstick.class.getName(),
                "check"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        "YARDSTICK_DATABASE_URL",
                        database.isEmpty()
                                ? ""
                                : database + "?user=" + EmbeddedPostgres.USER + "&password=" + TestDatabase.password());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output, errors);
    }
}
