package org.yardstick.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What the commands on files cost as their users meet them: the launcher, the virtual machine, reading, calculating, writing. The files are
 * made first. Time is the median of several runs, CPU (user and system) too, memory the most of all runs. With arguments only the commands
 * whose name contains one of them.
 *
 * <p>CPU comes from the shell's {@code times}, which counts what the launcher itself starts. Memory is what Linux calls the high-water mark of
 * the resident set, read every ten milliseconds while the command runs; elsewhere it is not told.
 */
public final class CommandBench {
    private static final int FEW = 3;
    private static final int SEVERAL = 5;

    /** Runs the rest of the words without their output, then says what its children cost. */
    private static final String RUN = "\"$@\" >/dev/null 2>\"$SAID\"; code=$?; times; exit $code";

    private static final Pattern MINUTES_AND_SECONDS = Pattern.compile("(\\d+)m([0-9.]+)s");
    private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Path folder;

    private CommandBench(Path folder) {
        this.folder = folder;
    }

    /** What one run cost. */
    private record Cost(double seconds, double cpu, long kilobytes) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("yardstick-commands");
        try {
            System.out.println("| command | time | CPU | memory |");
            System.out.println("|---|--:|--:|--:|");
            for (var command : CommandCase.all()) {
                if (arguments.length == 0 || Arrays.stream(arguments).anyMatch(command.name()::contains)) {
                    new CommandBench(Files.createDirectories(folder.resolve("files"))).measure(command);
                    FileSystemUtils.deleteRecursively(folder.resolve("files"));
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure(CommandCase command) throws IOException, InterruptedException {
        var words = command.input().make(folder);
        List<Cost> costs = new ArrayList<>();
        for (int round = 0; round < (command.isLong() ? FEW : SEVERAL); round++) {
            costs.add(run(words, command.options()));
        }
        long most = costs.stream().mapToLong(Cost::kilobytes).max().orElse(0);
        System.out.printf(
                "| %s | %.2f s | %.2f s | %s |%n",
                command.name(),
                median(costs.stream().map(Cost::seconds)),
                median(costs.stream().map(Cost::cpu)),
                most == 0 ? "?" : "%,d MB".formatted(most / 1024));
    }

    private Cost run(List<String> words, String options) throws IOException, InterruptedException {
        var said = folder.resolve("said");
        var all = new ArrayList<>(List.of("sh", "-c", RUN, "sh", "./yardstick"));
        all.addAll(words);
        all.addAll(List.of("--out", folder.resolve("result.json").toString()));
        var builder = new ProcessBuilder(all);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("SAID", said.toString());
        builder.environment().put("YARDSTICK_JAVA_OPTIONS", options);
        long start = System.nanoTime();
        var shell = builder.start();
        long most = watch(shell);
        int code = shell.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        var times = new String(shell.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (code != 0) {
            throw new IllegalStateException(
                    String.join(" ", words) + " ends with " + code + ": " + Files.readString(said));
        }
        return new Cost(seconds, cpu(times), most);
    }

    /** Until it ends: the most memory of the launcher's process, which becomes the virtual machine. */
    private static long watch(Process shell) throws InterruptedException {
        long most = 0;
        var launcher = List.<ProcessHandle>of();
        while (shell.isAlive()) {
            if (launcher.isEmpty()) {
                launcher = shell.children().toList();
            }
            for (var process : launcher) {
                most = Math.max(most, highWater(process.pid()));
            }
            Thread.sleep(10);
        }
        return most;
    }

    private static long highWater(long pid) {
        try {
            var status = HIGH_WATER.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
            return status.find() ? Long.parseLong(status.group(1)) : 0;
        } catch (IOException overOrNotLinux) {
            return 0;
        }
    }

    /** The second line is that of the children: user, then system. */
    private static double cpu(String times) {
        var found =
                MINUTES_AND_SECONDS.matcher(times.lines().skip(1).findFirst().orElse(""));
        double seconds = 0;
        while (found.find()) {
            seconds += 60 * Double.parseDouble(found.group(1)) + Double.parseDouble(found.group(2));
        }
        return seconds;
    }

    private static double median(Stream<Double> values) {
        var sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
