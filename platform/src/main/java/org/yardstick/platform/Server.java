package org.yardstick.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.yardstick.platform.identity.SamplePassword;
import org.yardstick.platform.identity.SampleSignIns;
import org.yardstick.platform.identity.SetUp;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/** Starts the web application on a free port and says where it is. */
final class Server {
    private static final int FIRST_PORT = 8080;
    private static final int LAST_PORT = 8099;

    private Server() {}

    static void start(Path home, Map<String, Object> more) {
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
        context.getBeanProvider(SampleSignIns.class).ifAvailable(Server::say);
        System.out.println("  Stop with Ctrl+C.");
        System.out.println();
    }

    private static void say(SampleSignIns samples) {
        System.out.println(
                "  Sign in as one of these sample people, all with the password " + SamplePassword.TEXT + ":");
        for (var one : samples.all()) {
            var role = Words.in(Language.ENGLISH).say("identity.role", one.role());
            System.out.printf(
                    "    %-20s %-44s %s%n",
                    role, one.email(), one.organisation().en());
        }
    }

    private static Map<String, Object> database(Path home) {
        var database = Database.start(home);
        // These run when the application has closed; a plain shutdown hook would stop the database while it still
        // writes.
        SpringApplication.getShutdownHandlers().add(database::close);
        return database.settings();
    }

    /** The port asked for with YARDSTICK_PORT, else the first that is free from 8080 on. */
    private static int port() {
        var wanted = Command.environment("YARDSTICK_PORT");
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
}
