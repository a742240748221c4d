package org.yardstick.measurement.survey.weighting;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.interval.Intervals;

/**
 * How the respondents were drawn, and means under that design with standard errors by linearisation.
 *
 * <pre>
 *   mean = sum_D w y / sum_D w                 u_i = w_i (y_i - mean) / sum_D w in the domain D, 0 outside
 *   variance = sum_h (1 - n_h / N_h) n_h / (n_h - 1) sum_i (u_i - mean_h u)^2
 * </pre>
 *
 * <p>h runs over the strata, drawn from N_h; without strata there is one, without N_h the factor is 1. D holds the respondents asked about whose
 * value is there (NaN is missing): the others stay in the design.
 *
 * <p>T. Lumley (2004), Analysis of complex survey samples. J. Statistical Software 9(8), doi:10.18637/jss.v009.i08; C.-E. Saerndal, B. Swensson,
 * J. Wretman (1992), Model Assisted Survey Sampling, sections 5.7 and 7.6, doi:10.1007/978-1-4612-4378-6
 */
public final class SampleDesign {
    private final double[] weights;
    private final int[] stratum;
    private final double[] population;
    /** Which post-stratum each respondent belongs to, and the weights as drawn; none where not post-stratified. */
    private final int[] poststratum;

    private final double[] drawn;

    private SampleDesign(double[][] weights, int[] stratum, double[] population, int[] poststratum) {
        this.weights = weights[0];
        this.drawn = weights[1];
        this.stratum = stratum;
        this.population = population;
        this.poststratum = poststratum;
    }

    /** @param n respondents of the domain, {@code effectiveN} of their weights; the interval is normal */
    public record Mean(double value, double standardError, Interval interval, int n, double effectiveN) {}

    /** One stratum, drawn from a population so large that it does not matter. */
    public static SampleDesign of(double[] weights) {
        return stratified(weights, new int[weights.length], new double[0]);
    }

    /**
     * @param stratum of each respondent, from 0
     * @param population of each stratum; none where it is not known or very large
     */
    public static SampleDesign stratified(double[] weights, int[] stratum, double[] population) {
        WeightRules.require(weights);
        if (stratum.length != weights.length || Arrays.stream(stratum).anyMatch(h -> h < 0)) {
            throw new InvalidInput("there are " + stratum.length + " strata for " + weights.length
                    + " respondents, or one below 0: give each respondent the number of a stratum");
        }
        var n = new int[Arrays.stream(stratum).max().orElse(0) + 1];
        for (int h : stratum) {
            n[h]++;
        }
        for (int h = 0; h < n.length; h++) {
            boolean known = population.length > h && population[h] >= n[h] && population[h] < Double.POSITIVE_INFINITY;
            if (population.length > 0 && !known) {
                throw new InvalidInput("stratum " + h + " has " + n[h]
                        + " respondents but no population of at least as many: give the population of each"
                        + " stratum, or of none");
            }
            if (n[h] == 1 && !(known && population[h] == 1)) {
                throw new InvalidInput(
                        "stratum " + h + " has a single respondent, so its spread is not known: join it with another");
            }
        }
        return new SampleDesign(
                new double[][] {weights.clone(), weights.clone()}, stratum.clone(), population.clone(), new int[0]);
    }

    /** The same respondents, weighted so that they divide as the margin does; standard errors know of it. */
    public SampleDesign poststratified(Margin margin) {
        if (margin.respondents() != weights.length) {
            throw new InvalidInput("margin " + margin.name() + " has " + margin.respondents()
                    + " respondents, the design " + weights.length + ": bring the margin of these respondents");
        }
        var fitted = weights.clone();
        margin.fit(fitted);
        WeightRules.require(fitted);
        var of = IntStream.range(0, fitted.length).map(margin::category).toArray();
        return new SampleDesign(new double[][] {fitted, weights}, stratum, population, of);
    }

    public double weight(int row) {
        return weights[row];
    }

    public Mean mean(double[] values, double confidence) {
        var all = new boolean[weights.length];
        Arrays.fill(all, true);
        return mean(values, all, confidence);
    }

    /** @param domain whom the mean is about */
    public Mean mean(double[] values, boolean[] domain, double confidence) {
        requireConfidence(confidence);
        var in = inDomain(values, domain);
        double weight = 0;
        double squares = 0;
        double sum = 0;
        int n = 0;
        for (int row = 0; row < in.length; row++) {
            if (in[row]) {
                n++;
                weight += weights[row];
                squares += weights[row] * weights[row];
                sum += weights[row] * values[row];
            }
        }
        if (weight <= 0) {
            throw new InvalidInput("nobody asked about has both a value and a weight: there is no mean");
        }
        var mean = sum / weight;
        var error = Math.sqrt(variance(residuals(influence(values, in, mean, weight))));
        return new Mean(mean, error, Intervals.normal(mean, error, confidence), n, weight * weight / squares);
    }

    private static double[] influence(double[] values, boolean[] in, double mean, double weight) {
        var influence = new double[in.length];
        for (int row = 0; row < in.length; row++) {
            influence[row] = in[row] ? (values[row] - mean) / weight : 0;
        }
        return influence;
    }

    private static void requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new InvalidInput("a confidence of " + confidence + " gives no interval: ask for one between 0 and 1");
        }
    }

    private boolean[] inDomain(double[] values, boolean[] domain) {
        if (values.length != weights.length
                || domain.length != weights.length
                || Arrays.stream(values).anyMatch(Double::isInfinite)) {
            throw new InvalidInput("there are " + values.length + " values and " + domain.length
                    + " places of a domain for " + weights.length
                    + " respondents, or a value is infinite: give each respondent one number, NaN where it is missing");
        }
        var in = new boolean[values.length];
        for (int row = 0; row < in.length; row++) {
            in[row] = domain[row] && !Double.isNaN(values[row]);
        }
        return in;
    }

    /** What post-stratification cannot explain: the influence less its mean (by the weights as drawn) in the post-stratum. */
    private double[] residuals(double[] influence) {
        if (poststratum.length == 0) {
            return influence;
        }
        var sums = new double[Arrays.stream(poststratum).max().orElse(0) + 1];
        var total = new double[sums.length];
        for (int row = 0; row < influence.length; row++) {
            sums[poststratum[row]] += drawn[row] * influence[row];
            total[poststratum[row]] += drawn[row];
        }
        var residuals = influence.clone();
        for (int row = 0; row < residuals.length; row++) {
            int g = poststratum[row];
            residuals[row] -= total[g] > 0 ? sums[g] / total[g] : 0;
        }
        return residuals;
    }

    private double variance(double[] influence) {
        int strata = Arrays.stream(stratum).max().orElse(0) + 1;
        var n = new double[strata];
        var mean = new double[strata];
        for (int row = 0; row < influence.length; row++) {
            n[stratum[row]]++;
            mean[stratum[row]] += weights[row] * influence[row];
        }
        var squares = new double[strata];
        for (int row = 0; row < influence.length; row++) {
            int h = stratum[row];
            var off = weights[row] * influence[row] - mean[h] / n[h];
            squares[h] += off * off;
        }
        double variance = 0;
        for (int h = 0; h < strata; h++) {
            var sampled = population.length == 0 || n[h] == 0 ? 0 : n[h] / population[h];
            variance += n[h] > 1 ? (1 - sampled) * n[h] / (n[h] - 1) * squares[h] : 0;
        }
        return variance;
    }

    /** The smallest value with at least this share of the weight at or below it; missing values are left out. */
    public double quantile(double[] values, double share) {
        var all = new boolean[weights.length];
        Arrays.fill(all, true);
        var in = inDomain(values, all);
        var order = IntStream.range(0, values.length)
                .filter(row -> in[row])
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        var total = Arrays.stream(order).mapToDouble(row -> weights[row]).sum();
        if (total <= 0 || !(share >= 0 && share <= 1)) {
            throw new InvalidInput("there is no quantile " + share + " of " + order.length
                    + " values: bring values with a weight and a share of 0 to 1");
        }
        double below = 0;
        for (int row : order) {
            below += weights[row];
            if (weights[row] > 0 && below >= total * (share - 1e-12)) {
                return values[row];
            }
        }
        return values[order[order.length - 1]];
    }
}
