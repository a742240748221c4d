package org.yardstick.measurement.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yardstick.measurement.InvalidInput;

/** Against every plan there is, where there are few enough. */
class EveryPlanTest {

    @Property(tries = 400)
    void noPlanThatKeepsTheRulesIsBetter(@ForAll long seed) {
        var problem = RandomProblems.tiny(seed);
        var plans = RandomProblems.allPlans(problem);
        if (plans.isEmpty()) {
            assertThatThrownBy(() -> Matching.of(problem).best()).isInstanceOf(InvalidInput.class);
            return;
        }
        var best = Matching.of(problem).best();
        double most = plans.stream()
                .mapToDouble(plan -> RandomProblems.total(problem, plan))
                .max()
                .orElseThrow();
        assertThat(RandomProblems.keepsRules(problem, RandomProblems.positions(problem, best)))
                .isTrue();
        assertThat(best.total()).isCloseTo(most, within(1e-9));
        assertThat(best.proof().optimal()).isTrue();
        assertThat(best.proof().bound()).isCloseTo(most, within(1e-9));
    }

    @Property(tries = 200)
    void aFairerPlanGivesUpNoMoreThanItMayAndNeverLowersTheLadder(@ForAll long seed) {
        var problem = RandomProblems.tiny(seed);
        if (RandomProblems.allPlans(problem).isEmpty()) {
            return;
        }
        var matching = Matching.of(problem);
        var best = matching.best();
        var fairer = matching.fairer();
        var positions = RandomProblems.positions(problem, fairer);
        assertThat(RandomProblems.keepsRules(problem, positions)).isTrue();
        assertThat(fairer.total()).isGreaterThanOrEqualTo(best.total() - 0.05 * Math.abs(best.total()) - 1e-9);
        var before = RandomProblems.ladder(problem, RandomProblems.positions(problem, best));
        assertThat(higher(RandomProblems.ladder(problem, positions), before)).isTrue();
    }

    private static boolean higher(List<Long> after, List<Long> before) {
        for (int at = 0; at < after.size(); at++) {
            int order = after.get(at).compareTo(before.get(at));
            if (order != 0) {
                return order > 0;
            }
        }
        return true;
    }

    @Property(tries = 200)
    void aConnectedPlanKeepsTheRules(@ForAll long seed) {
        var problem = RandomProblems.tiny(seed);
        if (RandomProblems.allPlans(problem).isEmpty()) {
            return;
        }
        var matching = Matching.of(problem);
        var best = matching.best();
        try {
            var linked = matching.connected(best);
            assertThat(linked.connected()).isTrue();
            assertThat(RandomProblems.keepsRules(problem, RandomProblems.positions(problem, linked)))
                    .isTrue();
            assertThat(linked.total()).isLessThanOrEqualTo(best.total() + 1e-9);
        } catch (InvalidInput refusal) {
            assertThat(best.connected()).isFalse();
        }
    }

    @Property(tries = 200)
    void theBestConnectedPlanIsFoundOrThereIsNone(@ForAll long seed) {
        var problem = RandomProblems.tiny(seed);
        var plans = RandomProblems.allPlans(problem);
        if (plans.isEmpty()) {
            return;
        }
        var most = plans.stream()
                .filter(plan ->
                        Linking.components(plan, problem.judges().size()).count() == 1)
                .mapToDouble(plan -> RandomProblems.total(problem, plan))
                .max();
        if (most.isEmpty()) {
            assertThatThrownBy(() -> Matching.of(problem).linked()).isInstanceOf(InvalidInput.class);
            return;
        }
        var linked = Matching.of(problem).linked();
        assertThat(linked.connected()).isTrue();
        assertThat(RandomProblems.keepsRules(problem, RandomProblems.positions(problem, linked)))
                .isTrue();
        assertThat(linked.total()).isCloseTo(most.getAsDouble(), within(1e-9));
        assertThat(linked.proof().optimal()).isTrue();
        assertThat(linked.proof().bound()).isCloseTo(most.getAsDouble(), within(1e-9));
    }

    @Property(tries = 200)
    void noPlanOfEnoughTotalIsFairer(@ForAll long seed) {
        var problem = RandomProblems.tiny(seed);
        var plans = RandomProblems.allPlans(problem);
        if (plans.isEmpty()) {
            return;
        }
        double best = Matching.of(problem).best().total();
        var ladders = plans.stream()
                .filter(plan -> RandomProblems.total(problem, plan) >= best - 0.3 * Math.abs(best) - 1e-9)
                .map(plan -> RandomProblems.ladder(problem, plan))
                .toList();
        var fairer = Matching.of(problem, new Matching.Options(0.3, 20_000)).fairer();
        var ladder = RandomProblems.ladder(problem, RandomProblems.positions(problem, fairer));
        assertThat(fairer.proof().fairest()).isTrue();
        assertThat(ladders).contains(ladder).allMatch(other -> higher(ladder, other));
    }

    /** What an explanation names cannot be had together, and can without any one of it. */
    @Property(tries = 400)
    void anExplanationNamesNothingThatCouldBeLeftOut(@ForAll long seed) {
        var problem = RandomProblems.tiny(seed);
        var barred = new java.util.HashSet<>(problem.rules().conflicts());
        barred.addAll(problem.rules().forbidden());
        if (!RandomProblems.allPlans(problem).isEmpty()
                || problem.rules().forced().stream().anyMatch(barred::contains)) {
            return;
        }
        var found = IrreducibleSet.of(new Instance(problem));
        assertThat(RandomProblems.allPlans(Relaxed.of(problem, found.demands()).problem))
                .isEmpty();
        assertThat(found.sure()).isTrue();
        for (var demand : found.demands()) {
            var rest = found.demands().stream()
                    .filter(other -> !other.equals(demand))
                    .toList();
            assertThat(RandomProblems.allPlans(Relaxed.of(problem, rest).problem))
                    .as("without %s of %s", demand, found.demands())
                    .isNotEmpty();
        }
    }

    @Property(tries = 200)
    void noPlanKeepsMoreOfAnOlderOneAndAmongThoseNoneIsBetter(@ForAll long seed) {
        var problem = RandomProblems.tiny(seed);
        var plans = RandomProblems.allPlans(problem);
        if (plans.isEmpty()) {
            return;
        }
        var random = new SplittableRandom(seed);
        Map<String, List<String>> older = new LinkedHashMap<>();
        problem.entries()
                .forEach(entry -> older.put(entry, List.of("J" + random.nextInt(3), "J" + random.nextInt(3), "gone")));
        var changes = Matching.of(problem).toppedUp(older);
        var most = plans.stream()
                .max(Comparator.<int[][]>comparingLong(plan -> kept(problem, plan, older))
                        .thenComparingDouble(plan -> RandomProblems.total(problem, plan)))
                .orElseThrow();
        assertThat(changes.kept()).hasSize((int) kept(problem, most, older));
        assertThat(changes.plan().total()).isCloseTo(RandomProblems.total(problem, most), within(1e-9));
        assertThat(changes.plan().proof().optimal()).isTrue();
    }

    private static long kept(Problem problem, int[][] plan, Map<String, List<String>> older) {
        long kept = 0;
        for (int e = 0; e < plan.length; e++) {
            for (int j : plan[e]) {
                var judges = older.get(problem.entries().get(e));
                kept += judges != null && judges.contains("J" + j) ? 1 : 0;
            }
        }
        return kept;
    }
}
