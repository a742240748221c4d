package org.yardstick.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.yardstick.measurement.survey.Covariance;
import org.yardstick.measurement.survey.FigureRule;
import org.yardstick.measurement.survey.Item;
import org.yardstick.measurement.survey.ItemTable;
import org.yardstick.measurement.survey.ResponseSums;
import org.yardstick.measurement.survey.Responses;
import org.yardstick.measurement.survey.drivers.Drivers;

/**
 * Full statistics of 1,000,000 responses to 44 items (or as many responses as said) from memory, on all processors: counts, sums of all pairs,
 * the item table and the covariance matrix; then what drives one of the items, with 15 and 20 predictors.
 */
public final class SurveyBench {
    private static final int ITEMS = 44;
    private static final int ROUNDS = 6;

    private SurveyBench() {}

    public static void main(String[] arguments) {
        int respondents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var items = IntStream.range(0, ITEMS)
                .mapToObj(i -> new Item("q" + i, 1, 10))
                .toList();
        var full = columns(respondents, 0);
        var gaps = columns(respondents, 20);
        var weights = new double[respondents];
        for (int row = 0; row < respondents; row++) {
            weights[row] = 0.5 + (row * 7 % 13) / 10.0;
        }
        time("check the scale", () -> Responses.of(items, full));
        var complete = Responses.of(items, full);
        var sparse = Responses.of(items, gaps);
        time("all answered", () -> statistics(complete));
        time("5 % missing", () -> statistics(sparse));
        time("all answered, weighted", () -> statistics(complete.weighted(weights)));
        time("5 % missing, weighted", () -> statistics(sparse.weighted(weights)));
        drivers(ResponseSums.of(complete).covariance());
    }

    private static void drivers(Covariance covariance) {
        for (int predictors : new int[] {15, 20}) {
            var names =
                    IntStream.rangeClosed(1, predictors).mapToObj(i -> "q" + i).toList();
            time("LMG of " + predictors, () -> Drivers.of(covariance, new Drivers.Regression("q0", names)));
        }
    }

    private static List<ItemTable.Row> statistics(Responses responses) {
        var sums = ResponseSums.of(responses);
        if (sums.covariance().size().n() != responses.respondents()) {
            throw new IllegalStateException("respondents were lost");
        }
        return ItemTable.of(sums, FigureRule.usual());
    }

    /** @param oneIn how many answers are missing: one in so many, none for 0 */
    private static byte[][] columns(int respondents, int oneIn) {
        var random = new SplittableRandom(1);
        var columns = new byte[ITEMS][respondents];
        for (int row = 0; row < respondents; row++) {
            int mood = random.nextInt(5);
            for (int i = 0; i < ITEMS; i++) {
                boolean missing = oneIn > 0 && random.nextInt(oneIn) == 0;
                columns[i][row] = missing ? Responses.MISSING : (byte) (1 + mood + random.nextInt(6));
            }
        }
        return columns;
    }

    private static void time(String what, Supplier<?> work) {
        for (int round = 1; round <= ROUNDS; round++) {
            long cpu = cpuTime();
            long start = System.nanoTime();
            var result = work.get();
            System.out.printf(
                    "%s, round %d: %.3f s, %.3f s of CPU (%s)%n",
                    what,
                    round,
                    (System.nanoTime() - start) / 1e9,
                    (cpuTime() - cpu) / 1e9,
                    result.getClass().getSimpleName());
        }
    }

    private static long cpuTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
