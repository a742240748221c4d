package org.yardstick.measurement.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;
import org.yardstick.measurement.InvalidInput;

/**
 * SERVQUAL and SERVPERF: what customers perceive against what they expect.
 *
 * <pre>
 *   gap = P - E per respondent and item where both are answered; dimension = mean of the respondent's available items
 *   weighted = sum_d points_d dimension_d / sum_d points_d, each respondent sharing 100 points over the dimensions
 * </pre>
 *
 * <p>SERVPERF is the same with P alone. A respondent with fewer than half of a dimension's items has no score there.
 *
 * <ol>
 *   <li>A. Parasuraman, V. A. Zeithaml, L. L. Berry (1988), SERVQUAL: a multiple-item scale. Journal of Retailing 64, 12-40
 *   <li>J. J. Cronin, S. A. Taylor (1992), Measuring service quality. Journal of Marketing 56, 55-68, doi:10.1177/002224299205600304
 *   <li>J. P. Peter, G. A. Churchill, T. J. Brown (1993), Caution in the use of difference scores in consumer research. Journal of Consumer
 *       Research 19, 655-662, doi:10.1086/209329
 * </ol>
 */
public final class Gaps {
    private Gaps() {}

    /** The names of the item that asks what is expected and of the one that asks what was met with. */
    public record Pair(String expectation, String perception) {}

    public record Dimension(String name, List<Pair> items) {
        public Dimension {
            items = List.copyOf(items);
        }

        List<String> perceptions() {
            return items.stream().map(Pair::perception).toList();
        }

        List<String> expectations() {
            return items.stream().map(Pair::expectation).toList();
        }
    }

    /**
     * @param n who answered both
     * @param t of the paired test against no gap, absent where all gaps are equal; {@code p} two-sided
     */
    public record ItemGap(Pair item, long n, Optional<Estimate> gap, OptionalDouble t, OptionalDouble p) {}

    /**
     * @param n who have a score in expectation and perception
     * @param correlation of the two scores
     */
    public record Spread(double sdExpectation, double sdPerception, double correlation, long n) {
        /**
         * The reliability of the difference score [3]: (s_E^2 r_E + s_P^2 r_P - 2 r s_E s_P) / (s_E^2 + s_P^2 - 2 r s_E s_P). It lies below
         * that of its parts the more they correlate.
         *
         * @param expectation and {@code perception}: the reliabilities (alpha) of the two
         */
        public double differenceReliability(double expectation, double perception) {
            var common = 2 * correlation * sdExpectation * sdPerception;
            var e = sdExpectation * sdExpectation;
            var p = sdPerception * sdPerception;
            var variance = e + p - common;
            if (!(variance > 1e-12 * (e + p)) || !Double.isFinite(expectation + perception)) {
                throw new InvalidInput(
                        "all respondents have the same difference between expectation and perception, or a reliability"
                                + " is no number: the difference has no reliability");
            }
            return (e * expectation + p * perception - common) / variance;
        }
    }

    /** @param spread absent where too few have both scores or one score does not vary */
    public record DimensionGap(
            String name,
            Optional<Estimate> gap,
            Optional<Estimate> expectation,
            Optional<Estimate> perception,
            Optional<Spread> spread) {}

    /**
     * Over the dimensions.
     *
     * @param meanOfDimensions of the dimensions' means; {@code meanOfItems} of the items' mean gaps
     * @param weighted by the respondents' points; absent without points
     * @param performance SERVPERF: mean of the dimensions' perceptions; {@code weightedPerformance} by points
     * @param points mean share of the points by dimension, 0 to 1; {@code slips} respondents who gave one of them less than nothing
     */
    public record Overall(
            OptionalDouble meanOfDimensions,
            OptionalDouble meanOfItems,
            Optional<Estimate> weighted,
            Optional<Estimate> performance,
            Optional<Estimate> weightedPerformance,
            List<Double> points,
            int slips) {}

    public record Result(List<ItemGap> items, List<DimensionGap> dimensions, Overall overall) {}

    /** The five dimensions of SERVQUAL, of 4, 5, 4, 4 and 5 items in their order. */
    public static List<Dimension> servqual(List<Pair> items) {
        if (items.size() != 22) {
            throw new InvalidInput("SERVQUAL has 22 items, not " + items.size() + ": name the dimensions yourself");
        }
        return List.of(
                new Dimension("tangibles", items.subList(0, 4)),
                new Dimension("reliability", items.subList(4, 9)),
                new Dimension("responsiveness", items.subList(9, 13)),
                new Dimension("assurance", items.subList(13, 17)),
                new Dimension("empathy", items.subList(17, 22)));
    }

    /** @param points respondents x dimensions, NaN where a respondent shared none out; no rows where nobody was asked */
    public static Result of(Responses responses, List<Dimension> dimensions, double[][] points, FigureRule rule) {
        if (dimensions.isEmpty() || (points.length != 0 && points.length != responses.respondents())) {
            throw new InvalidInput("there are " + dimensions.size() + " dimensions and points of " + points.length
                    + " respondents of " + responses.respondents()
                    + ": name at least one dimension and bring the points of all or of none");
        }
        var pairs = dimensions.stream()
                .flatMap(dimension -> dimension.items().stream())
                .toList();
        var items = ofItems(ResponseSums.of(responses), pairs, rule);
        var gaps = dimensions.stream()
                .map(d -> DimensionScores.ofGaps(responses, d.items()))
                .toArray(double[][]::new);
        var met = dimensions.stream()
                .map(d -> DimensionScores.of(responses, d.perceptions()))
                .toArray(double[][]::new);
        var results = new ArrayList<DimensionGap>();
        for (int d = 0; d < gaps.length; d++) {
            results.add(dimension(responses, dimensions.get(d), gaps[d], met[d], rule));
        }
        return new Result(
                items, List.copyOf(results), overall(new Scores(responses, gaps, met, points), items, results, rule));
    }

    /** The gaps of items from sums alone, also of answers that are no longer there. */
    public static List<ItemGap> ofItems(ResponseSums sums, List<Pair> pairs, FigureRule rule) {
        return pairs.stream().map(pair -> item(sums, pair, rule)).toList();
    }

    private static ItemGap item(ResponseSums sums, Pair pair, FigureRule rule) {
        int e = sums.index(pair.expectation());
        int p = sums.index(pair.perception());
        var of = sums.pairs();
        var n = Math.round(of.n(e, p));
        if (!rule.showsFigures(n) || of.weight(e, p) <= 0) {
            return new ItemGap(pair, n, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        var mean = (of.sum(p, e) - of.sum(e, p)) / of.weight(e, p);
        var variance = of.variance(e, p) + of.variance(p, e) - 2 * of.covariance(e, p);
        var sd = Math.sqrt(variance > 1e-12 * (of.variance(e, p) + of.variance(p, e)) ? variance : 0);
        var codes = sums.codes(pair.perception());
        var error = sd / Math.sqrt(n * codes.effectiveN() / codes.n());
        var gap = Estimate.of(mean, sd, error, n, rule);
        if (error == 0) {
            return new ItemGap(pair, n, Optional.of(gap), OptionalDouble.empty(), OptionalDouble.empty());
        }
        var p2 = 2 * new TDistribution(n - 1).cumulativeProbability(-Math.abs(mean / error));
        return new ItemGap(pair, n, Optional.of(gap), OptionalDouble.of(mean / error), OptionalDouble.of(p2));
    }

    private static DimensionGap dimension(
            Responses responses, Dimension dimension, double[] gap, double[] met, FigureRule rule) {
        var expected = DimensionScores.of(responses, dimension.expectations());
        return new DimensionGap(
                dimension.name(),
                Estimate.of(gap, responses, rule),
                Estimate.of(expected, responses, rule),
                Estimate.of(met, responses, rule),
                spread(expected, met, responses, rule));
    }

    private static Optional<Spread> spread(double[] expected, double[] met, Responses responses, FigureRule rule) {
        var sum = new double[expected.length];
        var e = expected.clone();
        var p = met.clone();
        for (int row = 0; row < sum.length; row++) {
            sum[row] = expected[row] + met[row];
            e[row] = Double.isNaN(met[row]) ? Double.NaN : e[row];
            p[row] = Double.isNaN(expected[row]) ? Double.NaN : p[row];
        }
        return Estimate.of(sum, responses, rule).flatMap(both -> {
            var sdE = Estimate.of(e, responses, rule).orElseThrow().sd();
            var sdP = Estimate.of(p, responses, rule).orElseThrow().sd();
            var covariance = (both.sd() * both.sd() - sdE * sdE - sdP * sdP) / 2;
            var varies = sdE > 0 && sdP > 0;
            return varies
                    ? Optional.of(new Spread(sdE, sdP, Math.clamp(covariance / (sdE * sdP), -1, 1), both.n()))
                    : Optional.empty();
        });
    }

    /** Of all respondents, dimensions x respondents, and their points. */
    private static final class Scores {
        private final Responses responses;
        private final double[][] gaps;
        private final double[][] met;
        private final double[][] points;

        Scores(Responses responses, double[][] gaps, double[][] met, double[][] points) {
            this.responses = responses;
            this.gaps = gaps;
            this.met = met;
            this.points = points;
        }

        Optional<Estimate> weighted(double[][] scores, FigureRule rule) {
            return points.length == 0
                    ? Optional.empty()
                    : Estimate.of(DimensionScores.weighted(scores, points), responses, rule);
        }

        List<Double> meanPoints(FigureRule rule) {
            var shares = new ArrayList<Double>();
            for (int d = 0; points.length > 0 && d < gaps.length; d++) {
                var one = new double[gaps.length][points.length];
                Arrays.fill(one[d], 1);
                Estimate.of(DimensionScores.weighted(one, points), responses, rule)
                        .ifPresent(e -> shares.add(e.value()));
            }
            return List.copyOf(shares);
        }
    }

    private static Overall overall(Scores scores, List<ItemGap> items, List<DimensionGap> dimensions, FigureRule rule) {
        return new Overall(
                mean(dimensions.stream().map(DimensionGap::gap).toList()),
                mean(items.stream().map(ItemGap::gap).toList()),
                scores.weighted(scores.gaps, rule),
                Estimate.of(DimensionScores.means(scores.met), scores.responses, rule),
                scores.weighted(scores.met, rule),
                scores.meanPoints(rule),
                DimensionScores.slips(scores.points));
    }

    private static OptionalDouble mean(List<Optional<Estimate>> of) {
        return of.stream().allMatch(Optional::isPresent)
                ? of.stream().mapToDouble(e -> e.orElseThrow().value()).average()
                : OptionalDouble.empty();
    }
}
