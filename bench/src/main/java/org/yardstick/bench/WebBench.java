package org.yardstick.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern LATENCY = Pattern.compile("(50|99)%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private final int port;
    private final String root;
    private final String session;
    private final Path folder;

    private WebBench(ConfigurableApplicationContext application, String session, Path folder) {
        this.port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.root = "http://localhost:" + port;
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

    private static ConfigurableApplicationContext start(EmbeddedPostgres postgres, Path folder) {
        return new SpringApplication(YardstickApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.url("postgres"),
                        "--spring.datasource.username=" + EmbeddedPostgres.USER,
                        "--spring.datasource.password=" + postgres.password(),
                        "--yardstick.home=" + folder);
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
        System.out.println("| page | requests/s | p50 | p99 | CPU application | CPU database |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
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
        measure(name, command, path);
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
        measure(name, List.of("-s", script.toString()), path);
    }

    private void measure(String name, List<String> options, String path) throws IOException, InterruptedException {
        wrk(options, path, 8);
        long application = applicationCpu();
        long database = databaseCpu();
        var output = wrk(options, path, 10);
        double requests = number(TOTAL, output);
        System.out.printf(
                "| %s | %.0f | %s | %s | %.2f ms | %.2f ms |%s%n",
                name,
                number(RATE, output),
                latency("50", output),
                latency("99", output),
                (applicationCpu() - application) / 1e6 / requests,
                (databaseCpu() - database) / 1e6 / requests,
                FAILED.matcher(output).find() ? " FAILED REQUESTS: " + number(FAILED, output) : "");
    }

    private String wrk(List<String> options, String path, int seconds) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c8", "-d" + seconds + "s", "--latency"));
        command.addAll(options);
        command.add(root + path);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("wrk failed (apt-get install wrk): " + output);
        }
        return output;
    }

    private static String latency(String share, String output) {
        var matcher = LATENCY.matcher(output);
        while (matcher.find()) {
            if (matcher.group(1).equals(share)) {
                return matcher.group(2) + " " + matcher.group(3);
            }
        }
        return "?";
    }

    private static double number(Pattern pattern, String output) {
        var matcher = pattern.matcher(output);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }

    private static long applicationCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** CPU of every PostgreSQL process of this user, in nanoseconds; connections live as long as the pool. */
    private static long databaseCpu() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("/bin/postgres"))
                        .isPresent())
                .mapToLong(process -> process.info()
                        .totalCpuDuration()
                        .map(java.time.Duration::toNanos)
                        .orElse(0L))
                .sum();
    }
}
