package org.yardstick.measurement.facets.ratings;

import java.util.Arrays;

/**
 * The parameters while they are sought: {@code easiness[f][i]} of element i of facet f, and {@code curve[g][k]} = minus the sum of the
 * steps of group g up to category k, minus infinity for a category that nobody used (P_k is proportional to exp(k eta + curve)).
 */
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
public record Estimates(double[][] easiness, double[][] curve) {
    public Estimates copy() {
        return new Estimates(deep(easiness), deep(curve));
    }

    private static double[][] deep(double[][] all) {
        return Arrays.stream(all).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * A start near the solution: binomial curves, under which the logit of a mean rating is the measure, and those logits (of all facets
     * but the first as differences from the overall one).
     */
    public static Estimates start(Specification model, Kept kept) {
        var curve = new double[model.groups()][];
        for (int g = 0; g < curve.length; g++) {
            curve[g] = startCurve(model, kept, g);
        }
        var easiness = new double[model.facets()][];
        for (int f = 0; f < easiness.length; f++) {
            easiness[f] = startFacet(model, kept, f);
        }
        return new Estimates(easiness, curve);
    }

    /** Gives groups without a kept rating the mean curve of the others, by which their extreme element can be measured. */
    public void lend(Specification model, Kept kept) {
        var mean = new double[model.categories()];
        for (int k = 0; k < mean.length; k++) {
            double sum = 0;
            int n = 0;
            for (int g = 0; g < curve.length; g++) {
                boolean tells = !kept.empty(g) && curve[g][k] > Double.NEGATIVE_INFINITY;
                sum += tells ? curve[g][k] : 0;
                n += tells ? 1 : 0;
            }
            mean[k] = n == 0 ? Double.NEGATIVE_INFINITY : sum / n;
        }
        for (int g = 0; g < curve.length; g++) {
            if (kept.empty(g) && model.anchoredCurve(g) == null) {
                curve[g] = mean.clone();
            }
        }
    }

    /** The mean easiness of the kept elements of a facet. */
    public double mean(Kept kept, int facet) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < easiness[facet].length; i++) {
            if (kept.element(facet, i)) {
                sum += easiness[facet][i];
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    private static double[] startCurve(Specification model, Kept kept, int group) {
        var anchored = model.anchoredCurve(group);
        if (anchored != null) {
            return anchored.clone();
        }
        var curve = new double[model.categories()];
        Arrays.fill(curve, Double.NEGATIVE_INFINITY);
        int low = kept.low(group);
        int high = kept.high(group);
        double log = 0;
        for (int k = low; k <= high; k++) {
            if (kept.used(group, k) > 0) {
                curve[k] = log;
            }
            log += Math.log((high - k) / (k - low + 1.0));
        }
        curve[low] = 0;
        curve[high] = 0;
        return curve;
    }

    private static double[] startFacet(Specification model, Kept kept, int facet) {
        var ratings = model.ratings();
        var above = new double[ratings.elements(facet)];
        var range = new double[above.length];
        for (int row = 0; row < ratings.size(); row++) {
            if (kept.row(row)) {
                int group = model.groupOf(row);
                int element = ratings.codes(facet)[row];
                double w = ratings.weight(row);
                above[element] += w * (ratings.category(row) - kept.low(group));
                range[element] += w * (kept.high(group) - kept.low(group));
            }
        }
        return logits(model, kept, facet, new double[][] {above, range});
    }

    private static double[] logits(Specification model, Kept kept, int facet, double[][] sums) {
        double overall = facet == 0
                ? 0
                : logit(Arrays.stream(sums[0]).sum() / Arrays.stream(sums[1]).sum());
        var easiness = new double[sums[0].length];
        for (int i = 0; i < easiness.length; i++) {
            if (model.anchored(facet, i)) {
                easiness[i] = model.anchor(facet, i);
            } else if (sums[1][i] > 0 && kept.element(facet, i)) {
                easiness[i] = logit(sums[0][i] / sums[1][i]) - overall;
            }
        }
        return easiness;
    }

    private static double logit(double share) {
        double inside = Math.clamp(share, 0.02, 0.98);
        return Math.log(inside / (1 - inside));
    }
}
