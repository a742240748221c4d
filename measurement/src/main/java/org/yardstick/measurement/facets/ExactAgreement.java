package org.yardstick.measurement.facets;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.yardstick.measurement.facets.ratings.Categories;

/**
 * How often two elements of a facet, two judges as a rule, give the same rating to the same thing, and how often the model expects it.
 * Well above the expected share they copy each other, or are urged to agree; the model wants them independent. Extreme elements are left
 * out; weights are not used.
 *
 * <p>J. M. Linacre (2002), Judge ratings with forced agreement. Rasch Measurement Transactions 16:1, 857-858.
 *
 * @param opportunities pairs of ratings that differ in this facet only
 * @param exact pairs of equal ratings
 * @param expected how many of those the model expects
 * @param kappa (exact - expected) / (opportunities - expected): 0 as the model expects; 0 too where no pair could well disagree
 */
public record ExactAgreement(String facet, long opportunities, long exact, double expected, double kappa) {
    /** Where the model expects less disagreement than this, kappa would be made of rounding. */
    private static final double LEAST_ROOM = 1e-9;

    /** Percent of the opportunities; 0 without any. */
    public double exactPercent() {
        return opportunities == 0 ? 0 : 100.0 * exact / opportunities;
    }

    public double expectedPercent() {
        return opportunities == 0 ? 0 : 100 * expected / opportunities;
    }

    public static ExactAgreement of(Calibration calibration, String facet) {
        var count = new Count(
                calibration.fitted(), calibration.fitted().model().ratings().facet(facet));
        count.all();
        double room = count.opportunities - count.expected;
        return new ExactAgreement(
                facet,
                count.opportunities,
                count.exact,
                count.expected,
                room > LEAST_ROOM * count.opportunities ? (count.exact - count.expected) / room : 0);
    }

    private static final class Count {
        private final Fitted fitted;
        private final int facet;
        private final Categories categories;
        private long opportunities;
        private long exact;
        private double expected;

        Count(Fitted fitted, int facet) {
            this.fitted = fitted;
            this.facet = facet;
            categories = new Categories(fitted.estimates());
        }

        /** Rows of the same thing are brought together by sorting. */
        void all() {
            var rows = IntStream.range(0, fitted.model().ratings().size())
                    .filter(fitted.kept()::row)
                    .boxed()
                    .sorted(sameThing())
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int from = 0, to; from < rows.length; from = to) {
                to = from + 1;
                while (to < rows.length && sameThing().compare(rows[from], rows[to]) == 0) {
                    to++;
                }
                pairs(rows, from, to);
            }
        }

        private Comparator<Integer> sameThing() {
            return (a, b) -> {
                for (int f = 0; f < fitted.model().facets(); f++) {
                    var codes = fitted.model().ratings().codes(f);
                    if (f != facet && codes[a] != codes[b]) {
                        return Integer.compare(codes[a], codes[b]);
                    }
                }
                return 0;
            };
        }

        private void pairs(int[] rows, int from, int to) {
            if (to - from < 2) {
                return;
            }
            var codes = fitted.model().ratings().codes(facet);
            var shares = new double[to - from][];
            for (int i = from; i < to; i++) {
                categories.at(fitted.eta(rows[i]), fitted.model().groupOf(rows[i]));
                shares[i - from] = categories.p().clone();
                for (int j = from; j < i; j++) {
                    if (codes[rows[i]] != codes[rows[j]]) {
                        opportunities++;
                        exact += fitted.model().ratings().value(rows[i])
                                        == fitted.model().ratings().value(rows[j])
                                ? 1
                                : 0;
                        for (int k = 0; k < categories.p().length; k++) {
                            expected += shares[i - from][k] * shares[j - from][k];
                        }
                    }
                }
            }
        }
    }
}
