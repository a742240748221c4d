package org.yardstick.measurement.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.comparison.Disclosure.Reason;
import org.yardstick.measurement.comparison.Disclosure.Rules;

class DisclosureTest {

    /** The attacker knows every answered total exactly, and who is in it. */
    @Property(tries = 40)
    void noQuestionsInAnyOrderGiveAFewAway(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        int n = 9 + random.nextInt(4);
        double[] values = random.doubles(n, 0, 100).toArray();
        var rules = new Rules(3, new Disclosure.Dominance(0.6, 0.85), 0, 100, new Disclosure.Rounding(1, 0.1));
        var state = Disclosure.of(names(n), values, rules);
        List<double[]> answered = new ArrayList<>();
        for (int question = 0; question < 25; question++) {
            var members = cohort(random, n);
            var answer = state.ask(members.stream().map(i -> "O" + i).collect(Collectors.toSet()));
            state = answer.next();
            if (answer.reason() == Reason.PUBLISHED) {
                var row = new double[n];
                members.forEach(i -> row[i] = 1);
                answered.add(row);
            } else {
                assertThat(answer.mean()).isEmpty();
            }
        }
        Statistics.label("answered").collect(Math.min(3, answered.size()));
        attack(answered, values);
    }

    /** Filters that overlap: about the half, the rest, or nearly all. */
    private static List<Integer> cohort(SplittableRandom random, int n) {
        int kind = random.nextInt(3);
        return IntStream.range(0, n)
                .filter(i -> kind == 0
                        ? random.nextBoolean()
                        : kind == 1 ? random.nextInt(5) > 0 : i % 3 != random.nextInt(3))
                .boxed()
                .toList();
    }

    private static void attack(List<double[]> answered, double[] values) {
        if (answered.isEmpty()) {
            return;
        }
        var matrix = answered.toArray(double[][]::new);
        int rank = rank(matrix);
        for (int one = 0; one < values.length; one++) {
            for (int other = one; other < values.length; other++) {
                assertThat(rank(without(matrix, one, other)))
                        .as("what follows about %s and %s", one, other)
                        .isEqualTo(rank);
            }
        }
        for (int i = 0; i < values.length; i++) {
            int asked = i;
            if (answered.stream().anyMatch(row -> row[asked] == 1)) {
                double width = extreme(matrix, values, i, 100, true) - extreme(matrix, values, i, 100, false);
                assertThat(extreme(matrix, values, i, 1e6, true) * 0.6)
                        .as("0.6 of the least that any combination with %s comes to", i)
                        .isGreaterThan(values[i] - 1e-6);
                assertThat(width).as("how far the value of %s is open", i).isGreaterThan(9.99);
            }
        }
    }

    private static int rank(double[][] matrix) {
        return new SingularValueDecomposition(MatrixUtils.createRealMatrix(matrix)).getRank();
    }

    private static double[][] without(double[][] matrix, int one, int other) {
        return Arrays.stream(matrix)
                .map(row -> IntStream.range(0, row.length)
                        .mapToDouble(i -> i == one || i == other ? 0 : row[i])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double extreme(double[][] matrix, double[] values, int asked, double highest, boolean most) {
        var model = new ExpressionsBasedModel();
        var x = new Variable[values.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = model.newVariable("x" + i).lower(0).upper(highest).weight(i == asked ? 1 : 0);
        }
        for (int r = 0; r < matrix.length; r++) {
            double total = 0;
            var row = model.newExpression("r" + r);
            for (int i = 0; i < x.length; i++) {
                row.set(x[i], matrix[r][i]);
                total += matrix[r][i] * values[i];
            }
            row.level(total);
        }
        return (most ? model.maximise() : model.minimise()).getValue();
    }

    @Test
    void aDifferenceOfTwoCohortsIsNotGivenAway() {
        var state = Disclosure.of(names(12), evenly(12), Rules.usual(0, 100));
        var all = state.ask(Set.copyOf(names(12)));
        assertThat(all.reason()).isEqualTo(Reason.PUBLISHED);
        assertThat(all.mean()).hasValue(50.0);
        var butOne = all.next().ask(Set.copyOf(names(11)));
        assertThat(butOne.reason()).isEqualTo(Reason.WOULD_GIVE_OTHERS_AWAY);
        assertThat(state.ask(Set.copyOf(names(11))).reason()).isEqualTo(Reason.PUBLISHED);
        assertThat(all.next().ask(Set.copyOf(names(12))).reason()).isEqualTo(Reason.PUBLISHED);
    }

    @Test
    void aSmallCellTakesAnotherOneWithIt() {
        var names = names(17);
        var answers = Disclosure.of(names, evenly(17), Rules.usual(0, 100))
                .askAll(List.of(
                        Set.copyOf(names),
                        Set.copyOf(names.subList(0, 3)),
                        Set.copyOf(names.subList(3, 9)),
                        Set.copyOf(names.subList(9, 17))));
        assertThat(answers.stream().map(Disclosure.Answer::reason))
                .containsExactly(Reason.PUBLISHED, Reason.TOO_FEW, Reason.PUBLISHED, Reason.WOULD_GIVE_OTHERS_AWAY);
    }

    @Test
    void aCohortThatOneOrTwoMakeUpIsNotPublished() {
        var rules = Rules.usual(0, 1000);
        assertThat(Disclosure.of(names(6), new double[] {900, 100, 100, 100, 100, 100}, rules)
                        .ask(Set.copyOf(names(6)))
                        .reason())
                .isEqualTo(Reason.DOMINATED);
        assertThat(Disclosure.of(names(6), new double[] {490, 480, 70, 70, 70, 70}, rules)
                        .ask(Set.copyOf(names(6)))
                        .reason())
                .isEqualTo(Reason.DOMINATED);
    }

    /** All less two parts leave six, of which one has nearly everything: no single difference of two answers shows it. */
    @Test
    void dominanceIsJudgedOfAllThatFollows() {
        double[] values = IntStream.range(0, 26)
                .mapToDouble(i -> i < 20 ? 500 : i == 20 ? 900 : 20)
                .toArray();
        var names = names(26);
        var answers = Disclosure.of(names, values, Rules.usual(0, 1000))
                .askAll(List.of(
                        Set.copyOf(names), Set.copyOf(names.subList(0, 10)), Set.copyOf(names.subList(10, 20))));
        assertThat(answers.stream().map(Disclosure.Answer::reason))
                .containsExactly(Reason.PUBLISHED, Reason.PUBLISHED, Reason.WOULD_PIN_SOMEBODY_DOWN);
    }

    /** Twelve overlapping cohorts cut 400 organisations into some two hundred atoms. */
    @Test
    void manySmallAtomsAreNoHindrance() {
        var random = new SplittableRandom(4);
        int n = 400;
        var state = Disclosure.of(names(n), random.doubles(n, 20, 80).toArray(), Rules.usual(0, 100));
        int published = 0;
        for (int question = 0; question < 12; question++) {
            var cohort = names(n).stream().filter(name -> random.nextInt(4) > 0).collect(Collectors.toSet());
            var answer = state.ask(cohort);
            published += answer.reason() == Reason.PUBLISHED ? 1 : 0;
            state = answer.next();
        }
        assertThat(published).isEqualTo(12);
    }

    @Test
    void aMeanAtTheEndOfTheRangeWouldTellEverybodys() {
        var top = new double[] {100, 100, 100, 100, 100, 100};
        assertThat(Disclosure.of(names(6), top, Rules.usual(0, 100))
                        .ask(Set.copyOf(names(6)))
                        .reason())
                .isEqualTo(Reason.TOO_NEAR_THE_END_OF_THE_RANGE);
    }

    @Test
    void whatIsNotSoundIsRefused() {
        var rules = Rules.usual(0, 100);
        assertThatThrownBy(() -> Disclosure.of(List.of("A", "A"), new double[2], rules))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("A appears twice");
        assertThatThrownBy(() -> Disclosure.of(List.of("A"), new double[] {Double.NaN}, rules))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Disclosure.of(List.of("A"), new double[] {101}, rules))
                .hasMessageContaining("outside 0.0 to 100.0");
        assertThatThrownBy(() ->
                        Disclosure.of(List.of("A"), new double[] {1}, rules).ask(Set.of("B")))
                .hasMessageContaining("no organisation B");
        assertThatThrownBy(() -> Rules.usual(1, 1)).isInstanceOf(InvalidInput.class);
    }

    private static List<String> names(int n) {
        return IntStream.range(0, n).mapToObj(i -> "O" + i).toList();
    }

    private static double[] evenly(int n) {
        return IntStream.range(0, n).mapToDouble(i -> 40 + 20.0 * i / (n - 1)).toArray();
    }
}
