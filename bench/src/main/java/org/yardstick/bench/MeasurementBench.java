package org.yardstick.bench;

import java.util.Collection;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What the calculations of the measurement library cost in memory: runs all benchmarks of the package {@code measurement} with JMH, each in a
 * virtual machine of its own with 2 GiB of heap and the collector that the commands use, three seconds to warm up and five to measure (more
 * where one operation takes longer than a second). JMH's account goes to the error output, a table to the output.
 *
 * <pre>
 *   ./yardstick bench MeasurementBench                                          all, about a quarter of an hour
 *   ./yardstick bench MeasurementBench Vote Assignment.best                     those whose name matches
 *   ./yardstick bench MeasurementBench Calibration.joint -p ratings=100000      any option of JMH's
 * </pre>
 */
public final class MeasurementBench {
    /** Below that the heap only tells how rarely garbage is collected. */
    private static final double LONG_MILLISECONDS = 100;

    private MeasurementBench() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        var options = options(new CommandLineOptions(arguments));
        var account = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL);
        print(new Runner(options, account).run());
    }

    private static Options options(CommandLineOptions asked) {
        return new OptionsBuilder()
                .parent(asked)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(asked.getForkCount().orElse(1))
                .jvmArgsPrepend("-Xmx2g", "-XX:+UseParallelGC")
                .warmupIterations(asked.getWarmupIterations().orElse(3))
                .warmupTime(asked.getWarmupTime().orElse(TimeValue.seconds(1)))
                .measurementIterations(asked.getMeasurementIterations().orElse(5))
                .measurementTime(asked.getMeasurementTime().orElse(TimeValue.seconds(1)))
                .shouldDoGC(true)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuAndHeap.class)
                .build();
    }

    private static void print(Collection<RunResult> results) {
        System.out.println("| what | time | ± (99.9 %) | CPU | allocated | heap at most |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        for (var result : results) {
            var time = result.getPrimaryResult();
            System.out.printf(
                    "| %s | %s | %s | %s | %s | %s |%n",
                    name(result),
                    milliseconds(time.getScore()),
                    milliseconds(time.getScoreError()),
                    milliseconds(score(result, CpuAndHeap.CPU)),
                    megabytes(score(result, "gc.alloc.rate.norm") / (1 << 20)),
                    time.getScore() < LONG_MILLISECONDS ? "" : megabytes(score(result, CpuAndHeap.HEAP)));
        }
    }

    /** Class and method, and what it was measured with. */
    private static String name(RunResult result) {
        var params = result.getParams();
        var with = new TreeMap<String, String>();
        params.getParamsKeys().forEach(key -> with.put(key, params.getParam(key)));
        var name = params.getBenchmark()
                .substring(MeasurementBench.class.getPackageName().length() + ".measurement.".length());
        return name
                + with.entrySet().stream()
                        .map(param -> ", " + param.getKey() + " " + param.getValue())
                        .collect(Collectors.joining());
    }

    private static double score(RunResult result, String name) {
        var score = result.getSecondaryResults().get(name);
        return score == null ? Double.NaN : score.getScore();
    }

    private static String milliseconds(double value) {
        return "%s ms".formatted(threeDigits(value));
    }

    private static String megabytes(double value) {
        return "%s MB".formatted(threeDigits(value));
    }

    private static String threeDigits(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format("%,." + decimals + "f", value);
    }
}
