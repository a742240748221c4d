package org.yardstick.measurement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.agreement.IntraclassCorrelations.Form;

/** Examples as their papers print them. */
class LiteratureTest {
    private static final double TWO_DECIMALS = 0.005001;
    private static final double THREE_DECIMALS = 0.0005001;
    private static final double NONE = Double.NaN;

    /** Shrout and Fleiss (1979), tables 2 and 4. */
    @Test
    void sixTargetsAndFourJudgesOfShroutAndFleiss() {
        var icc = IntraclassCorrelations.of(
                Ratings.numbered(new double[][] {
                    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
                }),
                0.95);
        var published = Map.of(
                Form.ONE_SINGLE, 0.17,
                Form.TWO_SINGLE, 0.29,
                Form.THREE_SINGLE, 0.71,
                Form.ONE_MEAN, 0.44,
                Form.TWO_MEAN, 0.62,
                Form.THREE_MEAN, 0.91);
        published.forEach((form, value) ->
                assertThat(icc.form(form).orElseThrow().value()).isCloseTo(value, within(TWO_DECIMALS)));
        assertThat(Form.TWO_MEAN.symbol()).isEqualTo("2,k");
    }

    /** Krippendorff (2011), example C: four observers, twelve units, missing data. */
    @Test
    void fourObserversWithMissingDataOfKrippendorff() {
        var ratings = Ratings.numbered(new double[][] {
            {1, 1, NONE, 1},
            {2, 2, 3, 2},
            {3, 3, 3, 3},
            {3, 3, 3, 3},
            {2, 2, 2, 2},
            {1, 2, 3, 4},
            {4, 4, 4, 4},
            {1, 1, 2, 1},
            {2, 2, 2, 2},
            {NONE, 5, 5, 5},
            {NONE, NONE, 1, 1},
            {NONE, NONE, 3, NONE}
        });
        var published =
                Map.of(Metric.NOMINAL, 0.743, Metric.ORDINAL, 0.815, Metric.INTERVAL, 0.849, Metric.RATIO, 0.797);
        published.forEach((metric, value) -> {
            var alpha = KrippendorffAlpha.of(ratings, metric);
            assertThat(alpha.value()).isCloseTo(value, within(THREE_DECIMALS));
            assertThat(alpha.units()).isEqualTo(11);
            assertThat(alpha.ratings()).isEqualTo(40);
        });
    }

    /** Cohen (1968): proportions of 200 cases, disagreement weights 0 to 6. */
    @Test
    void diagnosesOfCohen() {
        double[][] counts = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        double[][] weights = {{1, 1 - 1 / 6.0, 0.5}, {1 - 1 / 6.0, 1, 0}, {0.5, 0, 1}};
        assertThat(Kappa.of(counts, Weighting.NONE, 0.95).value()).isCloseTo(0.492, within(THREE_DECIMALS));
        assertThat(Kappa.of(counts, weights, 0.95).value()).isCloseTo(0.348, within(THREE_DECIMALS));
    }
}
