package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yardstick.measurement.scoring.SchemeDraft.decimal;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Influence;

class TotalInfluenceTest {

    private final SchemeDraft draft = SchemeDraft.withThreeDimensions();

    TotalInfluenceTest() {
        for (String code : List.of("A", "B", "C", "E")) {
            draft.criterion(code, "m", "p", "1", false);
        }
    }

    /**
     * A 3> B 2> C 1> E. Largest row or column sum k = 3, so D = 1, 2/3, 1/3 along the chain.
     * T_AB = 1; T_AC = 1 x 2/3; T_AE = 1 x 2/3 x 1/3 = 2/9; T_BC = 2/3; T_BE = 2/9; T_CE = 1/3.
     */
    @Test
    void alongAChainInfluencesMultiply() {
        draft.influence("A", "B", "3");
        draft.influence("B", "C", "2");
        draft.influence("C", "E", "1");
        TotalInfluence total = TotalInfluence.of(draft.scheme());
        assertThat(total.divisor()).isEqualByComparingTo("3");
        assertThat(total.between("A", "B")).isEqualTo(decimal("1.000000"));
        assertThat(total.between("A", "C")).isEqualTo(decimal("0.666667"));
        assertThat(total.between("A", "E")).isEqualTo(decimal("0.222222"));
        assertThat(total.between("B", "C")).isEqualTo(decimal("0.666667"));
        assertThat(total.between("B", "E")).isEqualTo(decimal("0.222222"));
        assertThat(total.between("C", "E")).isEqualTo(decimal("0.333333"));
        assertThat(total.between("E", "A")).isEqualTo(decimal("0.000000"));
    }

    /**
     * A 1> B 4> E, A 2> C 1.5> E. Row A 3, column E 5.5 = k.
     * T_AE = (1 x 4 + 2 x 1.5) / 5.5^2 = 7 / 30.25 = 0.2314049...; T_AB = 1 / 5.5 = 0.1818...
     */
    @Test
    void influencesAlongSeveralPathsAddUp() {
        draft.influence("A", "B", "1");
        draft.influence("B", "E", "4");
        draft.influence("A", "C", "2");
        draft.influence("C", "E", "1.5");
        TotalInfluence total = TotalInfluence.of(draft.scheme());
        assertThat(total.divisor()).isEqualByComparingTo("5.5");
        assertThat(total.between("A", "E")).isEqualTo(decimal("0.231405"));
        assertThat(total.between("A", "B")).isEqualTo(decimal("0.181818"));
    }

    /** k = 2, so D_AB = D_BC = D_AC = 1/2 and T_AC = 1/2 + 1/2 x 1/2. */
    @Test
    void directAndIndirectInfluenceAddUp() {
        draft.influence("A", "B", "1");
        draft.influence("B", "C", "1");
        draft.influence("A", "C", "1");
        assertThat(TotalInfluence.of(draft.scheme()).between("A", "C")).isEqualTo(decimal("0.750000"));
    }

    /**
     * A 0.7> B 3.4> C and A 1.1> C; column E, 4 + 4 + 3.2 = 11.2, is k.
     * T_AC = (1.1 x 11.2 + 0.7 x 3.4) / 125.44 = 14.7 / 125.44 = 0.1171875, half way: to the even neighbour. Any
     * rounding on the way would miss that.
     */
    @Test
    void halfWayIsRoundedToTheEvenNeighbour() {
        draft.influence("A", "B", "0.7");
        draft.influence("B", "C", "3.4");
        draft.influence("A", "C", "1.1");
        draft.influence("A", "E", "4");
        draft.influence("B", "E", "4");
        draft.influence("C", "E", "3.2");
        TotalInfluence total = TotalInfluence.of(draft.scheme());
        assertThat(total.divisor()).isEqualByComparingTo("11.2");
        assertThat(total.between("A", "C")).isEqualTo(decimal("0.117188"));
    }

    /** A circle of strength 0 is none: without influence there is nothing to divide by. */
    @Test
    void withoutInfluencesEverythingIsZero() {
        draft.influence("A", "B", "0");
        draft.influence("B", "A", "0");
        TotalInfluence total = TotalInfluence.of(draft.scheme());
        assertThat(total.divisor()).isEqualByComparingTo("0");
        assertThat(total.on().values())
                .allSatisfy(supports -> assertThat(supports).isEmpty());
    }

    @Test
    void anUnknownCriterionIsRefused() {
        TotalInfluence total = TotalInfluence.of(draft.scheme());
        assertThatThrownBy(() -> total.between("A", "Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no criterion Z");
        assertThatThrownBy(() -> total.between("Z", "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no criterion Z");
    }

    /** The finite sum of powers against D (I - D)^-1, solved by elimination; 6 decimals are rounded. */
    @Property(tries = 200)
    void theSumOfPowersIsTheInverse(@ForAll long seed) {
        Scheme scheme = RandomSchemes.scheme(seed);
        TotalInfluence total = TotalInfluence.of(scheme);
        List<String> codes = scheme.criteria().stream().map(Criterion::code).toList();
        double[][] direct = new double[codes.size()][codes.size()];
        for (Influence influence : scheme.influences()) {
            direct[codes.indexOf(influence.from())][codes.indexOf(influence.to())] =
                    influence.strength().doubleValue()
                            / Math.max(total.divisor().doubleValue(), 1e-9);
        }
        double[][] expected = totalByElimination(direct);
        for (int j = 0; j < codes.size(); j++) {
            for (int c = 0; c < codes.size(); c++) {
                assertThat(total.between(codes.get(j), codes.get(c)).doubleValue())
                        .isCloseTo(expected[j][c], within(0.5000001e-6));
            }
        }
    }

    /** T (I - D) = D by Gauss-Jordan on the transposed system; without circles I - D is never singular. */
    private static double[][] totalByElimination(double[][] direct) {
        int n = direct.length;
        double[][] system = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system[i][j] = (i == j ? 1 : 0) - direct[j][i];
                system[i][n + j] = direct[j][i];
            }
        }
        for (int pivot = 0; pivot < n; pivot++) {
            eliminate(system, pivot);
        }
        double[][] total = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                total[j][i] = system[i][n + j];
            }
        }
        return total;
    }

    private static void eliminate(double[][] system, int pivot) {
        double[] row = system[pivot];
        double lead = row[pivot];
        for (int j = 0; j < row.length; j++) {
            row[j] /= lead;
        }
        for (int i = 0; i < system.length; i++) {
            double factor = system[i][pivot];
            for (int j = 0; i != pivot && j < row.length; j++) {
                system[i][j] -= factor * row[j];
            }
        }
    }
}
