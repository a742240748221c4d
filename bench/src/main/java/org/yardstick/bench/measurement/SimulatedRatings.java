package org.yardstick.bench.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yardstick.measurement.facets.ratings.Ratings;
import org.yardstick.measurement.facets.ratings.Scale;

/**
 * Ratings from 0 to 10 of 20 criteria by panels of five judges, as the Rasch model has them: one row after another, first by entry, then by
 * judge, then by criterion.
 */
public final class SimulatedRatings {
    private static final int CRITERIA = 20;
    private static final int PANEL = 5;
    private static final int HIGHEST = 10;

    private final int judges;
    private final int[][] codes;
    private final byte[] values;

    private SimulatedRatings(int ratings, int judges) {
        this.judges = judges;
        this.codes = new int[3][ratings];
        this.values = new byte[ratings];
    }

    /** @param ratings a multiple of 100 */
    public static SimulatedRatings of(int ratings, int judges) {
        var simulated = new SimulatedRatings(ratings, judges);
        int entries = ratings / PANEL / CRITERIA;
        var random = new SplittableRandom(entries);
        var ability = normal(random, entries, 1);
        var severity = normal(random, judges, 0.5);
        var difficulty = normal(random, CRITERIA, 0.5);
        int row = 0;
        for (int entry = 0; entry < entries; entry++) {
            int first = random.nextInt(judges);
            int stride = 1 + random.nextInt((judges - 1) / PANEL);
            for (int place = 0; place < PANEL; place++) {
                int judge = (first + place * stride) % judges;
                for (int criterion = 0; criterion < CRITERIA; criterion++) {
                    double eta = ability[entry] - severity[judge] - difficulty[criterion];
                    simulated.put(row++, entry, judge, criterion, rating(random, eta));
                }
            }
        }
        return simulated;
    }

    private void put(int row, int entry, int judge, int criterion, byte rating) {
        codes[0][row] = entry;
        codes[1][row] = judge;
        codes[2][row] = criterion;
        values[row] = rating;
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

    /** Judges whom no entry fell to are left out. */
    Ratings ratings() {
        var entries = column("entry", codes[0], values.length / PANEL / CRITERIA);
        return new Ratings(
                List.of(entries, column("judge", codes[1], judges), column("criterion", codes[2], CRITERIA)),
                values,
                null,
                new Scale(0, HIGHEST));
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
        var names = IntStream.range(0, elements)
                .filter(i -> present[i])
                .mapToObj(i -> name + " " + (i + 1))
                .toList();
        return new Ratings.Column(
                name, names, IntStream.of(codes).map(code -> place[code]).toArray());
    }

    /** A row for each entry and judge, a column for each criterion. */
    public void write(Path file) throws IOException {
        try (var csv = Files.newBufferedWriter(file)) {
            csv.write(IntStream.rangeClosed(1, CRITERIA)
                    .mapToObj(i -> ",criterion " + i)
                    .collect(Collectors.joining("", "entry,judge", "\n")));
            for (int row = 0; row < values.length; row++) {
                if (row % CRITERIA == 0) {
                    csv.write("entry " + (codes[0][row] + 1) + ",judge " + (codes[1][row] + 1));
                }
                csv.write("," + values[row] + (row % CRITERIA == CRITERIA - 1 ? "\n" : ""));
            }
        }
    }
}
