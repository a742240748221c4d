package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.measurement.scoring.SchemeDraft.decimal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.scoring.Scheme.Criterion;

/** Gates and levels, on the example of {@link HandComputedTest}: x is 69, 41, 94.5; I, M, G are 75, 65, 66.25. */
class LevelsTest {

    private final SchemeDraft draft = SchemeDraft.example();

    @Test
    void noLevelIsSkipped() {
        draft.level("I", new Gate.Independent(decimal("60")));
        draft.level("II", new Gate.Independent(decimal("70")));
        draft.level("III", new Gate.Cskm(decimal("90")));
        Result result = draft.result();
        assertThat(result.levels()).extracting(LevelResult::held).containsExactly(true, false, true);
        assertThat(result.reached()).contains("I");
        assertThat(result.next()).contains("II");
        assertThat(result.missingGates())
                .singleElement()
                .extracting(GateResult::distance)
                .isEqualTo(decimal("1.6250000000"));
    }

    @Test
    void noneIsReachedWhereTheLowestIsNotHeld() {
        draft.level("I", new Gate.Independent(decimal("70")));
        draft.level("II", new Gate.Independent(decimal("60")));
        Result result = draft.result();
        assertThat(result.reached()).isEmpty();
        assertThat(result.next()).contains("I");
    }

    @Test
    void nothingIsNextAtTheTop() {
        draft.level("I", new Gate.Independent(decimal("60")));
        Result result = draft.result();
        assertThat(result.reached()).contains("I");
        assertThat(result.next()).isEmpty();
        assertThat(result.missingGates()).isEmpty();
    }

    @Test
    void aSchemeWithoutLevelsReachesNone() {
        assertThat(draft.result().reached()).isEmpty();
        assertThat(draft.result().next()).isEmpty();
    }

    /** Module m1 is 59.6666666667; people see 59.7, the gate does not. */
    @Test
    void aGateComparesTheNumberAsHeldNotAsShown() {
        assertThat(gate(new Gate.Module("m1", decimal("59.7"))).held()).isFalse();
        assertThat(gate(new Gate.Module("m1", decimal("59.6666666667"))).held()).isTrue();
        assertThat(gate(new Gate.Module("m1", decimal("59.6666666668"))).distance())
                .isEqualByComparingTo("0.0000000001");
    }

    @Test
    void everyKindOfGateMeasuresItsIndex() {
        draft.sets.put("core", List.of("B", "A"));
        measures(new Gate.Dimension("intention", decimal("1")), "dimension", "75");
        measures(new Gate.Perspective("p2", decimal("1")), "perspective", "67.75");
        measures(new Gate.Module("m2", decimal("1")), "module", "94.5");
        measures(new Gate.NamedSet("core", decimal("1")), "set", "59.6666666667");
        measures(new Gate.Cskm(decimal("1")), "cskm", "94.5");
        measures(new Gate.Independent(decimal("1")), "independent", "68.375");
        measures(new Gate.Interrelated(decimal("1")), "interrelated", "62.8541666666");
        measures(new Gate.EveryDimension(decimal("1")), "every-dimension", "65");
        measures(new Gate.EveryPerspective(decimal("1")), "every-perspective", "67.75");
        measures(new Gate.EveryModule(decimal("1")), "every-module", "59.6666666667");
        measures(new Gate.EveryCriterion(null, decimal("1")), "every-criterion", "41");
        measures(new Gate.EveryCriterion("core", decimal("1")), "every-criterion", "41");
        measures(new Gate.Share(null, decimal("69"), decimal("2")), "share", "66.6666666667");
        measures(new Gate.Share("core", decimal("69"), decimal("2")), "share", "50");
        measures(new Gate.Fact("business-unit"), "fact", "0");
        draft.facts.add("business-unit");
        measures(new Gate.Fact("business-unit"), "fact", "1");
    }

    @Test
    void aFactIsOneStepAwayUntilItIsEstablished() {
        GateResult without = gate(new Gate.Fact("business-unit"));
        assertThat(without.held()).isFalse();
        assertThat(without.distance()).isEqualByComparingTo("1");
        draft.facts.add("business-unit");
        assertThat(gate(new Gate.Fact("business-unit")).held()).isTrue();
    }

    @Test
    void whoeverIsBelowIsNamedTheFurthestFirst() {
        assertThat(gate(new Gate.EveryCriterion(null, decimal("70"))).offenders())
                .containsExactly(offender("criterion", "B", "41", "29"), offender("criterion", "A", "69", "1"));
        assertThat(gate(new Gate.EveryModule(decimal("60"))).offenders())
                .containsExactly(offender("module", "m1", "59.6666666667", "0.3333333333"));
        assertThat(gate(new Gate.EveryPerspective(decimal("68"))).offenders())
                .containsExactly(offender("perspective", "p2", "67.75", "0.25"));
        assertThat(gate(new Gate.EveryDimension(decimal("66"))).offenders())
                .containsExactly(offender("dimension", "implementation", "65", "1"));
    }

    /** Implementation is credited 6, 5, 9: in points of 100, A is 10 and B 20 below 70. */
    @Test
    void aMeanNamesTheCriteriaThatPullItDown() {
        assertThat(gate(new Gate.Dimension("implementation", decimal("70"))).offenders())
                .containsExactly(offender("criterion", "B", "50", "20"), offender("criterion", "A", "60", "10"));
        assertThat(gate(new Gate.Interrelated(decimal("70"))).offenders())
                .containsExactly(offender("criterion", "B", "41", "29"), offender("criterion", "A", "69", "1"));
        assertThat(gate(new Gate.Share(null, decimal("69"), decimal("100"))).offenders())
                .containsExactly(offender("criterion", "B", "41", "28"));
    }

    @Test
    void aGateThatHoldsNamesNobody() {
        assertThat(gate(new Gate.Independent(decimal("68.375"))).offenders()).isEmpty();
        assertThat(gate(new Gate.Share(null, decimal("69"), decimal("60"))).offenders())
                .isEmpty();
    }

    @Test
    void aGateOverNothingApplicableIsHeldWithoutAValue() {
        draft.sets.put("late", List.of("C"));
        draft.notApplicable("C");
        for (Gate gate : List.of(
                new Gate.Module("m2", decimal("90")),
                new Gate.NamedSet("late", decimal("90")),
                new Gate.Cskm(decimal("90")),
                new Gate.EveryCriterion("late", decimal("90")),
                new Gate.Share("late", decimal("90"), decimal("90")))) {
            GateResult result = gate(gate);
            assertThat(result.held()).isTrue();
            assertThat(result.nothingApplicable()).isTrue();
            assertThat(result.distance()).isEqualByComparingTo("0");
        }
    }

    @Test
    void aModuleThatDoesNotApplyIsAbsentAndKeepsNoOtherGateShut() {
        draft.notApplicable("C");
        GateResult every = gate(new Gate.EveryModule(decimal("59")));
        assertThat(draft.result().modules().get("m2")).isEmpty();
        assertThat(every.value()).contains(decimal("59.6666666667"));
        assertThat(every.held()).isTrue();
    }

    /** A criterion of weight 0 is scored and must pass "every criterion", but gives its module no index. */
    @Test
    void aModuleWithoutWeightHasNoIndex() {
        draft.criteria.set(2, new Criterion("C", "m2", "p2", decimal("0"), false, true));
        assertThat(draft.result().modules().get("m2")).isEmpty();
        assertThat(gate(new Gate.EveryCriterion(null, decimal("95"))).offenders())
                .extracting(Offender::code)
                .containsExactly("B", "A", "C");
    }

    private void measures(Gate gate, String kind, String value) {
        assertThat(gate.kind()).isEqualTo(kind);
        assertThat(gate(gate).value()).contains(decimal(value).setScale(10));
    }

    private GateResult gate(Gate gate) {
        draft.levels.clear();
        draft.level("I", gate);
        return draft.result().levels().getFirst().gates().getFirst();
    }

    private static Offender offender(String kind, String code, String value, String shortfall) {
        return new Offender(
                kind, code, decimal(value).setScale(10), decimal(shortfall).setScale(10));
    }
}
