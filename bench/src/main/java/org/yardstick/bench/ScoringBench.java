package org.yardstick.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.yardstick.measurement.scoring.Scoring;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionCheck;
import org.yardstick.platform.standard.EditionFiles;

/** Scores 100,000 assessments of the open standard, 36 criteria and three dimensions each, on all processors. */
public final class ScoringBench {
    private static final int ASSESSMENTS = 100_000;
    private static final int ROUNDS = 6;

    private ScoringBench() {}

    public static void main(String[] arguments) {
        var scoring = Scoring.of(standard().tailored(Edition.UNTAILORED).scheme());
        int cells = scoring.scheme().criteria().size()
                * scoring.scheme().dimensions().size();
        var random = new SplittableRandom(1);
        var sheets = new byte[ASSESSMENTS][cells];
        for (var sheet : sheets) {
            for (int i = 0; i < cells; i++) {
                sheet[i] = (byte) random.nextInt(21);
            }
        }
        for (int round = 1; round <= ROUNDS; round++) {
            long cpu = cpuTime();
            long start = System.nanoTime();
            long reached = IntStream.range(0, ASSESSMENTS)
                    .parallel()
                    .filter(i ->
                            scoring.sheet(sheets[i], Set.of()).tally().reached().isPresent())
                    .count();
            System.out.printf(
                    "round %d: %,d assessments in %.3f s, %.3f s of CPU, %d reach a level%n",
                    round, ASSESSMENTS, (System.nanoTime() - start) / 1e9, (cpuTime() - cpu) / 1e9, reached);
        }
    }

    private static long cpuTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static Edition standard() {
        var root = Path.of("standards/osqs/1.0");
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return EditionCheck.check(EditionFiles.assemble(files));
    }
}
