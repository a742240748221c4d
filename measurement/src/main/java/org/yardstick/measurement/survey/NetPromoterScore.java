package org.yardstick.measurement.survey;

import java.util.Optional;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.interval.Intervals;

/**
 * 100 (p - d): the share p of those who answer 9 or 10 of 0-10, less the share d of those who answer 0 to 6. Variance 100^2 (p + d - (p -
 * d)^2) / n; the interval is the adjusted Wald one of {@link Intervals#difference}, for which weighted answers count as their effective n.
 *
 * @param score -100 to 100
 * @param promoters {@code passives} and {@code detractors}: shares
 */
public record NetPromoterScore(
        double score,
        double standardError,
        Interval interval,
        double promoters,
        double passives,
        double detractors,
        long n) {

    /** Absent where too few answered. */
    public static Optional<NetPromoterScore> of(ResponseSums sums, String item, FigureRule rule) {
        var asked = sums.items().get(sums.index(item));
        if (asked.least() != 0 || asked.most() != 10) {
            throw new InvalidInput("item " + item + " goes from " + asked.least() + " to " + asked.most()
                    + ": a net promoter score is asked from 0 to 10");
        }
        var codes = sums.codes(item);
        var n = Math.round(codes.n());
        if (!rule.showsFigures(n) || codes.weight() <= 0) {
            return Optional.empty();
        }
        return Optional.of(of(share(codes, 9, 10), share(codes, 0, 6), codes.effectiveN(), n, rule));
    }

    private static double share(CodeSums codes, int from, int to) {
        double sum = 0;
        for (int code = from; code <= to; code++) {
            sum += codes.weight(code);
        }
        return sum / codes.weight();
    }

    private static NetPromoterScore of(double up, double down, double effective, long n, FigureRule rule) {
        var middle = Math.max(0, 1 - up - down);
        var variance = Math.max(0, up + down - (up - down) * (up - down));
        var interval = Intervals.difference(up * effective, middle * effective, down * effective, rule.confidence());
        return new NetPromoterScore(
                100 * (up - down),
                100 * Math.sqrt(variance / effective),
                new Interval(100 * interval.lower(), 100 * interval.upper()),
                up,
                middle,
                down,
                n);
    }
}
