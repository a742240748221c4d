package org.yardstick.measurement.survey;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.interval.Intervals;

/** Every item in figures, each over those who answered it, from counts per code alone. */
public final class ItemTable {
    private ItemTable() {}

    /**
     * @param n how many answered
     * @param figures absent where too few answered to show any
     */
    public record Row(String name, long n, Optional<Figures> figures) {}

    /**
     * @param sd with n - 1
     * @param interval Student's t of the mean
     * @param skew sum (x - mean)^3 / (n sd^3), absent where all answers are the same
     * @param kurtosis sum (x - mean)^4 / (n sd^4) - 3
     * @param effectiveN n without weights
     * @param frequencies answers by code, codes never answered left out
     * @param shares of the (weighted) answers, by code
     */
    public record Figures(
            double mean,
            double sd,
            double standardError,
            Interval interval,
            double median,
            OptionalDouble skew,
            OptionalDouble kurtosis,
            double effectiveN,
            Map<Integer, Long> frequencies,
            Map<Integer, Double> shares) {}

    public static List<Row> of(ResponseSums sums, FigureRule rule) {
        return sums.names().stream()
                .map(name -> row(name, sums.codes(name), rule))
                .toList();
    }

    static Row row(String name, CodeSums codes, FigureRule rule) {
        var n = Math.round(codes.n());
        var shown = rule.showsFigures(n) && codes.weight() > 0;
        return new Row(name, n, shown ? Optional.of(figures(codes, rule)) : Optional.empty());
    }

    private static Figures figures(CodeSums codes, FigureRule rule) {
        var mean = codes.mean();
        var sd = Math.sqrt(codes.variance());
        var error = codes.standardError();
        var frequencies = new TreeMap<Integer, Long>();
        var shares = new TreeMap<Integer, Double>();
        for (int place = 0; place < codes.codes(); place++) {
            int code = codes.code(place);
            if (codes.n(code) > 0) {
                frequencies.put(code, Math.round(codes.n(code)));
                shares.put(code, codes.weight(code) / codes.weight());
            }
        }
        return new Figures(
                mean,
                sd,
                error,
                Intervals.mean(mean, error * Math.sqrt(codes.n()), codes.n(), rule.confidence()),
                codes.median(),
                sd > 0 ? OptionalDouble.of(codes.moment(3, mean) / Math.pow(sd, 3)) : OptionalDouble.empty(),
                sd > 0 ? OptionalDouble.of(codes.moment(4, mean) / Math.pow(sd, 4) - 3) : OptionalDouble.empty(),
                codes.effectiveN(),
                Collections.unmodifiableMap(frequencies),
                Collections.unmodifiableMap(shares));
    }
}
