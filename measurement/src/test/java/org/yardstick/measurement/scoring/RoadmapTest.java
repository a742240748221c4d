package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yardstick.measurement.scoring.SchemeDraft.decimal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.scoring.Roadmap.Request;

class RoadmapTest {

    /** Two criteria, two dimensions, scores from 8 up: 5^4 raw plans, each scored. */
    @Property(tries = 150)
    void noPlanIsCheaperThenHasFewerCriteriaThenMoreInfluence(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var draft = small(random);
        var scoring = Scoring.of(draft.scheme());
        var efforts = efforts(random);
        var best = everyPlan(draft, scoring, efforts);
        if (best == null) {
            assertThatThrownBy(() -> Roadmap.plan(scoring, draft.answers(), Request.of("L", efforts)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("cannot be reached");
            return;
        }
        var plan = Roadmap.plan(scoring, draft.answers(), Request.of("L", efforts));
        assertThat(plan.optimal()).isTrue();
        assertThat(plan.settled()).isTrue();
        assertThat(plan.projected().reached()).contains("L");
        assertThat(List.of(
                        plan.effort().movePointRight(3).longValueExact(),
                        (long) plan.criteria(),
                        -plan.influence().movePointRight(6).longValueExact()))
                .isEqualTo(best);
        assertThat(plan.bound()).isEqualByComparingTo(plan.effort());
    }

    /** Three criteria, three dimensions, scores from 9 up, every step of its own effort, several gates of every kind: up to 3^9 plans. */
    @Property(tries = 60)
    void withUnevenEffortsAndManyGatesNoPlanIsCheaperEither(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var draft = SchemeDraft.withThreeDimensions();
        draft.tolerance = decimal(random.nextBoolean() ? "0.5" : "0.75");
        Map<Efforts.Step, BigDecimal> overrides = new HashMap<>();
        for (var code : List.of("A", "B", "C")) {
            draft.criterion(
                    code, code.equals("A") ? "m1" : "m2", "p1", "" + random.nextInt(1, 5), random.nextBoolean());
            draft.scores(code, nearTop(random), nearTop(random), nearTop(random));
            for (var dimension : draft.dimensions) {
                for (var to : List.of("9.5", "10")) {
                    overrides.put(
                            new Efforts.Step(code, dimension.code(), decimal(to)),
                            BigDecimal.valueOf(random.nextInt(8), 1));
                }
            }
        }
        draft.influence("A", "B", "3");
        draft.influence("B", "C", "" + random.nextInt(1, 5));
        draft.level("L", gate(random), gate(random), gate(random), gate(random));
        var efforts = new Efforts(Map.of(), overrides);
        var least = leastEffort(draft, efforts);
        var scoring = Scoring.of(draft.scheme());
        if (least == Long.MAX_VALUE) {
            assertThatThrownBy(() -> Roadmap.plan(scoring, draft.answers(), Request.of("L", efforts)))
                    .isInstanceOf(InvalidInput.class);
            return;
        }
        var plan = Roadmap.plan(scoring, draft.answers(), Request.of("L", efforts));
        assertThat(plan.settled()).isTrue();
        assertThat(plan.effort().movePointRight(3).longValueExact()).isEqualTo(least);
        assertThat(plan.bound()).isEqualByComparingTo(plan.effort());
        assertThat(plan.projected().reached()).contains("L");
    }

    private static String nearTop(SplittableRandom random) {
        return List.of("9", "9", "9.5", "10").get(random.nextInt(4));
    }

    private static Gate gate(SplittableRandom random) {
        var value = BigDecimal.valueOf(random.nextInt(900, 985), 1);
        return switch (random.nextInt(9)) {
            case 0 -> new Gate.Interrelated(value);
            case 1 -> new Gate.Dimension("implementation", value);
            case 2 -> new Gate.EveryDimension(value);
            case 3 -> new Gate.EveryModule(value);
            case 4 -> new Gate.EveryCriterion(null, value);
            case 5 -> new Gate.Share(null, value, decimal("66"));
            case 6 -> new Gate.Cskm(value);
            case 7 -> new Gate.Perspective("p1", value);
            default -> new Gate.Independent(value);
        };
    }

    /** Over all plans; the largest number where none reaches the level. */
    private static long leastEffort(SchemeDraft draft, Efforts efforts) {
        var scoring = Scoring.of(draft.scheme());
        long least = Long.MAX_VALUE;
        var raw = new byte[9];
        for (int plan = 0; plan < 19_683; plan++) {
            long effort = 0;
            for (int cell = 0, rest = plan; cell < raw.length && effort >= 0; cell++, rest /= 3) {
                raw[cell] = (byte) (18 + rest % 3);
                var criterion = "ABC".substring(cell / 3, cell / 3 + 1);
                var dimension = draft.dimensions.get(cell % 3).code();
                int present = draft.present(criterion, dimension);
                for (int step = present + 1; step <= raw[cell]; step++) {
                    effort += efforts.of(criterion, dimension, step);
                }
                effort = raw[cell] < present ? -1 : effort;
            }
            if (effort >= 0
                    && effort < least
                    && scoring.sheet(raw, draft.facts).tally().reached().isPresent()) {
                least = effort;
            }
        }
        return least;
    }

    private static SchemeDraft small(SplittableRandom random) {
        var draft = new SchemeDraft();
        draft.dimensions.add(new Scheme.Dimension("intention", decimal("0.4")));
        draft.dimensions.add(new Scheme.Dimension("implementation", decimal("0.6")));
        draft.tolerance = decimal(random.nextBoolean() ? "0.5" : "1.25");
        for (var code : List.of("A", "B")) {
            draft.criterion(code, "m" + code, "p", "" + (1 + random.nextInt(2)), random.nextBoolean());
            draft.scores(code, "" + (16 + random.nextInt(3)) / 2.0, "" + (16 + random.nextInt(4)) / 2.0);
        }
        draft.influence("A", "B", "2");
        var value = BigDecimal.valueOf(80 + random.nextInt(21));
        var other = BigDecimal.valueOf(80 + random.nextInt(20));
        draft.level(
                "L",
                random.nextBoolean() ? new Gate.Interrelated(value) : new Gate.Dimension("implementation", value),
                switch (random.nextInt(5)) {
                    case 0 -> new Gate.EveryModule(other);
                    case 1 -> new Gate.Share(null, other, decimal("50"));
                    case 2 -> new Gate.EveryCriterion(null, other);
                    case 3 -> new Gate.Cskm(other);
                    default -> new Gate.Fact("whole unit");
                });
        if (random.nextInt(3) > 0) {
            draft.facts.add("whole unit");
        }
        return draft;
    }

    private static Efforts efforts(SplittableRandom random) {
        Map<Efforts.Step, BigDecimal> overrides = new HashMap<>();
        overrides.put(new Efforts.Step("A", "intention", decimal("9")), BigDecimal.valueOf(random.nextInt(6)));
        overrides.put(new Efforts.Step("B", "implementation", decimal("9.5")), BigDecimal.valueOf(random.nextInt(6)));
        return new Efforts(
                Map.of("A", BigDecimal.valueOf(1 + random.nextInt(3)), "B", BigDecimal.valueOf(1 + random.nextInt(3))),
                overrides);
    }

    /** Effort, criteria, less influence: the least of all plans in this order; null where none reaches the level. */
    private static @Nullable List<Long> everyPlan(SchemeDraft draft, Scoring scoring, Efforts efforts) {
        int[] present = draft.scores.values().stream()
                .flatMap(scores -> scores.values().stream())
                .mapToInt(score -> score.movePointRight(1).intValue() / 5)
                .toArray();
        long[] influence = {1_000_000, 0};
        List<Long> best = null;
        var raw = new byte[4];
        for (int plan = 0; plan < 625; plan++) {
            long effort = 0;
            boolean fits = true;
            boolean[] touched = new boolean[2];
            for (int cell = 0, rest = plan; cell < 4; cell++, rest /= 5) {
                raw[cell] = (byte) (16 + rest % 5);
                fits &= raw[cell] >= present[cell];
                for (int step = present[cell] + 1; step <= raw[cell]; step++) {
                    effort += efforts.of(cell < 2 ? "A" : "B", cell % 2 == 0 ? "intention" : "implementation", step);
                    touched[cell / 2] = true;
                }
            }
            if (fits && scoring.sheet(raw, draft.facts).tally().reached().isPresent()) {
                long power = (touched[0] ? influence[0] : 0) + (touched[1] ? influence[1] : 0);
                var key = List.of(effort, (touched[0] ? 1L : 0) + (touched[1] ? 1L : 0), -power);
                best = best == null || isBefore(key, best) ? key : best;
            }
        }
        return best;
    }

    private static boolean isBefore(List<Long> one, List<Long> other) {
        for (int at = 0; at < one.size(); at++) {
            if (!one.get(at).equals(other.get(at))) {
                return one.get(at) < other.get(at);
            }
        }
        return false;
    }

    @Test
    void whatIsExcludedStaysAndWhatIsLockedIsInThePlan() {
        var draft = SchemeDraft.example();
        draft.level("L", new Gate.Independent(decimal("75")));
        var efforts = new Efforts(Map.of("A", decimal("3"), "B", decimal("1"), "C", decimal("1")), Map.of());
        var request = new Request("L", efforts, Set.of("C"), Map.of("B", Map.of("intention", decimal("6"))), 1_000_000);
        var plan = Roadmap.plan(Scoring.of(draft.scheme()), draft.answers(), request);
        assertThat(plan.improvements())
                .noneMatch(improvement -> improvement.criterion().equals("C"));
        assertThat(plan.improvements())
                .anyMatch(i -> i.criterion().equals("B")
                        && i.dimension().equals("intention")
                        && i.to().compareTo(decimal("6")) == 0);
        assertThat(plan.projected().reached()).contains("L");
    }

    @Test
    void aLevelThatExclusionsBlockIsRefusedWithGatesAndExclusions() {
        var draft = SchemeDraft.example();
        draft.level("L", new Gate.Module("m1", decimal("90")), new Gate.Fact("whole unit"));
        var efforts = new Efforts(Map.of("A", decimal("1"), "B", decimal("1"), "C", decimal("1")), Map.of());
        var request = new Request("L", efforts, Set.of("B", "C"), Map.of(), 1_000_000);
        assertThatThrownBy(() -> Roadmap.plan(Scoring.of(draft.scheme()), draft.answers(), request))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("module m1 (at most ")
                .hasMessageContaining("fact whole unit")
                .hasMessageContaining("excluded or locked: B: let");
    }

    @Test
    void aLevelReachedAlreadyTakesNothing() {
        var draft = SchemeDraft.example();
        draft.level("L", new Gate.Independent(decimal("10")));
        var efforts = new Efforts(Map.of("A", decimal("1"), "B", decimal("1"), "C", decimal("1")), Map.of());
        var plan = Roadmap.plan(Scoring.of(draft.scheme()), draft.answers(), Request.of("L", efforts));
        assertThat(plan.improvements()).isEmpty();
        assertThat(plan.optimal()).isTrue();
    }

    @Test
    void quartersKeepDimensionsAndCausesInOrderAndCapacity() {
        var draft = SchemeDraft.example();
        draft.level("L", new Gate.Independent(decimal("99")));
        var efforts = new Efforts(Map.of("A", decimal("1"), "B", decimal("1"), "C", decimal("1")), Map.of());
        var plan = Roadmap.plan(Scoring.of(draft.scheme()), draft.answers(), Request.of("L", efforts));
        var shares = Quarters.of(draft.scheme(), plan, decimal("8"));
        var order = shares.stream()
                .map(share ->
                        share.improvement().criterion() + share.improvement().dimension())
                .distinct()
                .toList();
        assertThat(order.indexOf("Aimplementation")).isLessThan(order.indexOf("Bintention"));
        assertThat(order.indexOf("Bintention")).isLessThan(order.indexOf("Bimplementation"));
        for (int quarter = 1; quarter <= shares.getLast().quarter(); quarter++) {
            int now = quarter;
            assertThat(shares.stream()
                            .filter(share -> share.quarter() == now)
                            .map(Quarters.Share::effort)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isLessThanOrEqualTo(decimal("8"));
        }
        assertThatThrownBy(() -> Quarters.of(draft.scheme(), plan, BigDecimal.ZERO))
                .isInstanceOf(InvalidInput.class);
    }
}
