package org.yardstick.measurement.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.agreement.IntraclassCorrelations;
import org.yardstick.measurement.agreement.IntraclassCorrelations.Form;
import org.yardstick.measurement.agreement.Ratings;
import org.yardstick.measurement.reliability.Generalizability.Component;

class GeneralizabilityTest {
    /** Shrout and Fleiss (1979), table 2: mean squares 11.24, 32.49, 1.02. */
    private static final double[][] SHROUT_FLEISS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    @Test
    void ratersAloneSayWhatTheIntraclassCorrelationsSay() {
        var study = Generalizability.ofRaters(SHROUT_FLEISS);
        var icc = IntraclassCorrelations.of(Ratings.numbered(SHROUT_FLEISS), 0.95);
        assertThat(study.study().relative().orElseThrow())
                .isCloseTo(icc.form(Form.THREE_MEAN).orElseThrow().value(), within(1e-12));
        assertThat(study.study().absolute().orElseThrow())
                .isCloseTo(icc.form(Form.TWO_MEAN).orElseThrow().value(), within(1e-12));
        assertThat(study.study(1, 1).relative().orElseThrow())
                .isCloseTo(icc.form(Form.THREE_SINGLE).orElseThrow().value(), within(1e-12));
        assertThat(study.study(1, 1).absolute().orElseThrow())
                .isCloseTo(icc.form(Form.TWO_SINGLE).orElseThrow().value(), within(1e-12));
    }

    @Test
    void relativeGeneralizabilityOverItemsIsCronbachsAlpha() {
        var rows = random(30, 5, 7);
        var names = List.of("a", "b", "c", "d", "e");
        var alpha = CronbachAlpha.of(Covariances.of(names, rows, Covariances.Missing.LISTWISE), 0.95);
        assertThat(Generalizability.ofRaters(rows).study().relative().orElseThrow())
                .isCloseTo(alpha.value(), within(1e-12));
    }

    /** x = 10 p + 4 r + i + 2 p r: sums of squares by hand; p in {0,1,2}, r in {0,1}, i in {0,1}. */
    @Test
    void meanSquaresOfTwoFacetsAreThoseByHand() {
        var x = new double[3][2][2];
        for (int p = 0; p < 3; p++) {
            for (int r = 0; r < 2; r++) {
                for (int i = 0; i < 2; i++) {
                    x[p][r][i] = 10 * p + 4 * r + i + 2 * p * r;
                }
            }
        }
        var study = Generalizability.ofRatersAndItems(x);
        // person means step by 11, raters by 4 + 2 x 1 = 6, items by 1; the interaction is +-(p - 1) / 2 x ... = 2 (p -
        // 1)(r - 1/2)
        assertThat(study.components().stream().map(Component::name))
                .containsExactly("p", "r", "i", "pr", "pi", "ri", "pri,e");
        assertThat(study.components().stream()
                        .mapToDouble(Component::meanSquare)
                        .toArray())
                .containsExactly(new double[] {484, 108, 3, 4, 0, 0, 0}, within(1e-10));
        assertThat(study.components().stream().mapToDouble(Component::raw).toArray())
                .containsExactly(new double[] {120, 104 / 6.0, 0.5, 2, 0, 0, 0}, within(1e-10));
        var once = study.study(1, 1);
        assertThat(once.relative().orElseThrow()).isCloseTo(120 / 122.0, within(1e-12));
        assertThat(once.absoluteError()).isCloseTo(Math.sqrt(2 + 104 / 6.0 + 0.5), within(1e-10));
        assertThat(study.study(4, 2).relative().orElseThrow()).isCloseTo(120 / 120.5, within(1e-12));
    }

    @Test
    void aNegativeComponentIsGivenAsZeroWithItsRawEstimate() {
        var study = Generalizability.ofRaters(new double[][] {{1, 3}, {3, 1}, {2, 2}});
        var persons = study.components().getFirst();
        assertThat(persons.raw()).isEqualTo(-1);
        assertThat(persons.variance()).isZero();
        assertThat(persons.setToZero()).isTrue();
        assertThat(study.study().relative()).hasValue(0);
    }

    @Test
    void moreRatersNeverMakeAScoreWorse() {
        var study = Generalizability.ofRaters(random(12, 4, 3));
        double before = 0;
        for (int raters = 1; raters < 20; raters++) {
            var now = study.study(raters, 1).absolute().orElseThrow();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void personsWithAMissingScoreAreLeftOut() {
        var rows = Arrays.copyOf(SHROUT_FLEISS, 7);
        rows[6] = new double[] {1, Double.NaN, 2, 3};
        var study = Generalizability.ofRaters(rows);
        assertThat(study.leftOut()).isEqualTo(1);
        assertThat(study.components())
                .isEqualTo(Generalizability.ofRaters(SHROUT_FLEISS).components());
    }

    @Test
    void whatAllowsNoComponentsIsRefused() {
        assertThatThrownBy(() -> Generalizability.ofRaters(new double[0][])).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Generalizability.ofRaters(new double[][] {{1}, {2}}))
                .hasMessageContaining("two raters");
        assertThatThrownBy(() -> Generalizability.ofRaters(new double[][] {{1, 1}, {1, 1}}))
                .hasMessageContaining("same");
        assertThatThrownBy(() -> Generalizability.ofRaters(new double[][] {{1, 2}, {1}}))
                .hasMessageContaining("Person 2");
        assertThatThrownBy(() -> Generalizability.ofRaters(new double[][] {{1, Double.NaN}, {1, 3}}))
                .hasMessageContaining("Only 1 persons");
        assertThatThrownBy(() -> Generalizability.ofRatersAndItems(new double[][][] {{{1}, {2}}, {{1}, {2}}}))
                .hasMessageContaining("two items");
        assertThatThrownBy(() -> Generalizability.ofRaters(SHROUT_FLEISS).study(3, 2))
                .hasMessageContaining("items 1");
    }

    @Test
    void theStandardErrorOfMeasurementShrinksWithReliability() {
        var sem = StandardErrorOfMeasurement.of(10, 0.84, 0.95);
        assertThat(sem.value()).isCloseTo(4, within(1e-12));
        assertThat(sem.around(50).lower()).isCloseTo(42.16014, within(1e-5));
        assertThat(sem.smallestDifference()).isCloseTo(11.08723, within(1e-5));
        assertThat(StandardErrorOfMeasurement.of(10, 1, 0.95).value()).isZero();
        assertThatThrownBy(() -> StandardErrorOfMeasurement.of(10, -0.2, 0.95)).hasMessageContaining("negative alpha");
    }

    private static double[][] random(int persons, int raters, long seed) {
        var random = new SplittableRandom(seed);
        var rows = new double[persons][raters];
        for (var row : rows) {
            var level = random.nextDouble(5);
            Arrays.setAll(row, r -> level + random.nextDouble(3));
        }
        return rows;
    }
}
