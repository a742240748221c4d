package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.measurement.scoring.SchemeDraft.decimal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A small assessment worked out by hand. Dimension weights 0.3, 0.4, 0.3; tolerance 1; interrelation 0.5.
 *
 * <pre>
 *      weight module perspective cskm   raw I  M  G      credited I  M               G
 *   A    2     m1      p1                   8  6  9               8  6               min(9, 6+1) = 7
 *   B    1     m1      p2                   4  8  3               4  min(8, 4+1) = 5 3
 *   C    1     m2      p2        yes       10  9  9.5            10  9               9.5
 *
 *   x_A = 10 (0.3 x 8  + 0.4 x 6 + 0.3 x 7)   = 69
 *   x_B = 10 (0.3 x 4  + 0.4 x 5 + 0.3 x 3)   = 41
 *   x_C = 10 (0.3 x 10 + 0.4 x 9 + 0.3 x 9.5) = 94.5
 *   X   = (2 x 69 + 41 + 94.5) / 4            = 68.375
 *
 *   A influences B with 2, B influences C with 4. Row sums 2, 4, 0, column sums 0, 2, 4, so k = 4.
 *   D_AB = 0.5, D_BC = 1;   T_AB = 0.5, T_BC = 1, T_AC = 0.5 x 1 = 0.5
 *   u_B = 69                                        y_B = min(41, (41 + 69) / 2) = 41
 *   u_C = (0.5 x 69 + 1 x 41) / 1.5 = 50.3333333333
 *   y_C = min(94.5, (94.5 + 50.3333333333) / 2 = 72.41666666665) = 72.4166666666   half way: to the even neighbour
 *   Y   = (2 x 69 + 41 + 72.4166666666) / 4 = 62.85416666665 = 62.8541666666       half way again
 * </pre>
 */
class HandComputedTest {

    private final Result result = withLevels().result();

    private static SchemeDraft withLevels() {
        SchemeDraft draft = SchemeDraft.example();
        draft.level("I", new Gate.Dimension("intention", decimal("55")), new Gate.EveryCriterion(null, decimal("40")));
        draft.level("II", new Gate.Module("m1", decimal("60")), new Gate.Interrelated(decimal("60")));
        draft.level("III", new Gate.Independent(decimal("60")));
        return draft;
    }

    @Test
    void aDimensionIsCreditedOnlyAsFarAsTheOneBeforeCarriesIt() {
        assertThat(credited("A")).isEqualTo(List.of(ten("8"), ten("6"), ten("7")));
        assertThat(credited("B")).isEqualTo(List.of(ten("4"), ten("5"), ten("3")));
        assertThat(credited("C")).isEqualTo(List.of(ten("10"), ten("9"), ten("9.5")));
        assertThat(criterion("A").raw().values()).containsExactly(decimal("8.0"), decimal("6.0"), decimal("9.0"));
    }

    @Test
    void criteriaHaveTheirIndicesAloneAndThroughTheirSupport() {
        assertThat(criterion("A").index()).contains(ten("69"));
        assertThat(criterion("A").support()).isEmpty();
        assertThat(criterion("A").interrelated()).contains(ten("69"));
        assertThat(criterion("B").index()).contains(ten("41"));
        assertThat(criterion("B").support()).contains(ten("69"));
        assertThat(criterion("B").interrelated()).contains(ten("41"));
        assertThat(criterion("C").index()).contains(ten("94.5"));
        assertThat(criterion("C").support()).contains(decimal("50.3333333333"));
        assertThat(criterion("C").interrelated()).contains(decimal("72.4166666666"));
    }

    @Test
    void weightsAreSharesOfAllApplicableWeight() {
        assertThat(criterion("A").weightShare()).contains(ten("0.5"));
        assertThat(criterion("B").weightShare()).contains(ten("0.25"));
        assertThat(criterion("C").weightShare()).contains(ten("0.25"));
    }

    /** Coherence: 62.8541666666 / 68.375 = 0.91925655088... */
    @Test
    void theAssessmentHasItsIndices() {
        assertThat(result.independent()).isEqualTo(ten("68.375"));
        assertThat(result.interrelated()).isEqualTo(decimal("62.8541666666"));
        assertThat(result.coherence()).contains(decimal("0.9192565509"));
        assertThat(result.cskm()).contains(ten("94.5"));
    }

    /** 10 (2 x 8 + 4 + 10) / 4 = 75; 10 (2 x 6 + 5 + 9) / 4 = 65; 10 (2 x 7 + 3 + 9.5) / 4 = 66.25. */
    @Test
    void dimensionsAreMeansOfCreditedScores() {
        assertThat(result.dimensions())
                .isEqualTo(Map.of(
                        "intention", Optional.of(ten("75")),
                        "implementation", Optional.of(ten("65")),
                        "integration", Optional.of(ten("66.25"))));
        assertThat(result.dimensions().keySet()).containsExactly("intention", "implementation", "integration");
    }

    /** m1: (2 x 69 + 41) / 3 = 59.6666666667; p2: (41 + 94.5) / 2 = 67.75. */
    @Test
    void modulesAndPerspectivesAreMeansOfTheirCriteria() {
        assertThat(result.modules())
                .isEqualTo(Map.of("m1", Optional.of(decimal("59.6666666667")), "m2", Optional.of(ten("94.5"))));
        assertThat(result.perspectives())
                .isEqualTo(Map.of("p1", Optional.of(ten("69")), "p2", Optional.of(ten("67.75"))));
    }

    /** Level II wants module m1 at 60: 60 - 59.6666666667 is missing, and B is 60 - 41 = 19 below. */
    @Test
    void levelOneIsReachedAndTheMissingGateOfLevelTwoIsNamed() {
        assertThat(result.reached()).contains("I");
        assertThat(result.next()).contains("II");
        assertThat(result.missingGates())
                .containsExactly(new GateResult(
                        new Gate.Module("m1", decimal("60")),
                        Optional.of(decimal("59.6666666667")),
                        ten("60"),
                        false,
                        decimal("0.3333333333"),
                        List.of(new Offender("criterion", "B", ten("41"), ten("19")))));
    }

    @Test
    void theTotalInfluenceUsedIsReported() {
        assertThat(result.influence().divisor()).isEqualByComparingTo("4");
        assertThat(result.influence().on())
                .isEqualTo(Map.of(
                        "A", Map.of(),
                        "B", Map.of("A", decimal("0.500000")),
                        "C", Map.of("A", decimal("0.500000"), "B", decimal("1.000000"))));
    }

    @Test
    void peopleAreShownOnePlaceRoundedToTheEvenNeighbour() {
        assertThat(Result.shown(decimal("59.95"))).isEqualTo(decimal("60.0"));
        assertThat(Result.shown(decimal("60.05"))).isEqualTo(decimal("60.0"));
        assertThat(Result.shown(decimal("59.9499999999"))).isEqualTo(decimal("59.9"));
    }

    private CriterionResult criterion(String code) {
        return result.criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<BigDecimal> credited(String code) {
        return List.copyOf(criterion(code).credited().values());
    }

    private static BigDecimal ten(String number) {
        return decimal(number).setScale(10);
    }
}
