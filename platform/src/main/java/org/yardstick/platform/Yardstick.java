package org.yardstick.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.yardstick.platform.assessment.file.ScoreCommand;
import org.yardstick.platform.identity.SetUp;

/** What {@code ./yardstick} starts: {@code up}, the real thing; {@code demo}, the same with a believable scheme in it. */
public final class Yardstick {
    private static final int FIRST_PORT = 8080;
    private static final int LAST_PORT = 8099;

    private Yardstick() {}

    public static void main(String[] arguments) {
        var command = arguments.length == 0 ? "help" : arguments[0];
        switch (command) {
            case "up" -> serve(Path.of(environment("YARDSTICK_HOME").orElse("data")), Map.of());
            case "demo" ->
                serve(Path.of(environment("YARDSTICK_HOME").orElse("data/demo")), Map.of("yardstick.sample", true));
            case "score" -> System.exit(score(arguments));
            default -> {
                System.err.println("yardstick: there is no command '" + command + "'; try ./yardstick help");
                System.exit(2);
            }
        }
    }

    /** What is printed is UTF-8 whatever the terminal says of itself: results hold Chinese names. */
    private static int score(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return ScoreCommand.run(List.of(arguments).subList(1, arguments.length), out, err);
    }

    private static void serve(Path home, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.putAll(database(home));
        int port = port();
        settings.put("server.port", port);
        settings.put("yardstick.home", home.toAbsolutePath().toString());
        var application = new SpringApplication(YardstickApplication.class);
        application.setDefaultProperties(settings);
        var context = application.run();
        say(context, port);
    }

    private static void say(ConfigurableApplicationContext context, int port) {
        System.out.println();
        System.out.println("  Yardstick is ready: http://localhost:" + port);
        context.getBean(SetUp.class)
                .code()
                .ifPresent(code -> System.out.println("  Nobody is here yet. Set it up at http://localhost:" + port
                        + "/set-up with the code " + code));
        System.out.println("  Stop with Ctrl+C.");
        System.out.println();
    }

    private static Map<String, Object> database(Path home) {
        var url = environment("YARDSTICK_DATABASE_URL");
        if (url.isPresent()) {
            return Map.of("spring.datasource.url", url.get());
        }
        var postgres = EmbeddedPostgres.start(
                home.resolveSibling("postgresql-" + EmbeddedPostgres.VERSION),
                home,
                EmbeddedPostgres.Durability.DURABLE);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-postgresql"));
        return Map.of(
                "spring.datasource.url", postgres.url("postgres"),
                "spring.datasource.username", EmbeddedPostgres.USER,
                "spring.datasource.password", postgres.password());
    }

    /** The port asked for with YARDSTICK_PORT, else the first that is free from 8080 on. */
    private static int port() {
        var wanted = environment("YARDSTICK_PORT");
        if (wanted.isPresent()) {
            return Integer.parseInt(wanted.get());
        }
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "No port from " + FIRST_PORT + " to " + LAST_PORT + " is free; set YARDSTICK_PORT");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
