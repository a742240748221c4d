package org.yardstick.measurement.facets.ratings;

import java.util.Arrays;

/**
 * The probabilities of the categories of one rating, P_k proportional to exp(k eta + curve_k), their mean and variance. Powers of
 * exp(-|eta|) are taken from the end that is likelier, so nothing overflows and one exponential serves all categories.
 */
public final class Categories {
    /** Where the model leaves a rating less choice than this, what is divided by its variance is divided by this. */
    public static final double LEAST_INFORMATION = 1e-12;

    private final double[] p;
    private double mean;
    private double variance;
    private double sum;
    private int end;

    private final double[] factors;
    private final int[] low;
    private final int[] high;

    public Categories(Estimates estimates) {
        int categories = estimates.curve()[0].length;
        int groups = estimates.curve().length;
        p = new double[categories];
        factors = new double[groups * categories];
        low = new int[groups];
        high = new int[groups];
        for (int g = 0; g < groups; g++) {
            high[g] = -1;
            for (int k = 0; k < categories; k++) {
                factors[g * categories + k] = Math.exp(estimates.curve()[g][k]);
                if (estimates.curve()[g][k] > Double.NEGATIVE_INFINITY) {
                    low[g] = high[g] < 0 ? k : low[g];
                    high[g] = k;
                }
            }
        }
    }

    /** The lowest category of a group that can be chosen. */
    public int low(int group) {
        return low[group];
    }

    public int high(int group) {
        return high[group];
    }

    /** Goes to a rating of this sum of easiness. */
    public void at(double eta, int group) {
        int from = low[group];
        int to = high[group];
        if (to - from + 1 < p.length) {
            Arrays.fill(p, 0);
        }
        int base = group * p.length;
        double r = Math.exp(-Math.abs(eta));
        end = eta <= 0 ? from : to;
        double total = eta <= 0 ? upwards(r, base, from, to) : downwards(r, base, from, to);
        sum = total;
        double inverse = 1 / total;
        double first = 0;
        double second = 0;
        for (int k = from; k <= to; k++) {
            double share = p[k] * inverse;
            double d = k - end;
            p[k] = share;
            first += d * share;
            second += d * d * share;
        }
        mean = end + first;
        variance = Math.max(0, second - first * first);
    }

    private double upwards(double r, int base, int from, int to) {
        double power = 1;
        double total = 0;
        for (int k = from; k <= to; k++) {
            double v = power * factors[base + k];
            p[k] = v;
            total += v;
            power *= r;
        }
        return total;
    }

    private double downwards(double r, int base, int from, int to) {
        double power = 1;
        double total = 0;
        for (int k = to; k >= from; k--) {
            double v = power * factors[base + k];
            p[k] = v;
            total += v;
            power *= r;
        }
        return total;
    }

    /** Of the categories, the lowest of the scale first; until the next rating. */
    public double[] p() {
        return p;
    }

    public double mean() {
        return mean;
    }

    public double variance() {
        return variance;
    }

    /** The sum of what the probabilities are proportional to, divided by exp(end eta). */
    public double sum() {
        return sum;
    }

    /** The category that the powers started from. */
    public int end() {
        return end;
    }

    /** ln of the sum itself. */
    public double logSum(double eta) {
        return Math.log(sum) + end * eta;
    }

    /** The third central moment. */
    public double third() {
        double total = 0;
        for (int k = 0; k < p.length; k++) {
            double d = k - mean;
            total += d * d * d * p[k];
        }
        return total;
    }

    /** The fourth central moment. */
    public double fourth() {
        double total = 0;
        for (int k = 0; k < p.length; k++) {
            double d = (k - mean) * (k - mean);
            total += d * d * p[k];
        }
        return total;
    }
}
