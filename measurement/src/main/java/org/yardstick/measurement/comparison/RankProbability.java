package org.yardstick.measurement.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.comparison.GroupQuantiles.Resampling;
import org.yardstick.measurement.interval.Bootstrap;
import org.yardstick.measurement.interval.Interval;

/**
 * How sure the place of each unit is, the highest being first: estimates are drawn again from normal distributions with their standard
 * errors, and ranked each time [1].
 *
 * <p>[1] H. Goldstein, D. J. Spiegelhalter (1996), League tables and their limitations. JRSS A 159, 385-443, doi:10.2307/2983325
 *
 * @param name of the unit
 * @param probability by rank, from the first, that the unit has it; ties share their ranks
 * @param meanRank over all draws
 * @param interval of the rank
 */
public record RankProbability(String name, List<Double> probability, double meanRank, Interval interval) {
    public RankProbability {
        probability = List.copyOf(probability);
    }

    /** The probability to be among the first so many. */
    public double amongFirst(int places) {
        return Math.min(
                1,
                probability.stream()
                        .limit(places)
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    public static List<RankProbability> of(
            List<String> names, double[] estimates, double[] errors, Resampling resampling, RandomGenerator random) {
        Numbers.checkSameLength("names", names.size(), "estimates", estimates.length);
        Numbers.checkSameLength("estimates", estimates.length, "standard errors", errors.length);
        Numbers.checkFinite("estimate", estimates);
        Numbers.checkFinite("standard error", errors);
        for (int i = 0; i < errors.length; i++) {
            if (errors[i] < 0) {
                throw new InvalidInput("the standard error of " + names.get(i) + " is below 0: correct it");
            }
        }
        int n = estimates.length;
        var ranks = new double[n][resampling.samples()];
        var hits = new double[n][n];
        for (int sample = 0; sample < resampling.samples(); sample++) {
            var drawn = new double[n];
            for (int i = 0; i < n; i++) {
                drawn[i] = estimates[i] + errors[i] * random.nextGaussian();
            }
            rank(drawn, sample, ranks, hits);
        }
        return IntStream.range(0, n)
                .mapToObj(i -> result(names.get(i), hits[i], ranks[i], resampling))
                .toList();
    }

    private static void rank(double[] drawn, int sample, double[][] ranks, double[][] hits) {
        for (int i = 0; i < drawn.length; i++) {
            int above = 0;
            int level = 0;
            for (double other : drawn) {
                above += other > drawn[i] ? 1 : 0;
                level += other == drawn[i] ? 1 : 0;
            }
            ranks[i][sample] = above + (level + 1) / 2.0;
            for (int place = above; place < above + level; place++) {
                hits[i][place] += 1.0 / level;
            }
        }
    }

    private static RankProbability result(String name, double[] hits, double[] ranks, Resampling resampling) {
        var probability =
                Arrays.stream(hits).mapToObj(hit -> hit / ranks.length).toList();
        double mean = Arrays.stream(ranks).sum() / ranks.length;
        return new RankProbability(name, probability, mean, Bootstrap.quantiles(ranks, resampling.confidence()));
    }
}
