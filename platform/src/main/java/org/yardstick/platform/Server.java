package org.yardstick.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.yardstick.platform.identity.SamplePassword;
import org.yardstick.platform.identity.SampleSignIns;
import org.yardstick.platform.identity.SetUp;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/** Starts the web application and says where it is; what only an operator reads goes to a log in the data folder. */
final class Server {
    private Server() {}

    static void start(Path home, Map<String, Object> more, List<String> options) {
        if (!options.isEmpty()) {
            throw CannotStart.asAskedFor("'" + options.getFirst() + "' is not understood here; try ./yardstick help");
        }
        int port = Port.choose(Command.environment("YARDSTICK_PORT"));
        System.out.println("Starting Yardstick, its data in " + home);
        var settings = new HashMap<>(more);
        settings.putAll(database(home));
        settings.putAll(logging(home));
        settings.put("server.port", port);
        settings.put("server.tomcat.basedir", home.resolve("tomcat").toString());
        settings.put("yardstick.home", home.toString());
        var application = new SpringApplication(YardstickApplication.class);
        application.setDefaultProperties(settings);
        application.addListeners(new TakenMeanwhile());
        try {
            say(application.run(), home, port);
        } catch (RuntimeException e) {
            throw Port.takenMeanwhile(e).orElseThrow(() -> e);
        }
    }

    /** Of two that start at once one comes second to the port; that is told in one line, not by the framework's page-long report. */
    private static final class TakenMeanwhile implements ApplicationListener<ApplicationFailedEvent> {
        @Override
        public void onApplicationEvent(ApplicationFailedEvent failed) {
            if (Port.takenMeanwhile(failed.getException()).isPresent()) {
                LoggingSystem.get(Server.class.getClassLoader())
                        .setLogLevel("org.springframework.boot.diagnostics", LogLevel.OFF);
            }
        }
    }

    private static Map<String, Object> database(Path home) {
        var database = Database.own(home);
        // These run when the application has closed; a plain shutdown hook would stop the database while it still
        // writes.
        SpringApplication.getShutdownHandlers().add(database::close);
        return database.settings();
    }

    /** The window shows warnings; the file shows more, for a month or until it takes too much room. */
    private static Map<String, Object> logging(Path home) {
        return Map.of(
                "logging.file.name", log(home).toString(),
                "logging.logback.rollingpolicy.max-file-size", "10MB",
                "logging.logback.rollingpolicy.max-history", 30,
                "logging.logback.rollingpolicy.total-size-cap", "200MB",
                "logging.threshold.console", "warn",
                // Says in a long line what the report of the failure says again.
                "logging.level.org.springframework.boot.web.server.servlet.context", "error",
                "logging.pattern.console", "%d{HH:mm:ss} %p %m%n%ex{short}");
    }

    private static Path log(Path home) {
        return home.resolve("logs").resolve("yardstick.log");
    }

    private static void say(ConfigurableApplicationContext context, Path home, int port) {
        System.out.println();
        System.out.println("  Yardstick is ready: http://localhost:" + port);
        context.getBean(SetUp.class)
                .code()
                .ifPresent(code -> System.out.println("  Nobody is here yet. Set it up at http://localhost:" + port
                        + "/set-up with the code " + code));
        context.getBeanProvider(SampleSignIns.class).ifAvailable(Server::say);
        System.out.println("  The log is " + log(home) + ". Stop with Ctrl+C.");
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
            if (!one.waits().isEmpty()) {
                System.out.println(" ".repeat(25) + one.waits());
            }
        }
    }
}
