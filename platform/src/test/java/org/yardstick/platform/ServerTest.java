package org.yardstick.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server in a process of its own, as {@code ./yardstick up} starts it. */
class ServerTest {
    private static final Pattern CODE = Pattern.compile("with the code (\\w+)");

    @TempDir
    Path home;

    private final List<String> said = new ArrayList<>();

    @Test
    void theWindowShowsWhatAPersonNeedsAndTheLogKeepsNoSecret() throws IOException, InterruptedException {
        int port = free();
        var server = up(home, "" + port);
        try {
            readUntilReady(server);
            assertThat(said)
                    .contains("  Yardstick is ready: http://localhost:" + port)
                    .noneMatch(line -> line.contains(" INFO "));
            var code = CODE.matcher(String.join("\n", said));
            assertThat(code.find()).isTrue();
            assertThat(new Visitor(port).get("/set-up").status()).isEqualTo(200);
            assertThat(Files.readString(home.resolve("logs/yardstick.log")))
                    .contains("Started Yardstick")
                    .doesNotContain(
                            code.group(1),
                            Files.readString(home.resolve("db.password")).strip());
            anotherOnTheSameFolderIsRefused(server.pid());
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertThat(home.resolve("db/postmaster.pid")).doesNotExist();
    }

    private void anotherOnTheSameFolderIsRefused(long pid) throws IOException, InterruptedException {
        var second = up(home, "" + free());
        assertThat(error(second))
                .isEqualTo("yardstick: another Yardstick (process " + pid + ") is using " + home
                        + "; stop it, or choose another folder with YARDSTICK_HOME");
        assertThat(second.waitFor()).isEqualTo(Command.REFUSED);
    }

    @Test
    void aWrongPortIsToldBeforeAnythingIsMade() throws IOException, InterruptedException {
        var server = up(home.resolve("new"), "abc");
        assertThat(error(server)).isEqualTo("yardstick: YARDSTICK_PORT must be a number from 1 to 65535, not 'abc'");
        assertThat(server.waitFor()).isEqualTo(Command.WRONG_USE);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aPortTakenWhileStartingIsToldInOneLine() throws IOException, InterruptedException {
        int port = free();
        var server = up(home, "" + port);
        var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).startsWith("Starting Yardstick");
        try (var other = new ServerSocket(port)) {
            assertThat(output.lines().toList()).isEmpty();
            assertThat(error(server))
                    .isEqualTo(
                            "yardstick: port " + other.getLocalPort()
                                    + " was taken while Yardstick was starting; start it again, or choose another with YARDSTICK_PORT");
        }
        assertThat(server.waitFor()).isEqualTo(Command.REFUSED);
        assertThat(home.resolve("db/postmaster.pid")).doesNotExist();
    }

    @Test
    void aWrongDatabaseAddressIsToldWithoutItsPassword() throws IOException, InterruptedException {
        var server = start(home, "" + free(), "jdbc:postgresql://127.0.0.1:1/x?user=u&password=hidden-word");
        assertThat(error(server))
                .startsWith("yardstick: the database of YARDSTICK_DATABASE_URL cannot be used: ")
                .doesNotContain("hidden-word");
        assertThat(server.waitFor()).isEqualTo(Command.REFUSED);
        var other = start(home, "" + free(), "postgres://u:hidden-word@db/x");
        assertThat(error(other)).contains("must look like jdbc:postgresql:").doesNotContain("hidden-word");
        assertThat(other.waitFor()).isEqualTo(Command.WRONG_USE);
    }

    private static Process up(Path home, String port) throws IOException {
        return start(home, port, "");
    }

    private static Process start(Path home, String port, String database) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Yardstick.class.getName(),
                "up");
        builder.environment().put("YARDSTICK_HOME", home.toString());
        builder.environment().put("YARDSTICK_PORT", port);
        builder.environment().put("YARDSTICK_DATABASE_URL", database);
        return builder.start();
    }

    private void readUntilReady(Process server) throws IOException {
        var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains("Stop with Ctrl+C")) {
                return;
            }
        }
        throw new AssertionError(said + "\n" + error(server));
    }

    private static String error(Process server) throws IOException {
        return new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
