package org.yardstick.measurement.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;

class NetworkRefusalsTest {
    private static final double NO = Double.NaN;

    private static void refused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOf(InvalidInput.class).hasMessageContainingAll(words);
    }

    private static LabelledMatrix two(double aa, double ab, double ba, double bb) {
        return new LabelledMatrix(List.of("a", "b"), new double[][] {{aa, ab}, {ba, bb}});
    }

    private static Dematel.Result dematel(LabelledMatrix matrix) {
        return Dematel.totalInfluence(matrix, Dematel.Options.usual());
    }

    @Test
    void judgementsThatAreNotReciprocalAreNamed() {
        refused(() -> Ahp.weights(two(1, 3, 0.5, 1)), "(\"b\", \"a\")", "0.5", "1 divided by the other");
    }

    @Test
    void judgementsOfZeroOrLessAreNamed() {
        refused(() -> Ahp.weights(two(1, 0, NO, 1)), "(\"a\", \"b\")", "above 0");
        refused(() -> Ahp.weights(two(1, 1e50, NO, 1)), "size that people can judge");
        refused(() -> Ahp.weights(two(1, -3, -1 / 3d, 1)), "above 0");
        refused(() -> Ahp.weights(two(2, 3, 1 / 3d, 1)), "(\"a\", \"a\")", "counts 1 against itself");
    }

    @Test
    void aPairThatNobodyComparedIsNamed() {
        refused(() -> Ahp.weights(two(1, NO, NO, 1)), "\"a\" with \"b\"");
    }

    @Test
    void aMatrixMustBeSquareLabelledAndFinite() {
        refused(
                () -> new LabelledMatrix(List.of("a", "b"), new double[][] {{1, 2, 3}, {1, 2, 3}}),
                "Row \"a\"",
                "3 cells");
        refused(() -> new LabelledMatrix(List.of("a", "b"), new double[][] {{1, 2}}), "1 rows for 2 labels");
        refused(() -> new LabelledMatrix(List.of(), new double[0][0]), "empty");
        refused(
                () -> new LabelledMatrix(List.of("a", "a"), new double[][] {{1, 2}, {1, 2}}),
                "Label 2",
                "\"a\" once more");
        refused(() -> new LabelledMatrix(List.of(" "), new double[][] {{1}}), "blank");
        refused(() -> two(1, Double.POSITIVE_INFINITY, 0, 1), "too large");
        refused(
                () -> LabelledMatrix.of(List.of("a", "b"), List.of("b", "a"), new double[2][2]),
                "Row 1",
                "\"b\"",
                "same order");
        refused(() -> LabelledMatrix.of(List.of("a", "b"), List.of("a"), new double[2][1]), "2 rows and 1 columns");
    }

    @Test
    void aGroupUsesTheSameLabels() {
        var one = two(1, 2, 0.5, 1);
        var other = new LabelledMatrix(List.of("a", "c"), new double[][] {{1, 2}, {0.5, 1}});
        refused(() -> Ahp.group(List.of(one, other)), "Matrix 2", "[a, c]");
        refused(() -> Ahp.group(List.of()), "no matrix");
        refused(() -> Ahp.group(List.of(one), new double[] {0}), "weight above 0");
        assertThat(LabelledMatrix.mean(List.of(two(0, 2, 1, 0), two(0, 4, 1, 0)))
                        .values()[0][1])
                .isEqualTo(3);
    }

    @Test
    void influenceThatGoesRoundAtFullStrengthIsNamed() {
        refused(() -> dematel(two(0, 4, 4, 0)), "full strength", "\"a\", \"b\"", "weaken");
        // the circle a -> b -> a keeps all; c only feeds it
        var fed = new LabelledMatrix(List.of("a", "b", "c"), new double[][] {{0, 4, 0}, {4, 0, 0}, {0, 0, 0}});
        refused(() -> dematel(fed), "\"a\", \"b\"");
        // everybody passes on 0.1 + 0.2, which no double holds exactly
        var even = new LabelledMatrix(
                List.of("a", "b", "c"), new double[][] {{0, 0.1, 0.2}, {0.2, 0, 0.1}, {0.1, 0.2, 0}});
        refused(() -> dematel(even), "\"a\", \"b\", \"c\"");
        assertThat(dematel(two(0, 4, 3, 0)).total()[0][0]).isGreaterThan(2.9);
    }

    @Test
    void influencesAreZeroOrMoreAndNeverOnOneself() {
        refused(() -> dematel(two(0, -1, 1, 0)), "(\"a\", \"b\")", "0 or more");
        refused(() -> dematel(two(1, 1, 1, 0)), "(\"a\", \"a\")", "enter 0");
        refused(() -> dematel(two(0, NO, 1, 0)), "(\"a\", \"b\") is empty");
        refused(() -> dematel(two(0, 0, 0, 0)), "Nothing in the matrix");
    }

    @Test
    void theColumnsOfAWeightedSupermatrixAddUpToOne() {
        refused(() -> Anp.limit(two(0.5, 0.5, 0.9, 0.5)), "Column \"a\"", "1.4");
        refused(() -> Anp.limit(two(0, 1, 0, 0)), "Column \"a\" is empty");
        refused(() -> Anp.limit(two(1.5, 0.5, -0.5, 0.5)), "0 or more");
        refused(() -> Anp.limit(two(1 - 1e-300, 1e-300, 1e-300, 1 - 1e-300)), "(\"b\", \"a\")", "that small");
        assertThat(Anp.limit(two(0.33, 0.5, 0.66, 0.5)).adjusted()).isTrue();
    }

    @Test
    void everyLabelHasAClusterAndEveryCriterionInfluencesSomething() {
        refused(
                () -> Danp.weights(two(0, 4, 3, 0), Map.of("a", "P"), Dematel.Options.usual()),
                "\"b\" belongs to no known cluster");
        refused(
                () -> Danp.weights(two(0, 4, 0, 0), Map.of("a", "P", "b", "P"), Dematel.Options.usual()),
                "\"b\" influences nothing");
    }
}
