package org.yardstick.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * How long it takes from the command to the first page, what CPU that costs and what memory the process holds then and after some
 * load, with and without the recording that the launcher makes. Times depend on what else the machine does; CPU hardly.
 */
public final class StartBench {
    private static final Path JAR = Path.of("platform", "target", "yardstick.jar");
    private static final int ROUNDS = 3;
    private static final int REQUESTS = 3_000;

    private final Path folder;
    private final String recording;

    private StartBench(Path folder, String recording) {
        this.folder = folder;
        this.recording = recording;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var file = System.getProperty("yardstick.recording", "");
        var folder = Files.createTempDirectory("yardstick-start");
        try {
            new StartBench(folder, file).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run() throws IOException, InterruptedException {
        System.out.println(
                "| start | to the first page | CPU until then | memory then | memory after " + REQUESTS + " pages |");
        System.out.println("|---|--:|--:|--:|--:|");
        start("first of all, in a new folder", List.of());
        for (int round = 0; round < ROUNDS; round++) {
            start("later, nothing recorded", List.of());
        }
        for (int round = 0; round < ROUNDS && !recording.isEmpty(); round++) {
            start("later, recorded", recorded("server"));
        }
        System.out.println();
        System.out.println("| score of a file | time | CPU |");
        System.out.println("|---|--:|--:|");
        for (int round = 0; round < ROUNDS; round++) {
            score("nothing recorded", List.of());
            score("recorded", recorded("tools"));
        }
    }

    /** The options that make a JVM begin with the recording of a kind. */
    private List<String> recorded(String kind) {
        var option = Runtime.version().feature() >= 25 ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        return recording.isEmpty() ? List.of() : List.of(option + recording + "-" + kind, "-Xlog:disable");
    }

    private void start(String name, List<String> options) throws IOException, InterruptedException {
        int port = free();
        long begin = System.nanoTime();
        var server = launch(port, options, "up");
        try {
            while (!answers(port)) {
                if (!server.isAlive()) {
                    throw new IllegalStateException("it does not start: " + Files.readString(folder.resolve("said")));
                }
                Thread.sleep(10);
            }
            long milliseconds = (System.nanoTime() - begin) / 1_000_000;
            var cpu = cpu(server);
            var memory = memory(server);
            for (int i = 0; i < REQUESTS; i++) {
                answers(port);
            }
            System.out.printf(
                    "| %s | %d ms | %d ms | %s | %s |%n", name, milliseconds, cpu.toMillis(), memory, memory(server));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private void score(String name, List<String> options) throws IOException, InterruptedException {
        var all = new ArrayList<>(options);
        all.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        long begin = System.nanoTime();
        var tool = launch(0, all, "score", "examples/property-management.yaml");
        var cpu = Duration.ZERO;
        while (tool.isAlive()) {
            cpu = cpu(tool);
            Thread.sleep(5);
        }
        System.out.printf("| %s | %d ms | %d ms |%n", name, (System.nanoTime() - begin) / 1_000_000, cpu.toMillis());
    }

    private Process launch(int port, List<String> options, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("YARDSTICK_HOME", folder.resolve("home").toString());
        builder.environment().put("YARDSTICK_PORT", String.valueOf(port));
        return builder.start();
    }

    private static boolean answers(int port) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/sign-in").toURL().openConnection();
            try (var page = connection.getInputStream()) {
                return page.readAllBytes().length > 0 && connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The resident memory as the operating system tells it, without that of the database. */
    private static String memory(Process process) throws IOException, InterruptedException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        var kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        ps.waitFor();
        return kilobytes.isEmpty() ? "?" : Long.parseLong(kilobytes) / 1024 + " MB";
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
