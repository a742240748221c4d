package org.yardstick.measurement.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.reliability.Covariances.Missing;

class ScaleLawsTest {
    private static final double CLOSE = 1e-9;

    @Property(tries = 20)
    void theOrderOfItemsAndRespondentsDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 3, max = 7) int k) {
        var rows = answers(seed, 60, k);
        var turned = IntStream.range(0, rows.length)
                .mapToObj(r -> IntStream.range(0, k)
                        .mapToDouble(i -> rows[rows.length - 1 - r][k - 1 - i])
                        .toArray())
                .toArray(double[][]::new);
        var one = Covariances.of(names(k), rows, Missing.LISTWISE);
        var other = Covariances.of(names(k).reversed(), turned, Missing.LISTWISE);
        assertThat(CronbachAlpha.of(other, 0.95).value())
                .isCloseTo(CronbachAlpha.of(one, 0.95).value(), within(CLOSE));
        var omega = Omega.of(one, 0.95);
        assertThat(Omega.of(other, 0.95).total()).isCloseTo(omega.total(), within(1e-7));
        assertThat(Omega.of(other, 0.95).minres()).isCloseTo(omega.minres(), within(1e-7));
    }

    @Property(tries = 20)
    void theUnitOfAnswersDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 3, max = 7) int k) {
        var rows = answers(seed, 60, k);
        var scaled = Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(x -> 100 + 25 * x).toArray())
                .toArray(double[][]::new);
        var one = Covariances.of(names(k), rows, Missing.PAIRWISE);
        var other = Covariances.of(names(k), scaled, Missing.PAIRWISE);
        assertThat(CronbachAlpha.of(other, 0.95).value())
                .isCloseTo(CronbachAlpha.of(one, 0.95).value(), within(CLOSE));
        assertThat(Omega.of(other, 0.95).total()).isCloseTo(Omega.of(one, 0.95).total(), within(1e-8));
    }

    @Test
    void itemsThatCarryTheTrueScoreEquallyMakeAlphaAndOmegaOne() {
        // parallel items with covariances .5 beside variances 1: alpha = omega = 4 x .5 / (1 + 3 x .5)
        var s = new double[4][4];
        for (int i = 0; i < 4; i++) {
            Arrays.fill(s[i], 0.5);
            s[i][i] = 1;
        }
        var parallel = Covariances.of(names(4), s, 500);
        var omega = Omega.of(parallel, 0.95);
        assertThat(CronbachAlpha.of(parallel, 0.95).value()).isCloseTo(0.8, within(1e-12));
        assertThat(omega.total()).isCloseTo(0.8, within(1e-10));
        assertThat(omega.minres()).isCloseTo(0.8, within(1e-10));
        assertThat(omega.maximumLikelihood().chiSquare()).isCloseTo(0, within(1e-9));
        // parallel items: se(omega) is that of alpha, here (1 - alpha) sqrt(2 k / ((k - 1) n))
        assertThat(omega.standardError().orElseThrow()).isCloseTo(0.2 * Math.sqrt(8 / 1500.0), within(1e-8));
    }

    @Test
    void aKnownFactorIsFoundAgain() {
        double[] l = {0.9, 0.7, 0.5, 0.3, 0.8};
        var s = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                s[i][j] = (i == j ? 1 : l[i] * l[j]) * (i + 1) * (j + 1);
            }
        }
        var omega = Omega.of(Covariances.of(names(5), s, 1e9), 0.95);
        for (int i = 0; i < 5; i++) {
            var found = omega.maximumLikelihood().factor().loadings().get(i).loading();
            assertThat(found).isCloseTo(l[i] * (i + 1), within(1e-6));
            assertThat(omega.minresFactor().loadings().get(i).loading()).isCloseTo(l[i], within(1e-8));
        }
        assertThat(omega.overObserved()).isCloseTo(omega.total(), within(1e-8));
    }

    @Test
    void aHeywoodCaseStaysAtItsBoundAndIsNamed() {
        // one item would need a loading above 1: r12 r13 / r23 = 1.62
        double[][] r = {{1, 0.9, 0.9, 0.1}, {0.9, 1, 0.65, 0.1}, {0.9, 0.65, 1, 0.1}, {0.1, 0.1, 0.1, 1}};
        var omega = Omega.of(Covariances.of(names(4), r, 200), 0.95);
        assertThat(omega.maximumLikelihood().factor().atBound()).containsExactly("q1");
        assertThat(omega.minresFactor().atBound()).containsExactly("q1");
        assertThat(omega.standardError()).isEmpty();
        assertThat(omega.total()).isBetween(0.7, 1.0);
        assertThat(omega.maximumLikelihood().factor().converged()).isTrue();
    }

    @Test
    void aHeywoodCaseOfMinresIsThatOfPsych() {
        // R psych 2.2.9: fa(r, 1, fm = "minres"), a least uniqueness of 0.005 whose excess stays a residual; its
        // loadings go above 1. The figures are
        // those of the same bounded problem solved to 1e-9 by optim; fa itself stops 1e-3 before.
        double[][] r = {{1, 0.8, 0.75, 0.7}, {0.8, 1, 0.4, 0.45}, {0.75, 0.4, 1, 0.35}, {0.7, 0.45, 0.35, 1}};
        var omega = Omega.of(Covariances.of(names(4), r, 200), 0.95);
        double[] loadings = {1.046881482886, 0.722809743834, 0.642081658431, 0.631713374685};
        for (int i = 0; i < 4; i++) {
            assertThat(omega.minresFactor().loadings().get(i).loading()).isCloseTo(loadings[i], within(1e-6));
        }
        assertThat(omega.minres()).isCloseTo(0.855049808032, within(1e-7));
        assertThat(omega.minresFactor().atBound()).containsExactly("q1");
    }

    @Test
    void aHeywoodCaseAmongTheFactorsIsThatOfPsych() {
        // loadings .7, three groups of three, factors correlated .6, .5 and .2; R psych 2.2.9: omega(r, 3, fm =
        // "minres") has 0.62578513,
        // 0.84326982 and ECV 0.51470026; the second-order loadings 1.0127, 0.5654, 0.4605 to 1e-9 make the first
        // 0.62578634
        double[][] phi = {{1, 0.6, 0.5}, {0.6, 1, 0.2}, {0.5, 0.2, 1}};
        var r = new double[9][9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                r[i][j] = i == j ? 1 : 0.49 * phi[i / 3][j / 3];
            }
        }
        var model = SchmidLeiman.of(Covariances.of(names(9), r, 200), 3);
        assertThat(model.omegaHierarchical()).isCloseTo(0.62578634, within(1e-7));
        assertThat(model.omegaTotal()).isCloseTo(0.84326982, within(1e-6));
        assertThat(model.explainedByGeneral()).isCloseTo(0.51470026, within(2e-6));
    }

    @Test
    void varimaxIsThatOfR() {
        // R 4.2.2: varimax(a, eps = 1e-14), which ends 1e-8 before the top
        double[][] a = {{0.8, 0.4}, {0.7, 0.3}, {0.6, 0.5}, {0.5, -0.5}, {0.65, -0.35}, {0.4, -0.6}};
        var turned = Varimax.of(new Array2DRowRealMatrix(a));
        double[][] expected = {
            {0.8785887630054, -0.1675762080985},
            {0.7384216381496, -0.1863692150340},
            {0.7803156901743, 0.0332779757173},
            {0.0939650346774, -0.7008356242787},
            {0.3042157219610, -0.6726461138754},
            {-0.0462020901783, -0.7196286312142}
        };
        for (int i = 0; i < 6; i++) {
            assertThat(Math.abs(turned.getEntry(i, 0))).isCloseTo(Math.abs(expected[i][0]), within(1e-7));
            assertThat(Math.abs(turned.getEntry(i, 1))).isCloseTo(Math.abs(expected[i][1]), within(1e-7));
        }
    }

    @Test
    void threeItemsAlwaysFitOneFactor() {
        // no correlation to speak of, so that the model without factor fits too: the index is 1, as lavaan has it
        // without degrees of freedom
        for (int i = 1; i <= 20; i++) {
            double[][] r = {{1, 0.01 * i, 0.02}, {0.01 * i, 1, 0.015}, {0.02, 0.015, 1}};
            var model = OneFactor.of(Covariances.of(names(3), r, 20));
            assertThat(model.df()).isZero();
            assertThat(model.cfi()).isEqualTo(1);
        }
    }

    @Test
    void aGeneralFactorAboveThreeIsFoundAgain() {
        // g loadings .6, group loadings .4, three groups of three
        var r = new double[9][9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                r[i][j] = i == j ? 1 : 0.36 + (i / 3 == j / 3 ? 0.16 : 0);
            }
        }
        var model = SchmidLeiman.of(Covariances.of(names(9), r, 300), 3);
        var total = 9 + 72 * 0.36 + 18 * 0.16;
        assertThat(model.converged()).isTrue();
        assertThat(model.omegaHierarchical()).isCloseTo(9 * 9 * 0.36 / total, within(1e-6));
        assertThat(model.omegaTotal()).isCloseTo((total - 9 * 0.48) / total, within(1e-6));
        assertThat(model.reversed()).isEmpty();
    }

    @Test
    void pairsAndWholeRespondentsAgreeWhereNothingIsMissing() {
        var rows = answers(3, 40, 4);
        var list = CronbachAlpha.of(Covariances.of(names(4), rows, Missing.LISTWISE), 0.95);
        var pair = CronbachAlpha.of(Covariances.of(names(4), rows, Missing.PAIRWISE), 0.95);
        assertThat(pair.value()).isEqualTo(list.value());
        rows[0][2] = Double.NaN;
        assertThat(Covariances.of(names(4), rows, Missing.LISTWISE).n()).isEqualTo(39);
        assertThat(Covariances.of(names(4), rows, Missing.PAIRWISE).n()).isEqualTo(40);
    }

    @Test
    void aScaleOfTwoHasNoAlphaWithoutAnItemAndNoFactor() {
        var two = Covariances.of(names(2), answers(1, 30, 2), Missing.LISTWISE);
        assertThat(CronbachAlpha.of(two, 0.95).items().getFirst().ifDeleted()).isEmpty();
        assertThatThrownBy(() -> Omega.of(two, 0.95))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("three items");
    }

    @Test
    void whatIsNoScaleIsRefusedByName() {
        assertRefused(
                "at least two items", () -> Covariances.of(names(1), new double[][] {{1}, {2}}, Missing.LISTWISE));
        assertRefused(
                "q2 does not vary", () -> Covariances.of(names(2), new double[][] {{1, 4}, {2, 4}}, Missing.LISTWISE));
        assertRefused(
                "q2 does not vary",
                () -> Covariances.of(names(2), new double[][] {{1, 0.1}, {2, 0.1}, {4, 0.1}}, Missing.PAIRWISE));
        assertRefused("at least two are needed", () -> Covariances.of(names(2), new double[0][], Missing.PAIRWISE));
        assertRefused("Row 1", () -> Covariances.of(names(2), new double[][] {{1}}, Missing.LISTWISE));
        assertRefused(
                "q2 and q1",
                () -> Covariances.of(
                        names(2),
                        new double[][] {{1, Double.NaN}, {2, Double.NaN}, {Double.NaN, 1}},
                        Missing.PAIRWISE));
        assertRefused("twice", () -> Covariances.of(List.of("a", "a"), new double[][] {{1, 2}}, Missing.LISTWISE));
        assertRefused("square", () -> Covariances.of(names(2), new double[][] {{1, 2}}, 10));
        assertRefused(
                "not reversed",
                () -> CronbachAlpha.of(
                        Covariances.of(names(2), new double[][] {{1, -1}, {2, -2}, {3, -3}}, Missing.LISTWISE), 0.95));
        assertRefused(
                "follows from the others",
                () -> Omega.of(
                        Covariances.of(
                                names(3),
                                new double[][] {{1, 1, 4}, {2, 2, 2}, {3, 3, 5}, {4, 4, 1}},
                                Missing.LISTWISE),
                        0.95));
        assertRefused(
                "fewer factors",
                () -> SchmidLeiman.of(Covariances.of(names(4), answers(1, 30, 4), Missing.LISTWISE), 3));
    }

    private static void assertRefused(String words, Runnable run) {
        assertThatThrownBy(run::run).isInstanceOf(InvalidInput.class).hasMessageContaining(words);
    }

    private static List<String> names(int k) {
        return IntStream.rangeClosed(1, k).mapToObj(i -> "q" + i).toList();
    }

    /** One factor with middling loadings. */
    private static double[][] answers(long seed, int n, int k) {
        var random = new Random(seed);
        var rows = new double[n][k];
        for (var row : rows) {
            var level = random.nextGaussian();
            Arrays.setAll(row, i -> level * (0.6 + 0.1 * i) + random.nextGaussian());
        }
        return rows;
    }
}
