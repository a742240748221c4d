package org.yardstick.measurement.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.matching.Matching.Options;
import org.yardstick.measurement.matching.Rules.Apart;
import org.yardstick.measurement.matching.Rules.PanelRule;
import org.yardstick.measurement.matching.Rules.Two;

class MatchingTest {

    /** Without side rules the linear program has whole corners, so its optimum is the optimum. */
    @Property(tries = 20)
    void theTotalIsThatOfTheLinearProgram(@ForAll long seed) {
        var problem = middling(seed, 25, 9, Rules.none());
        assertThat(Matching.of(problem).best().total()).isCloseTo(linearProgram(problem), within(1e-6));
    }

    @Property(tries = 20)
    void neitherOrderNorNamesChangeHowGoodThePlanIs(@ForAll long seed) {
        var problem = middling(
                seed,
                20,
                8,
                Rules.none()
                        .withPanels(List.of(
                                PanelRule.atLeast(1, "expert"),
                                PanelRule.atMost(1, "company 0"),
                                PanelRule.atMost(1, "company 1"))));
        var order = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        var affinity = problem.affinity();
        var turned = new Problem(
                order.stream().map(e -> "renamed " + e).toList(),
                problem.judges(),
                problem.perEntry(),
                order.stream().map(e -> affinity[e]).toArray(double[][]::new),
                problem.rules());
        var one = Matching.of(problem).best();
        var other = Matching.of(turned).best();
        assertThat(one.proof().optimal()).isTrue();
        assertThat(other.total()).isCloseTo(one.total(), within(1e-9));
    }

    @Property(tries = 20)
    void theSameProblemGivesTheSamePlan(@ForAll long seed) {
        var problem = middling(seed, 20, 8, Rules.none());
        assertThat(Matching.of(problem).fairer()).isEqualTo(Matching.of(problem).fairer());
    }

    @Test
    void aPlanInTwoPartsIsLinkedWithTheLeastLoss() {
        double[][] affinity = {{1, 1, 0, 0}, {1, 1, 0.4, 0}, {0, 0, 1, 1}, {0, 0.5, 1, 1}};
        var matching = Matching.of(problem(affinity, 2, 2, Rules.none()));
        var best = matching.best();
        assertThat(best.components()).isEqualTo(2);
        assertThat(best.total()).isEqualTo(8);
        var linked = matching.connected(best);
        assertThat(linked.connected()).isTrue();
        assertThat(linked.total()).isCloseTo(6.9, within(1e-9));
        assertThat(linked.proof().optimal()).isFalse();
    }

    @Test
    void oneJudgeAnEntryLinksNothing() {
        var matching = Matching.of(problem(new double[][] {{1, 0}, {0, 1}}, 1, 1, Rules.none()));
        assertThatThrownBy(() -> matching.connected(matching.best()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("the 2 judgements are fewer than the 3 that link 2 entries and 2 judges");
    }

    @Test
    void theWorstServedEntryIsRaisedForAShareOfTheTotal() {
        double[][] affinity = {{1, 0.9}, {0.9, 0.1}};
        var matching = Matching.of(problem(affinity, 1, 1, Rules.none()), new Options(0.1, 100));
        assertThat(matching.best().worst()).isEqualTo(0.9);
        double[][] uneven = {{1, 0.5}, {0.45, 0}};
        var other = problem(uneven, 1, 1, Rules.none());
        assertThat(Matching.of(other).best().worst()).isEqualTo(0);
        assertThat(Matching.of(other).fairer().worst()).isEqualTo(0.45);
        assertThat(Matching.of(other, new Options(0, 100)).fairer().worst()).isEqualTo(0);
    }

    @Test
    void entriesThatNeedTooMuchOfTooFewJudgesAreNamed() {
        var conflicts = List.of(new Pair("E0", "J2"), new Pair("E1", "J2"), new Pair("E2", "J2"));
        var problem = problem(new double[4][3], 2, 2, Rules.none().withConflicts(conflicts));
        assertThatThrownBy(() -> Matching.of(problem).best())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("E0, E1, E2")
                .hasMessageContaining("judgements of the judges J0, J1, who may give 4 in all");
    }

    @Test
    void minimaThatTheEntriesCannotFillAreNamed() {
        var judges = List.of(new Judge("J0", 2, 4, Set.of()), new Judge("J1", 0, 4, Set.of()));
        var problem = new Problem(
                List.of("E0", "E1", "E2"),
                judges,
                1,
                new double[3][2],
                Rules.none().withConflicts(List.of(new Pair("E0", "J0"), new Pair("E1", "J0"))));
        assertThatThrownBy(() -> Matching.of(problem).best())
                .hasMessageContaining(
                        "the judges J0 are to judge at least 2 in all, but the entries open to them give 1");
    }

    @Test
    void anEntryWithTooFewJudgesLeftIsNamed() {
        var problem = problem(
                new double[2][3],
                2,
                3,
                Rules.none().withConflicts(List.of(new Pair("E1", "J0"))).withForbidden(List.of(new Pair("E1", "J2"))));
        assertThatThrownBy(() -> Matching.of(problem).best())
                .hasMessageContaining("E1 can have only 1 of the 2 judges it needs (J1)");
    }

    @Test
    void rulesThatCannotBeKeptTogetherAreNamedAndNoOthers() {
        var judges = List.of(
                new Judge("J0", 0, 1, Set.of("expert")),
                new Judge("J1", 0, 9, Set.of()),
                new Judge("J2", 0, 9, Set.of("old")));
        var rules = Rules.none().withPanels(List.of(PanelRule.atLeast(1, "expert"), PanelRule.atMost(1, "old")));
        var problem = new Problem(List.of("E0", "E1"), judges, 2, new double[2][3], rules);
        assertThatThrownBy(() -> Matching.of(problem).best())
                .hasMessageContaining("with the tag expert")
                .hasMessageContaining("J0 judges at most 1; without any one of them the others can");
    }

    @Test
    void judgesKeptApartNeverShareAPanelAndEntriesKeptApartNeverAJudge() {
        var apart = new Apart(List.of(new Two("J0", "J1")), List.of(new Two("E0", "E1")));
        double[][] affinity = {{1, 1, 0, 0}, {1, 1, 0, 0}};
        var plan = Matching.of(problem(affinity, 2, 2, Rules.none().withApart(apart)))
                .best();
        assertThat(plan.total()).isEqualTo(2);
        assertThat(plan.panels().get("E0"))
                .doesNotContainAnyElementsOf(plan.panels().get("E1"));
        assertThat(plan.panels().values()).allMatch(panel -> !panel.containsAll(List.of("J0", "J1")));
    }

    @Test
    void whatIsNotSoundIsRefused() {
        var none = Rules.none();
        refused(new Problem(List.of(), List.of(), 1, new double[0][], none), "there is no entry");
        refused(problem(new double[1][2], 3, 1, none), "3 judges an entry cannot be had from 2 judges");
        refused(
                problem(new double[][] {{1, Double.POSITIVE_INFINITY}}, 1, 1, none),
                "the affinity of E0 and J1 is infinite");
        refused(problem(new double[2][2], 1, 1, none.withForced(List.of(new Pair("E0", "X")))), "the judge X");
        refused(
                problem(
                        new double[2][2],
                        1,
                        1,
                        new Rules(
                                List.of(new Pair("E0", "J0")),
                                List.of(),
                                List.of(new Pair("E0", "J0")),
                                Apart.none(),
                                List.of())),
                "E0 - J0 is forced, but it is a conflict");
        refused(
                new Problem(List.of("E"), List.of(new Judge("J", 2, 1, Set.of())), 1, new double[1][1], none),
                "the judge J has the loads 2 to 1");
    }

    @Test
    void anUnknownAffinityCountsAsZero() {
        var plan = Matching.of(problem(new double[][] {{Double.NaN, -1}, {0.5, Double.NaN}}, 1, 1, Rules.none()))
                .best();
        assertThat(plan.total()).isZero();
    }

    private static void refused(Problem problem, String words) {
        assertThatThrownBy(() -> Matching.of(problem).best())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(words);
    }

    private static Problem problem(double[][] affinity, int perEntry, int most, Rules rules) {
        var judges = IntStream.range(0, affinity[0].length)
                .mapToObj(j -> new Judge("J" + j, 0, most, Set.of()))
                .toList();
        return new Problem(
                IntStream.range(0, affinity.length).mapToObj(e -> "E" + e).toList(), judges, perEntry, affinity, rules);
    }

    private static Problem middling(long seed, int n, int m, Rules rules) {
        var random = new SplittableRandom(seed);
        var affinity = new double[n][m];
        for (var row : affinity) {
            for (int j = 0; j < m; j++) {
                row[j] = Math.round(random.nextDouble() * 1000) / 1000.0;
            }
        }
        int fair = (3 * n + m - 1) / m;
        var judges = IntStream.range(0, m)
                .mapToObj(j -> new Judge(
                        "J" + j, fair - 3, fair + 2, Set.of(j % 2 == 0 ? "expert" : "lay", "company " + j / 3)))
                .toList();
        return new Problem(IntStream.range(0, n).mapToObj(e -> "E" + e).toList(), judges, 3, affinity, rules);
    }

    private static double linearProgram(Problem problem) {
        var model = new ExpressionsBasedModel();
        int n = problem.entries().size();
        int m = problem.judges().size();
        var affinity = problem.affinity();
        var x = new Variable[n][m];
        for (int e = 0; e < n; e++) {
            var panel = model.newExpression("panel " + e).level(problem.perEntry());
            for (int j = 0; j < m; j++) {
                x[e][j] = model.newVariable(e + " " + j).lower(0).upper(1).weight(affinity[e][j]);
                panel.set(x[e][j], 1);
            }
        }
        for (int j = 0; j < m; j++) {
            var judge = problem.judges().get(j);
            var load = model.newExpression("load " + j).lower(judge.least()).upper(judge.most());
            for (int e = 0; e < n; e++) {
                load.set(x[e][j], 1);
            }
        }
        return model.maximise().getValue();
    }
}
