package org.yardstick.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.yardstick.measurement.facets.Facets;
import org.yardstick.measurement.facets.FacetsOptions;
import org.yardstick.measurement.facets.ratings.Ratings;
import org.yardstick.measurement.facets.ratings.Scale;

/**
 * Calibrates simulated ratings from 0 to 10, 20 criteria and five judges an entry, to the default tolerance: 100,000, a million and ten
 * million of them, with 60 judges and with 60 for every 1,000 entries. Time and CPU are those of the calibration alone; the heap is the
 * most in use meanwhile, the ratings and what is not yet collected included.
 */
public final class FacetsBench {
    private static final int CRITERIA = 20;
    private static final int PANEL = 5;
    private static final int HIGHEST = 10;
    private static final int ROUNDS = 3;
    private static final int FEWEST = 1_000;
    private static final int MOST = 100_000;
    private static final int FEWEST_JUDGES = 60;

    private FacetsBench() {}

    public static void main(String[] arguments) {
        System.out.println("| ratings | judges | estimator | time | CPU | heap at most | iterations | converged |");
        System.out.println("|--:|--:|---|--:|--:|--:|--:|---|");
        for (int entries = FEWEST; entries <= MOST; entries *= 10) {
            measure(entries, FEWEST_JUDGES, FacetsOptions.usual(), "jml");
            if (entries > FEWEST) {
                measure(entries, FEWEST_JUDGES * (entries / FEWEST), FacetsOptions.usual(), "jml");
            }
        }
        measure(FEWEST, FEWEST_JUDGES, FacetsOptions.usual().withStepsBy("criterion"), "jml, steps by criterion");
        measure(FEWEST, FEWEST_JUDGES, FacetsOptions.usual().withMarginal(), "mml");
    }

    private static void measure(int entries, int judges, FacetsOptions options, String name) {
        var ratings = simulated(entries, judges);
        for (int round = 0; round < ROUNDS; round++) {
            System.gc();
            peaks(true);
            long cpu = cpuTime();
            long start = System.nanoTime();
            var fit = Facets.calibrate(ratings, options).fit();
            double time = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "| %,d | %,d | %s | %.2f s | %.2f s | %,d MB | %d | %s |%n",
                    ratings.size(),
                    judges,
                    name,
                    time,
                    (cpuTime() - cpu) / 1e9,
                    peaks(false) >> 20,
                    fit.iterations(),
                    fit.converged());
        }
    }

    private static Ratings simulated(int entries, int judges) {
        var random = new SplittableRandom(entries);
        var entry = normal(random, entries, 1);
        var judge = normal(random, judges, 0.5);
        var criterion = normal(random, CRITERIA, 0.5);
        int rows = entries * PANEL * CRITERIA;
        var codes = new int[3][rows];
        var values = new byte[rows];
        int row = 0;
        for (int e = 0; e < entries; e++) {
            int first = random.nextInt(judges);
            int stride = 1 + random.nextInt((judges - 1) / PANEL);
            for (int j = 0; j < PANEL; j++) {
                int who = (first + j * stride) % judges;
                for (int c = 0; c < CRITERIA; c++) {
                    codes[0][row] = e;
                    codes[1][row] = who;
                    codes[2][row] = c;
                    values[row++] = rating(random, entry[e] - judge[who] - criterion[c]);
                }
            }
        }
        var facets = List.of(
                column("entry", codes[0], entries),
                column("judge", codes[1], judges),
                column("criterion", codes[2], CRITERIA));
        return new Ratings(facets, values, null, new Scale(0, HIGHEST));
    }

    private static double[] normal(SplittableRandom random, int n, double sd) {
        return IntStream.range(0, n)
                .mapToDouble(i -> sd * random.nextGaussian())
                .toArray();
    }

    /** Steps from -2 to 2 logits. */
    private static byte rating(SplittableRandom random, double eta) {
        var shares = new double[HIGHEST + 1];
        double log = 0;
        shares[0] = 1;
        double sum = 1;
        for (int k = 1; k <= HIGHEST; k++) {
            log += eta - (-2 + 4 * (k - 1) / (HIGHEST - 1.0));
            shares[k] = Math.exp(log);
            sum += shares[k];
        }
        double left = random.nextDouble() * sum;
        int k = 0;
        while (k < HIGHEST && left >= shares[k]) {
            left -= shares[k++];
        }
        return (byte) k;
    }

    private static Ratings.Column column(String name, int[] codes, int elements) {
        var present = new boolean[elements];
        for (int code : codes) {
            present[code] = true;
        }
        var place = new int[elements];
        int next = 0;
        for (int i = 0; i < elements; i++) {
            place[i] = present[i] ? next++ : -1;
        }
        for (int row = 0; row < codes.length; row++) {
            codes[row] = place[codes[row]];
        }
        return new Ratings.Column(
                name,
                IntStream.range(0, elements)
                        .filter(i -> present[i])
                        .mapToObj(i -> name + " " + (i + 1))
                        .toList(),
                codes);
    }

    private static long peaks(boolean reset) {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                sum += pool.getPeakUsage().getUsed();
                if (reset) {
                    pool.resetPeakUsage();
                }
            }
        }
        return sum;
    }

    private static long cpuTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
