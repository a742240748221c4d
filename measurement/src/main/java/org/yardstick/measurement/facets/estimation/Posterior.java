package org.yardstick.measurement.facets.estimation;

import org.yardstick.measurement.facets.ratings.Categories;
import org.yardstick.measurement.facets.ratings.Estimates;

/** Where the ability of one entry may lie after its ratings: nodes around the mode, and the share of each. Reused entry by entry. */
final class Posterior {
    private static final int MOST_ROUNDS = 50;
    private static final double FARTHEST_STEP = 2;
    private static final double CLOSE = 1e-9;

    final double[] ability;
    final double[] share;
    final Categories categories;
    private final Design design;
    private final Estimates estimates;
    private final double mu;
    private final double logSigma;
    private final GaussHermite rule;
    private double[] without = new double[64];
    private double gradient;
    private double curvature;

    Posterior(Design design, Estimates estimates, double[] prior, GaussHermite rule) {
        this.design = design;
        this.estimates = estimates;
        this.rule = rule;
        mu = prior[0];
        logSigma = prior[1];
        ability = new double[rule.nodes().length];
        share = new double[ability.length];
        categories = new Categories(estimates);
    }

    /** Sets nodes and shares for an entry. Gives the logarithm of its marginal likelihood. */
    double of(int entry, double start) {
        lay(entry);
        double mode = mode(entry, start);
        double stretch = Math.sqrt(2 / curvature);
        var logs = new double[ability.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < logs.length; q++) {
            ability[q] = mode + stretch * rule.nodes()[q];
            logs[q] = rule.logWeights()[q] + Math.log(stretch) + height(entry, ability[q]);
            most = Math.max(most, logs[q]);
        }
        double sum = 0;
        for (int q = 0; q < logs.length; q++) {
            share[q] = Math.exp(logs[q] - most);
            sum += share[q];
        }
        for (int q = 0; q < logs.length; q++) {
            share[q] /= sum;
        }
        return most + Math.log(sum);
    }

    /** What each rating's eta is without the ability. */
    private void lay(int entry) {
        int from = design.start[entry];
        int n = design.start[entry + 1] - from;
        if (n > without.length) {
            without = new double[n];
        }
        for (int i = 0; i < n; i++) {
            without[i] = 0;
            for (int o = 0; o < design.others.length; o++) {
                without[i] += estimates.easiness()[design.others[o]][design.codes[o][from + i]];
            }
        }
    }

    private double mode(int entry, double start) {
        double at = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            slope(entry, at);
            double step = Math.clamp(gradient / curvature, -FARTHEST_STEP, FARTHEST_STEP);
            at += step;
            if (Math.abs(step) < CLOSE) {
                break;
            }
        }
        slope(entry, at);
        return at;
    }

    private void slope(int entry, double at) {
        double precision = Math.exp(-2 * logSigma);
        gradient = -(at - mu) * precision;
        curvature = precision;
        int from = design.start[entry];
        for (int row = from; row < design.start[entry + 1]; row++) {
            categories.at(at + without[row - from], design.group(row));
            double w = design.weight(row);
            gradient += w * (design.category(row) - categories.mean());
            curvature += w * categories.variance();
        }
    }

    /** The logarithm of likelihood times prior density. */
    private double height(int entry, double at) {
        double d = (at - mu) * Math.exp(-logSigma);
        double height = -d * d / 2 - logSigma - Math.log(2 * Math.PI) / 2;
        int from = design.start[entry];
        for (int row = from; row < design.start[entry + 1]; row++) {
            double eta = at + without[row - from];
            int group = design.group(row);
            int k = design.category(row);
            categories.at(eta, group);
            height += design.weight(row) * (k * eta + estimates.curve()[group][k] - categories.logSum(eta));
        }
        return height;
    }

    double mean() {
        double mean = 0;
        for (int q = 0; q < share.length; q++) {
            mean += share[q] * ability[q];
        }
        return mean;
    }

    double deviation() {
        double mean = mean();
        double variance = 0;
        for (int q = 0; q < share.length; q++) {
            variance += share[q] * (ability[q] - mean) * (ability[q] - mean);
        }
        return Math.sqrt(variance);
    }
}
