package org.yardstick.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/**
 * A start for nobody, in a folder that is thrown away afterwards: the JVM writes down at its end what it has loaded, and the real
 * starts begin with that (docs/decisions/start-up.md). Tools are rehearsed apart from the server, whose classes would hold them up.
 */
final class Rehearsal {
    private static final List<String> PAGES = List.of("/", "/sign-in", "/set-up", "/favicon.ico");
    private static final int ROUNDS = 3;

    private Rehearsal() {}

    /** @param options what is rehearsed, tools or server; a folder that may be filled; for tools the one with the examples */
    static int run(List<String> options) {
        var folder = Path.of(options.get(1)).toAbsolutePath();
        try {
            return options.getFirst().equals("tools")
                    ? ToolRehearsal.run(folder, Path.of(options.get(2)))
                    : server(folder);
        } catch (IOException e) {
            throw CannotStart.of(e, folder);
        }
    }

    private static int server(Path folder) throws IOException {
        try (var postgres =
                EmbeddedPostgres.start(folder.resolve("postgresql"), folder, EmbeddedPostgres.Durability.DISPOSABLE)) {
            visit(postgres, folder);
            return Command.FINE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Command.REFUSED;
        }
    }

    private static void visit(EmbeddedPostgres postgres, Path folder) throws IOException, InterruptedException {
        var application = new SpringApplication(YardstickApplication.class);
        application.setDefaultProperties(Map.of(
                "spring.datasource.url", postgres.url("postgres"),
                "spring.datasource.username", EmbeddedPostgres.USER,
                "spring.datasource.password", postgres.password(),
                "server.port", 0,
                "server.tomcat.basedir", folder.resolve("tomcat").toString(),
                "logging.file.name", folder.resolve("rehearsal.log").toString(),
                "yardstick.home", folder.toString()));
        try (var context = application.run();
                var visitor = HttpClient.newHttpClient()) {
            var root = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
            for (int round = 0; round < ROUNDS; round++) {
                for (var page : PAGES) {
                    visitor.send(
                            HttpRequest.newBuilder(URI.create(root + page)).build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
        }
    }
}
