package org.yardstick.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.yardstick.platform.EmbeddedPostgres;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.YardstickApplication;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.standard.Editions;

/**
 * Loads pages of a running application with wrk and tells requests a second, latency, and the CPU that a request costs the application
 * and the database, as the operating system accounts it. The database is durable.
 */
public final class WebBench {
    private static final int CONNECTIONS = 8;

    private final int port;
    private final Load load;
    private final String session;
    private final Path folder;

    private WebBench(ConfigurableApplicationContext application, String session, Path folder) {
        this.port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.load = new Load(application, folder, 8, 10);
        this.session = session;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        int organisations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var folder = Files.createTempDirectory("yardstick-bench");
        try (var postgres =
                EmbeddedPostgres.start(folder.resolve("postgresql"), folder, EmbeddedPostgres.Durability.DURABLE)) {
            try (var application = start(postgres, folder)) {
                run(application, folder, organisations);
            }
        }
        System.exit(0);
    }

    static ConfigurableApplicationContext start(EmbeddedPostgres postgres, Path folder) {
        return new SpringApplication(YardstickApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.url("postgres"),
                        "--spring.datasource.username=" + EmbeddedPostgres.USER,
                        "--spring.datasource.password=" + postgres.password(),
                        "--yardstick.home=" + folder,
                        "--yardstick.register.a-minute=" + Integer.MAX_VALUE);
    }

    private static void run(ConfigurableApplicationContext application, Path folder, int organisations)
            throws Exception {
        var people = new TestPeople(application);
        var company = people.company("Bench Property Services", Organisation.Sector.OTHER);
        var manager = people.person("Mei Chan", company, Role.QUALITY_MANAGER, Role.SECRETARIAT);
        var edition =
                application.getBean(Editions.class).published("OSQS", "1.0").orElseThrow();
        var assessment = application
                .getBean(Assessments.class)
                .start(
                        new Assessments.Statement(
                                company,
                                edition.id(),
                                "untailored",
                                "Bench",
                                2026,
                                "",
                                null,
                                List.of(),
                                Set.of(),
                                Optional.of("II")),
                        manager);
        var assessments = new TestAssessments(application);
        assessments.answerAll(assessment, manager, "7", "6.5", "6");
        for (int i = 1; i < organisations; i++) {
            people.company("Company " + i, Organisation.Sector.values()[i % Organisation.Sector.values().length]);
        }
        var bench = new WebBench(application, people.session(manager), folder);
        Load.head();
        bench.get("sign-in page", "/sign-in", false);
        bench.get(
                "task hub, " + edition.document().criteria().size() + " criteria", "/assessments/" + assessment, true);
        bench.get("criterion page", "/assessments/" + assessment + "/criteria/KM-2", true);
        bench.get("result", "/assessments/" + assessment + "/result", true);
        bench.save("saving a score", "/assessments/" + assessment + "/criteria/KM-2/answers");
        bench.get("home", "/", true);
        bench.get("organisations, first page of " + organisations, "/organisations", true);
        System.out.println();
        var papers = assessments.start(company, "Paper", 2025, manager);
        assessments.sign(papers, 5.6, 7, manager);
        new Downloads(bench.port, bench.session).run("/assessments/" + papers);
    }

    private void get(String name, String path, boolean signedIn) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (signedIn) {
            command.addAll(List.of("-H", "Cookie: session=" + session));
        }
        load.measure(name, CONNECTIONS, command, path);
    }

    /** Every request saves another value of the same field from the same open page. */
    private void save(String name, String path) throws IOException, InterruptedException {
        var visitor = new Visitor(port).carrying("session", session);
        visitor.get(path.replace("/answers", ""));
        var script = folder.resolve("save.lua");
        Files.writeString(script, """
                local n = 0
                wrk.method = "POST"
                wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
                wrk.headers["Cookie"] = "%s"
                wrk.headers["X-XSRF-TOKEN"] = "%s"
                request = function()
                  n = n + 1
                  return wrk.format(nil, nil, nil, "field=score.integration&seen=0&tab=test&value=" .. (n %% 10))
                end
                """.formatted(visitor.cookies(), visitor.token()));
        load.measure(name, CONNECTIONS, List.of("-s", script.toString()), path);
    }
}
