package org.yardstick.measurement.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class NetworkLawsTest {
    private static List<String> labels(int n) {
        return IntStream.range(0, n).mapToObj(i -> "x" + i).toList();
    }

    private static LabelledMatrix judgements(int n, Random random) {
        var a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = 1;
            for (int j = 0; j < i; j++) {
                a[i][j] = Math.exp(2 * random.nextDouble() - 1) * (1 + random.nextInt(3));
                a[j][i] = 1 / a[i][j];
            }
        }
        return new LabelledMatrix(labels(n), a);
    }

    private static LabelledMatrix influences(int n, Random random) {
        var a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = i == j ? 0 : 1 + random.nextInt(4);
            }
        }
        a[0][1] += 0.5;
        return new LabelledMatrix(labels(n), a);
    }

    private static LabelledMatrix reordered(LabelledMatrix matrix, List<Integer> order) {
        var values = matrix.values();
        var moved = order.stream()
                .map(i -> order.stream().mapToDouble(j -> values[i][j]).toArray())
                .toArray(double[][]::new);
        return new LabelledMatrix(order.stream().map(matrix.labels()::get).toList(), moved);
    }

    private static void sameReordered(
            LabelledMatrix matrix, Random random, Function<LabelledMatrix, double[]> weights) {
        var order = new ArrayList<>(IntStream.range(0, matrix.size()).boxed().toList());
        Collections.shuffle(order, random);
        var expected = weights.apply(matrix);
        var actual = weights.apply(reordered(matrix, order));
        for (int k = 0; k < order.size(); k++) {
            assertThat(actual[k]).isCloseTo(expected[order.get(k)], within(1e-11));
        }
    }

    @Property(tries = 50)
    void theOrderOfTheLabelsDoesNotMatter(
            @ForAll @IntRange(min = 2, max = 8) int n, @ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        var random = new Random(seed);
        sameReordered(
                judgements(n, random), random, matrix -> Ahp.weights(matrix).weights());
        sameReordered(
                influences(Math.max(n, 3), random),
                random,
                matrix ->
                        Dematel.totalInfluence(matrix, Dematel.Options.usual()).weights());
        sameReordered(
                stochastic(n, random, 0.4),
                random,
                matrix -> Anp.limit(matrix).weights().orElse(new double[n]));
    }

    @Property(tries = 50)
    void judgementsThatAgreeGiveBackTheirWeights(
            @ForAll @IntRange(min = 1, max = 16) int n, @ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        var random = new Random(seed);
        var w = IntStream.range(0, n)
                .mapToDouble(i -> 0.1 + random.nextDouble())
                .toArray();
        double sum = DoubleStream.of(w).sum();
        var a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = i == j ? 1 : w[i] / w[j];
            }
        }
        var result = Ahp.weights(new LabelledMatrix(labels(n), a));
        for (int i = 0; i < n; i++) {
            assertThat(result.weights()[i]).isCloseTo(w[i] / sum, within(1e-12));
            assertThat(result.geometricMean()[i]).isCloseTo(w[i] / sum, within(1e-12));
        }
        assertThat(result.lambdaMax()).isCloseTo(n, within(1e-11));
        assertThat(result.consistencyRatio()).isCloseTo(0, within(1e-11));
        assertThat(result.triples()).isEmpty();
        assertThat(result.mending()).isEmpty();
    }

    @Property(tries = 30)
    void totalInfluenceIsTheSumOfAllPaths(
            @ForAll @IntRange(min = 3, max = 7) int n, @ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        var result = Dematel.totalInfluence(influences(n, new Random(seed)), Dematel.Options.usual());
        var direct = result.normalised();
        var total = result.total();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double through = direct[i][j];
                for (int k = 0; k < n; k++) {
                    through += direct[i][k] * total[k][j];
                }
                assertThat(total[i][j]).isCloseTo(through, within(1e-10 * through));
            }
        }
        assertThat(DoubleStream.of(result.relation()).sum())
                .isCloseTo(0, within(1e-9 * DoubleStream.of(result.prominence()).sum()));
        assertThat(DoubleStream.of(result.weights()).sum()).isCloseTo(1, within(1e-12));
    }

    /** Columns add up to 1; {@code gaps} is the share of empty cells. */
    private static LabelledMatrix stochastic(int n, Random random, double gaps) {
        var w = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                w[i][j] = random.nextDouble() < gaps ? 0 : random.nextDouble();
            }
            w[random.nextInt(n)][j] += 0.1;
            int column = j;
            double sum = Arrays.stream(w).mapToDouble(row -> row[column]).sum();
            for (int i = 0; i < n; i++) {
                w[i][j] /= sum;
            }
        }
        return new LabelledMatrix(labels(n), w);
    }

    @Property(tries = 100)
    void theLimitIsWhatTheMeanOfThePowersTendsTo(
            @ForAll @IntRange(min = 1, max = 6) int n, @ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        var random = new Random(seed);
        var matrix = stochastic(n, random, random.nextInt(3) == 0 ? 0.9 : 0.5);
        var limit = org.hipparchus.linear.MatrixUtils.createRealMatrix(
                Anp.limit(matrix).limit());
        var w = org.hipparchus.linear.MatrixUtils.createRealMatrix(matrix.values());
        assertThat(w.multiply(limit).subtract(limit).getNorm1()).isLessThan(1e-12);
        assertThat(limit.multiply(w).subtract(limit).getNorm1()).isLessThan(1e-12);
        assertThat(limit.multiply(limit).subtract(limit).getNorm1()).isLessThan(1e-12);
        for (double sum : LabelledMatrix.columnSums(limit.getData())) {
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
        // the mean of 2^k powers starting at a large one, by doubling: within O(2^-k) of the limit
        var power = org.hipparchus.linear.MatrixUtils.createRealIdentityMatrix(n);
        var mean = power;
        var step = w;
        for (int k = 0; k < 22; k++) {
            mean = mean.add(step.multiply(mean)).scalarMultiply(0.5);
            step = step.multiply(step);
        }
        assertThat(mean.subtract(limit).getNorm1()).isLessThan(1e-3);
    }

    @Test
    void aHierarchyEndsAtItsAlternatives() {
        // goal -> two criteria (0.6, 0.4) -> two alternatives, which keep what they get
        var w = new double[][] {
            {0, 0, 0, 0, 0}, {0.6, 0, 0, 0, 0}, {0.4, 0, 0, 0, 0}, {0, 0.7, 0.2, 1, 0}, {0, 0.3, 0.8, 0, 1}
        };
        var result = Anp.limit(new LabelledMatrix(List.of("goal", "price", "quality", "A", "B"), w));
        assertThat(result.kind()).isEqualTo(Anp.Kind.REDUCIBLE);
        assertThat(result.weights()).isEmpty();
        assertThat(result.finalClasses()).isEqualTo(List.of(List.of("A"), List.of("B")));
        assertThat(result.limit()[3][0]).isCloseTo(0.5, within(1e-12));
        assertThat(result.limit()[4][0]).isCloseTo(0.5, within(1e-12));
        assertThat(result.limit()[3][1]).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void aGroupOfOppositeJudgesIsUndecidedAndStaysReciprocal() {
        var one = new LabelledMatrix(labels(2), new double[][] {{1, 9}, {1 / 9d, 1}});
        var other = new LabelledMatrix(labels(2), new double[][] {{1, 1 / 9d}, {9, 1}});
        assertThat(Ahp.weights(Ahp.group(List.of(one, other))).weights())
                .containsExactly(new double[] {0.5, 0.5}, within(1e-15));
        var first = Ahp.group(List.of(one, other), new double[] {3, 1}).values();
        assertThat(first[0][1]).isCloseTo(3, within(1e-14));
        assertThat(first[0][1] * first[1][0]).isCloseTo(1, within(1e-15));
    }

    @Test
    void whatContradictsMostIsNamedFirstAndMendingItMakesTheRestAgree() {
        // 2, 2 and 4 would agree; the 1/4 turns it round
        var matrix = new LabelledMatrix(List.of("a", "b", "c", "d"), new double[][] {
            {1, 2, 0.25, 8}, {0.5, 1, 2, 4}, {4, 0.5, 1, 2}, {1 / 8d, 1 / 4d, 1 / 2d, 1}
        });
        var result = Ahp.weights(matrix);
        assertThat(result.triples().getFirst()).isEqualTo(new Ahp.Triple("a", "b", "c", 0.25, 4, true));
        assertThat(result.triples().getFirst().factor()).isEqualTo(16);
        var mend = result.mending().getFirst();
        assertThat(List.of(mend.row(), mend.column())).containsExactly("a", "c");
        assertThat(mend.ratioThen()).isLessThan(result.consistencyRatio() / 2);
        assertThat(result.acceptable()).isFalse();
    }

    @Test
    void anEmptyCellIsReadFromItsMirrorImage() {
        double no = Double.NaN;
        var half = new LabelledMatrix(labels(3), new double[][] {{no, 2, 6}, {no, 1, 3}, {no, no, 1}});
        assertThat(Ahp.weights(half).weights()).containsExactly(new double[] {0.6, 0.3, 0.1}, within(1e-12));
        var rounded = new LabelledMatrix(labels(2), new double[][] {{1, 3}, {0.33, 1}});
        assertThat(Ahp.weights(rounded).roundedReciprocals()).isEqualTo(1);
    }

    @Test
    void beyondTheTableTheRandomIndexIsNamed() {
        var result = Ahp.weights(judgements(20, new Random(1)));
        assertThat(result.randomIndexBy()).isEqualTo("Alonso and Lamata 2006");
        assertThat(result.randomIndex()).isCloseTo((1.7699 * 20 - 4.3513) / 19, within(1e-12));
    }

    @Test
    void causesEffectsAndArrowsFollowFromTheTotals() {
        var chain = new LabelledMatrix(List.of("a", "b", "c"), new double[][] {{0, 2, 0}, {0, 0, 2}, {0, 0, 0}});
        var result = Dematel.totalInfluence(chain, Dematel.Options.usual());
        assertThat(result.roles()).containsExactly(Dematel.Role.CAUSE, Dematel.Role.NEITHER, Dematel.Role.EFFECT);
        assertThat(result.total()[0]).containsExactly(0, 1, 1);
        // the mean of T is 3/9
        assertThat(result.edges()).extracting(edge -> edge.from() + edge.to()).containsExactly("ab", "ac", "bc");
    }

    /** With a single dimension the weights are the limit of T's rows, each divided by its sum. */
    @Property(tries = 30)
    void danpWithOneDimensionIsTheLimitOfTheTotals(
            @ForAll @IntRange(min = 3, max = 6) int n, @ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        var direct = influences(n, new Random(seed));
        var all = direct.labels().stream().collect(Collectors.toMap(label -> label, label -> "D"));
        var result = Danp.weights(direct, all, Dematel.Options.usual());
        var total = result.influence().total();
        var w = result.limit().weights().orElseThrow();
        for (int i = 0; i < n; i++) {
            double next = 0;
            for (int j = 0; j < n; j++) {
                next += w[j] * total[j][i] / DoubleStream.of(total[j]).sum();
            }
            assertThat(next).isCloseTo(w[i], within(1e-12));
        }
    }

    @Test
    void danpWeighsDimensionsByTheirInfluence() {
        var direct = influences(4, new Random(3));
        var result = Danp.weights(direct, Map.of("x0", "P", "x1", "P", "x2", "Q", "x3", "Q"), Dematel.Options.usual());
        assertThat(result.dimensions()).containsExactly("P", "Q");
        var t = result.influence().total();
        assertThat(result.dimensionInfluence()[0][1])
                .isCloseTo((t[0][2] + t[0][3] + t[1][2] + t[1][3]) / 4, within(1e-12));
        double toQ = result.dimensionInfluence()[0][1]
                / (result.dimensionInfluence()[0][0] + result.dimensionInfluence()[0][1]);
        assertThat(result.weighted().values()[2][0]).isCloseTo(toQ * t[0][2] / (t[0][2] + t[0][3]), within(1e-12));
        assertThat(DoubleStream.of(result.limit().weights().orElseThrow()).sum())
                .isCloseTo(1, within(1e-12));
    }
}
