package org.yardstick.measurement.facets.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.facets.ratings.Anchors;
import org.yardstick.measurement.facets.ratings.Kept;
import org.yardstick.measurement.facets.ratings.RatingRows;
import org.yardstick.measurement.facets.ratings.Ratings;
import org.yardstick.measurement.facets.ratings.Specification;

/** Where a matrix would be too large the equations are solved without one; here small plans are made to go that way too. */
class LargeSystemsTest {
    private static final int FACTORED = 1_000;
    private static final int NOT_FACTORED = 0;
    private static final Precision EXACT = new Precision(1e-8, 100);

    private static Specification specification(Ratings ratings, String... stepsBy) {
        return new Specification(
                ratings, Optional.of(stepsBy).filter(s -> s.length > 0).map(s -> s[0]), Set.of(), Anchors.none());
    }

    private static JointFit.Fit fit(Specification model, int spine, int dense) {
        return new JointFit(new Design(model, new Kept(model, 0), spine, dense), EXACT).fit();
    }

    private static Ratings ratings() {
        var rows = new RatingRows(List.of("entry", "judge", "criterion"));
        var random = new SplittableRandom(12);
        for (int e = 0; e < 30; e++) {
            for (int j = e % 3; j < 8; j += 1 + e % 2) {
                for (int c = 0; c < 4; c++) {
                    rows.add((e % 5 + j % 3 + random.nextInt(4)) / 2, "E" + e, "J" + j, "C" + c);
                }
            }
        }
        return rows.ratings();
    }

    /**
     * Every two facets are linked, yet as entries and judges of the second kind rise by as much as sessions fall by their number, no rating
     * changes.
     */
    private static Ratings confounded(int entries, int judges, int panel) {
        var rows = new RatingRows(List.of("entry", "judge", "session"));
        var random = new SplittableRandom(3);
        for (int e = 0; e < entries; e++) {
            for (int p = 0; p < panel; p++) {
                int j = (e + p * (1 + e % 7)) % judges;
                rows.add(random.nextInt(5), "E" + e, "J" + j, "S" + (e % 2 + j % 2));
            }
        }
        return rows.ratings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "judge", "criterion"})
    void bothWaysLeadToTheSameMeasures(String stepsBy) {
        var model = stepsBy.isEmpty() ? specification(ratings()) : specification(ratings(), stepsBy);
        for (int spine = 0; spine < 2; spine++) {
            var one = fit(model, spine, FACTORED);
            var other = fit(model, spine, NOT_FACTORED);
            assertThat(one.stop().converged() && other.stop().converged()).isTrue();
            assertThat(other.stop().iterations()).isEqualTo(one.stop().iterations());
            for (int f = 0; f < 3; f++) {
                assertThat(other.estimates().easiness()[f])
                        .containsExactly(one.estimates().easiness()[f], within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {FACTORED, NOT_FACTORED})
    void elementsThatRiseAndFallTogetherAreRefusedEitherWay(int dense) {
        var model = specification(confounded(12, 6, 6));
        assertThatThrownBy(() -> fit(model, 0, dense))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("does not tell all elements apart");
    }

    @Test
    void measuresThatRunAwayAreNamedEitherWay() {
        var rows = new RatingRows(List.of("entry", "judge"));
        int[][] ratings = {{1, 0, 1, 0}, {0, 1, 1, 0}, {1, 1, 1, 0}, {1, 1, 0, 1}, {1, 1, 1, 0}, {1, 1, 0, 1}};
        for (int e = 0; e < ratings.length; e++) {
            for (int j = e < 3 ? 0 : 2; j < (e < 3 ? 2 : 4); j++) {
                rows.add(ratings[e][j], "E" + e, "J" + j);
            }
        }
        rows.add(1, "E3", "J0");
        for (int dense : new int[] {FACTORED, NOT_FACTORED}) {
            var found = fit(specification(rows.ratings()), 0, dense);
            assertThat(found.stop().converged()).isFalse();
            assertThat(found.runaways()).isNotEmpty();
        }
    }

    /** 1,600 judges, each on a dozen panels of a dozen. */
    @Test
    void manyJudgesAreMeasuredAndTheirConfusionIsFound() {
        var rows = new RatingRows(List.of("entry", "judge"));
        var random = new SplittableRandom(5);
        for (int e = 0; e < 1_700; e++) {
            for (int p = 0; p < 12; p++) {
                rows.add(Math.min(4, e % 3 + random.nextInt(4)), "E" + e, "J" + (e * (1 + p) + 37 * p) % 1_600);
            }
        }
        var found = Estimation.joint(specification(rows.ratings()), new Precision(1e-5, 100));
        assertThat(found.stop().converged()).isTrue();
        assertThat(found.stop().iterations()).isLessThan(15);
        assertThatThrownBy(() -> Estimation.joint(specification(confounded(1_700, 1_600, 6)), EXACT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("does not tell all elements apart");
    }
}
