package org.yardstick.measurement.agreement;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.measurement.InvalidInput;

/**
 * Kappa of every two raters, and their mean (Light 1971, Measures of response agreement for qualitative data. Psychological Bulletin 76, 365-377,
 * doi:10.1037/h0031643).
 *
 * @param pairs those that exist, in the order of the raters
 * @param undefined pairs, as "A and B", without two units in common or with one category only
 */
public record PairwiseKappa(double mean, List<Pair> pairs, List<String> undefined) {
    public PairwiseKappa {
        pairs = List.copyOf(pairs);
        undefined = List.copyOf(undefined);
    }

    /** Two raters. */
    public record Pair(String first, String second, Kappa kappa) {}

    /** Each pair on the units that both rated. */
    public static PairwiseKappa of(Ratings ratings, Weighting weighting, double confidence) {
        var pairs = new ArrayList<Pair>();
        var undefined = new ArrayList<String>();
        var names = ratings.raters();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                try {
                    pairs.add(
                            new Pair(names.get(a), names.get(b), Kappa.of(ratings.pair(a, b), weighting, confidence)));
                } catch (InvalidInput noKappa) {
                    undefined.add(names.get(a) + " and " + names.get(b));
                }
            }
        }
        if (pairs.isEmpty()) {
            throw new InvalidInput(
                    "No two raters have two units in common that differ: kappa of pairs cannot be told.");
        }
        var mean =
                pairs.stream().mapToDouble(pair -> pair.kappa.value()).average().orElseThrow();
        return new PairwiseKappa(mean, pairs, undefined);
    }
}
