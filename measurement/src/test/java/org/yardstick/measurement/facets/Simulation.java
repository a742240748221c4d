package org.yardstick.measurement.facets;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.yardstick.measurement.facets.ratings.RatingRows;
import org.yardstick.measurement.facets.ratings.Ratings;
import org.yardstick.measurement.facets.ratings.Scale;

/** Ratings from 0 to 5 of entries by a panel each, with the truth they were drawn from. */
final class Simulation {
    static final int HIGHEST = 5;
    private static final double[] STEPS = {-2, -1, 0, 1, 2};
    final double[] entries;
    final double[] judges;
    final double[] criteria;
    private final int panel;
    private final int[][][] ratings;

    private Simulation(int entries, int judges, int criteria, int panel, RandomGenerator random) {
        this.entries = normal(random, entries, 1);
        this.judges = normal(random, judges, 0.6);
        this.criteria = normal(random, criteria, 0.4);
        this.panel = panel;
        ratings = new int[entries][judges][criteria];
        for (int e = 0; e < entries; e++) {
            for (int j = 0; j < judges; j++) {
                for (int c = 0; c < criteria; c++) {
                    ratings[e][j][c] = draw(random, this.entries[e] - this.judges[j] - this.criteria[c]);
                }
            }
        }
    }

    /** Each entry is rated by all judges. */
    static Simulation of(int entries, int judges, int criteria) {
        return new Simulation(entries, judges, criteria, judges, new SplittableRandom(entries * 31L + judges));
    }

    static Simulation of(int entries, int judges, int criteria, int panel, RandomGenerator random) {
        return new Simulation(entries, judges, criteria, panel, random);
    }

    /** Centred, for only differences show. */
    private static double[] normal(RandomGenerator random, int n, double sd) {
        var values = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            values[i] = sd * random.nextGaussian();
            mean += values[i] / n;
        }
        for (int i = 0; i < n; i++) {
            values[i] -= mean;
        }
        return values;
    }

    private static int draw(RandomGenerator random, double eta) {
        var shares = new double[HIGHEST + 1];
        double log = 0;
        shares[0] = 1;
        double sum = 1;
        for (int k = 1; k <= HIGHEST; k++) {
            log += eta - STEPS[k - 1];
            shares[k] = Math.exp(log);
            sum += shares[k];
        }
        double left = random.nextDouble() * sum;
        int k = 0;
        while (k < HIGHEST && left >= shares[k]) {
            left -= shares[k++];
        }
        return k;
    }

    /** Changes a rating. */
    interface Change {
        double of(int entry, int judge, int criterion, int rating);
    }

    RatingRows rows(Change change) {
        var rows = new RatingRows(List.of("entry", "judge", "criterion"));
        for (int e = 0; e < entries.length; e++) {
            for (int p = 0; p < panel; p++) {
                int j = judge(e, p);
                for (int c = 0; c < criteria.length; c++) {
                    rows.add(change.of(e, j, c, ratings[e][j][c]), "entry " + e, "judge " + j, "criterion " + c);
                }
            }
        }
        return rows;
    }

    /** The judge in each place of a panel; panels of a large scheme are mixed well. */
    private int judge(int entry, int place) {
        int stride = panel == judges.length ? 1 : 1 + entry / judges.length % 3;
        return (judges.length > 100 ? entry * (1 + 7 * place) + 37 * place * place : entry + place * stride)
                % judges.length;
    }

    Ratings ratings() {
        return rows((e, j, c, x) -> x).ratings(new Scale(0, HIGHEST));
    }
}
