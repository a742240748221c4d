package org.yardstick.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Asks a running application with wrk and tells requests a second, latency, and the CPU that a request costs the application and the
 * database, as the operating system accounts it. The application runs in this process, the load does not.
 */
final class Load {
    private static final Pattern LATENCY = Pattern.compile("(50|99)%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN = Pattern.compile("Socket errors: (.*)");

    private final String root;
    private final Path folder;
    private final int warmUp;
    private final int seconds;

    /** @param folder of the database, in which its process is noted */
    Load(ConfigurableApplicationContext application, Path folder, int warmUp, int seconds) {
        this.root = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
        this.folder = folder;
        this.warmUp = warmUp;
        this.seconds = seconds;
    }

    static void head() {
        System.out.println("| page | connections | requests/s | p50 | p99 | CPU application | CPU database |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    }

    /** Until what is compiled while running is compiled. */
    void warm(List<String> paths) throws IOException, InterruptedException {
        wrk(8, script(paths), "/", 15);
    }

    /** One of these paths after the other, in an order drawn by chance, with one connection and with eight. */
    void any(String name, List<String> paths, String... headers) throws IOException, InterruptedException {
        var options = script(paths);
        for (var header : headers) {
            options.addAll(List.of("-H", header));
        }
        measure(name, 1, options, "/");
        measure(name, 8, options, "/");
    }

    private List<String> script(List<String> paths) throws IOException {
        var file = Files.write(folder.resolve("paths.txt"), paths);
        var script = folder.resolve("paths.lua");
        Files.writeString(script, """
                local paths = {}
                for line in io.lines("%s") do paths[#paths + 1] = line end
                math.randomseed(%d)
                request = function() return wrk.format("GET", paths[math.random(#paths)]) end
                """.formatted(file, paths.size()));
        return new ArrayList<>(List.of("-s", script.toString()));
    }

    void measure(String name, int connections, List<String> options, String path)
            throws IOException, InterruptedException {
        wrk(connections, options, path, warmUp);
        var before = Cpu.now(folder);
        var output = wrk(connections, options, path, seconds);
        var spent = Cpu.now(folder).since(before);
        double requests = number(TOTAL, output);
        System.out.printf(
                "| %s | %d | %.0f | %s | %s | %.2f ms | %.2f ms |%s%n",
                name,
                connections,
                number(RATE, output),
                latency("50", output),
                latency("99", output),
                spent.application() / 1e6 / requests,
                spent.database() / 1e6 / requests,
                faults(output));
    }

    private String wrk(int connections, List<String> options, String path, int duration)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + duration + "s", "--latency"));
        command.addAll(options);
        command.add(root + path);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("wrk failed (apt-get install wrk): " + output);
        }
        return output;
    }

    private static String faults(String output) {
        var broken = BROKEN.matcher(output);
        return (FAILED.matcher(output).find() ? " FAILED REQUESTS: " + number(FAILED, output) : "")
                + (broken.find() ? " " + broken.group() : "");
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

    /**
     * CPU so far in nanoseconds, of this process and of the PostgreSQL that runs in a folder.
     *
     * <p>Linux tells of a process what those cost that it started and that have ended; elsewhere their part is lost, which is little:
     * connections live as long as the pool.
     */
    record Cpu(long application, long database) {
        private static final long TICK = Duration.ofMillis(10).toNanos();

        static Cpu now(Path folder) throws IOException {
            long application = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
            var noted = Files.readAllLines(folder.resolve("db").resolve("postmaster.pid"));
            return new Cpu(application, database(Long.parseLong(noted.getFirst().strip())));
        }

        private static long database(long pid) throws IOException {
            var main = ProcessHandle.of(pid).orElseThrow();
            long living = main.children().mapToLong(Cpu::own).sum();
            var stat = Path.of("/proc", String.valueOf(pid), "stat");
            if (!Files.exists(stat)) {
                return living + own(main);
            }
            var text = Files.readString(stat);
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            // utime, stime, and those of children that have ended
            long ticks = 0;
            for (int field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return living + ticks * TICK;
        }

        private static long own(ProcessHandle process) {
            return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
        }

        Cpu since(Cpu before) {
            return new Cpu(application - before.application, database - before.database);
        }
    }
}
