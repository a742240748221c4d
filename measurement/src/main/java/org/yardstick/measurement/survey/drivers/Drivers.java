package org.yardstick.measurement.survey.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Bootstrap;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.survey.Covariance;

/**
 * How much of the variance of an outcome each predictor explains.
 *
 * <p>LMG [1], the same as Shapley values on R^2: what a predictor adds, averaged over all orders of entry; exact up to 20 predictors. Johnson's
 * relative weights [2]: a closed form that comes close, at any number. Both are not negative and add up to R^2.
 *
 * <ol>
 *   <li>U. Groemping (2006), Relative importance for linear regression in R: the package relaimpo. J. Statistical Software 17(1),
 *       doi:10.18637/jss.v017.i01; after R. H. Lindeman, P. F. Merenda, R. Z. Gold (1980)
 *   <li>J. W. Johnson (2000), A heuristic method for estimating the relative weight of predictor variables. Multivariate Behavioral Research
 *       35, 1-19, doi:10.1207/S15327906MBR3501_1
 *   <li>J. Shao, D. Tu (1995), The Jackknife and Bootstrap, chapter 6, doi:10.1007/978-1-4612-0795-5
 * </ol>
 *
 * <p>With weights all figures are those of the weighted covariances. The standard errors of the coefficients then take a weight as how precise a
 * row is, as weighted least squares do; the intervals take it as how many people a row stands for.
 */
public final class Drivers {
    static final int EXACT_TO = 20;

    private Drivers() {}

    /** @param outcome and {@code predictors}: names of variables */
    public record Regression(String outcome, List<String> predictors) {
        public Regression {
            predictors = List.copyOf(predictors);
            if (predictors.isEmpty()
                    || predictors.stream().distinct().count() < predictors.size()
                    || predictors.contains(outcome)) {
                throw new InvalidInput("the model " + outcome + " ~ " + String.join(" + ", predictors)
                        + " needs at least one predictor, each once and none of them the outcome");
            }
        }
    }

    /**
     * Parts of R^2; the shares of R^2 are these over R^2.
     *
     * @param lmg absent with more than 20 predictors, as {@code first} (R^2 alone) and {@code last} (added to all others) are
     */
    public record Importance(
            OptionalDouble lmg,
            OptionalDouble first,
            OptionalDouble last,
            double relativeWeight,
            OptionalDouble lmgShare,
            OptionalDouble relativeWeightShare) {}

    /**
     * @param inflation variance inflation factor
     * @param standardError absent where the respondents are no more than the coefficients
     */
    public record Coefficient(double value, OptionalDouble standardError, double standardised, double inflation) {}

    /** @param lmg and {@code relativeWeight}: percentile bootstrap intervals */
    public record Intervals(Optional<Interval> lmg, Interval relativeWeight) {}

    /** @param intervals absent where computed from a matrix alone */
    public record Driver(String name, Importance importance, Coefficient coefficient, Optional<Intervals> intervals) {}

    /**
     * @param leastPair the fewest respondents behind a covariance, with which the standard errors are computed
     * @param sigma residual standard deviation
     */
    public record Result(
            Regression model,
            long n,
            long leastPair,
            double r2,
            OptionalDouble adjustedR2,
            OptionalDouble sigma,
            double intercept,
            List<Driver> drivers) {}

    /** @param samples bootstrap samples, {@code confidence} of their percentile intervals */
    public record Resampling(int samples, double confidence) {
        public Resampling {
            if (samples < 1 || !(confidence > 0 && confidence < 1)) {
                throw new InvalidInput(samples + " samples and a confidence of " + confidence
                        + " give no interval: ask for at least one sample and a confidence between 0 and 1");
            }
        }

        public static Resampling usual() {
            return new Resampling(1000, 0.95);
        }
    }

    public static Result of(Covariance covariance, Regression model) {
        var order = order(covariance, model);
        var fit = new LinearFit(covariance, order);
        var shapley = shapley(fit, order.length - 1);
        var lmg = shapley.map(Shapley::means);
        var weights = fit.relativeWeights();
        var residual = residual(covariance, order, fit);
        var drivers = new ArrayList<Driver>();
        double intercept = covariance.mean(order[order.length - 1]);
        for (int i = 0; i < weights.length; i++) {
            var part = lmg.isPresent() ? OptionalDouble.of(lmg.get()[i]) : OptionalDouble.empty();
            var importance = importance(part, shapley, weights, i, fit.r2);
            intercept -= residual.coefficient(i).value() * covariance.mean(order[i]);
            drivers.add(new Driver(model.predictors().get(i), importance, residual.coefficient(i), Optional.empty()));
        }
        return new Result(
                model,
                covariance.size().n(),
                covariance.size().leastPair(),
                fit.r2,
                residual.adjustedR2(),
                residual.sigma(),
                intercept,
                List.copyOf(drivers));
    }

    private static Importance importance(
            OptionalDouble lmg, Optional<Shapley> shapley, double[] weights, int i, double r2) {
        boolean some = r2 > 0;
        return new Importance(
                lmg,
                value(shapley.map(of -> of.first(i))),
                value(shapley.map(of -> of.last(i))),
                weights[i],
                some && lmg.isPresent() ? OptionalDouble.of(lmg.getAsDouble() / r2) : OptionalDouble.empty(),
                some ? OptionalDouble.of(weights[i] / r2) : OptionalDouble.empty());
    }

    private static OptionalDouble value(Optional<Double> of) {
        return of.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static int[] order(Covariance covariance, Regression model) {
        return Stream.concat(model.predictors().stream(), Stream.of(model.outcome()))
                .mapToInt(covariance::index)
                .toArray();
    }

    private static Optional<Shapley> shapley(LinearFit fit, int predictors) {
        return predictors <= EXACT_TO
                ? Optional.of(new Shapley(ExplainedVariance.ofSubsets(fit.correlations)))
                : Optional.empty();
    }

    private static Residual residual(Covariance covariance, int[] order, LinearFit fit) {
        var sd = Arrays.stream(order)
                .mapToDouble(i -> Math.sqrt(covariance.covariance(i, i)))
                .toArray();
        return new Residual(fit, sd, covariance.size().leastPair());
    }

    /** What the predictors leave: sd of the predictors, the outcome's last; n respondents. */
    private static final class Residual {
        private final LinearFit fit;
        private final double[] sd;
        private final double n;
        private final double freedom;

        Residual(LinearFit fit, double[] sd, double n) {
            this.fit = fit;
            this.sd = sd;
            this.n = n;
            freedom = n - sd.length;
        }

        private double unexplained() {
            return Math.max(0, 1 - fit.r2) * (n - 1) / freedom;
        }

        OptionalDouble adjustedR2() {
            return freedom > 0 ? OptionalDouble.of(1 - unexplained()) : OptionalDouble.empty();
        }

        OptionalDouble sigma() {
            return freedom > 0
                    ? OptionalDouble.of(sd[sd.length - 1] * Math.sqrt(unexplained()))
                    : OptionalDouble.empty();
        }

        Coefficient coefficient(int i) {
            var scale = sd[sd.length - 1] / sd[i];
            var error = freedom > 0
                    ? OptionalDouble.of(scale * Math.sqrt(unexplained() * fit.inflation[i] / (n - 1)))
                    : OptionalDouble.empty();
            return new Coefficient(fit.standardised[i] * scale, error, fit.standardised[i], fit.inflation[i]);
        }
    }

    /**
     * From rows, over those where every variable is there (listwise), with intervals by drawing rows again: each as likely as any other, with
     * the weight it has [3], so that what unequal weights cost is in the intervals. A sample in which a variable is constant or follows from
     * the others is left out. Every sample has a seed of its own out of {@code random}, so that the result does not depend on the number of
     * cores.
     */
    public static Result ofRows(Table table, Regression model, Resampling resampling, RandomGenerator random) {
        var complete = table.complete(model);
        var result = of(complete.covariance(), model);
        var samples = samples(complete, model, resampling, random);
        var drivers = IntStream.range(0, result.drivers().size())
                .mapToObj(i -> withIntervals(result.drivers().get(i), samples, i, resampling.confidence()))
                .toList();
        return new Result(
                model,
                result.n(),
                result.leastPair(),
                result.r2(),
                result.adjustedR2(),
                result.sigma(),
                result.intercept(),
                drivers);
    }

    private static List<double[]> samples(
            Table complete, Regression model, Resampling resampling, RandomGenerator random) {
        int n = complete.respondents();
        var seeds = random.longs(resampling.samples()).toArray();
        var samples = Arrays.stream(seeds)
                .parallel()
                .mapToObj(seed -> sample(
                        complete,
                        model,
                        new SplittableRandom(seed).ints(n, 0, n).toArray()))
                .flatMap(Optional::stream)
                .toList();
        if (samples.size() * 2 < resampling.samples() || samples.isEmpty()) {
            throw new InvalidInput("only " + samples.size() + " of " + resampling.samples()
                    + " samples allow a regression, too few for intervals: bring more respondents or use fewer"
                    + " predictors");
        }
        return samples;
    }

    /** Relative weights, then LMG where there are any. */
    private static Optional<double[]> sample(Table table, Regression model, int[] drawn) {
        try {
            var covariance = table.covariance(drawn);
            var order = order(covariance, model);
            var fit = new LinearFit(covariance, order);
            var lmg = shapley(fit, order.length - 1).map(Shapley::means).orElseGet(() -> new double[0]);
            return Optional.of(DoubleStream.concat(Arrays.stream(fit.relativeWeights()), Arrays.stream(lmg))
                    .toArray());
        } catch (InvalidInput degenerate) {
            return Optional.empty();
        }
    }

    private static Driver withIntervals(Driver driver, List<double[]> samples, int i, double confidence) {
        int predictors = driver.importance().lmg().isPresent() ? samples.get(0).length / 2 : samples.get(0).length;
        var weights = samples.stream().mapToDouble(of -> of[i]).toArray();
        var lmg = driver.importance().lmg().isPresent()
                ? Optional.of(Bootstrap.quantiles(
                        samples.stream().mapToDouble(of -> of[predictors + i]).toArray(), confidence))
                : Optional.<Interval>empty();
        return new Driver(
                driver.name(),
                driver.importance(),
                driver.coefficient(),
                Optional.of(new Intervals(lmg, Bootstrap.quantiles(weights, confidence))));
    }
}
