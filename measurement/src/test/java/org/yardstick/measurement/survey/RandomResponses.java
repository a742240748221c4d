package org.yardstick.measurement.survey;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Answers by chance, some missing, related through a mood that each respondent is in. */
public final class RandomResponses {
    private RandomResponses() {}

    public static Responses of(long seed, int respondents, int items, double missing) {
        var random = new SplittableRandom(seed);
        var columns = new byte[items][respondents];
        for (int row = 0; row < respondents; row++) {
            int mood = random.nextInt(3);
            for (int i = 0; i < items; i++) {
                columns[i][row] =
                        random.nextDouble() < missing ? Responses.MISSING : (byte) (1 + mood + random.nextInt(3));
            }
        }
        return Responses.of(items(items), columns);
    }

    public static List<Item> items(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Item("q" + i, 1, 5)).toList();
    }

    /** Whole numbers, so that sums are exact. */
    public static double[] weights(long seed, int respondents) {
        return new SplittableRandom(seed)
                .ints(respondents, 0, 4)
                .asDoubleStream()
                .map(w -> w + 1)
                .toArray();
    }
}
