package org.yardstick.platform.offline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.facets.Calibration;
import org.yardstick.measurement.facets.Facets;
import org.yardstick.measurement.facets.FacetsOptions;
import org.yardstick.measurement.facets.FacetsOptions.Correction;
import org.yardstick.measurement.facets.FacetsOptions.Joint;
import org.yardstick.measurement.facets.ratings.RatingRows;

class ScoreRulerTest {
    private static Calibration calibrated(FacetsOptions options) {
        var rows = new RatingRows(List.of("entry", "judge", "criterion"));
        var random = new Random(7);
        for (int entry = 0; entry < 12; entry++) {
            for (int judge = 0; judge < 4; judge++) {
                for (int criterion = 0; criterion < 5; criterion++) {
                    double level = 3 + 0.2 * (entry - 6) - 0.4 * (judge - 2) - 0.3 * (criterion - 2);
                    int rating = (int) Math.clamp(Math.round(level + random.nextGaussian()), 1, 5);
                    rows.add(rating, "E" + entry, "J" + judge, "C" + criterion);
                }
            }
        }
        return Facets.calibrate(rows.ratings(), options);
    }

    @Test
    void everyFairAverageOfTheFirstFacetLiesOnTheRuler() {
        var usual = FacetsOptions.usual();
        for (var options : List.of(
                usual,
                usual.withStepsBy("criterion"),
                usual.withMarginal(),
                usual.withEstimator(new Joint(Correction.L)))) {
            var found = calibrated(options);
            var ruler = ScoreRuler.of(found).orElseThrow();
            assertThat(found.facet("entry").elements()).allSatisfy(entry -> {
                assertThat(ruler.expected().applyAsDouble(entry.measure())).isEqualTo(entry.fair(), within(1e-6));
                assertThat(ruler.measure(entry.fair())).isEqualTo(entry.measure(), within(1e-5));
            });
        }
    }

    @Test
    void thereIsNoneWhereEveryEntryHasStepsOfItsOwn() {
        assertThat(ScoreRuler.of(calibrated(FacetsOptions.usual().withStepsBy("entry"))))
                .isEmpty();
    }
}
