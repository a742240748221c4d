package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yardstick.measurement.scoring.SchemeDraft.decimal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Dimension;

class SchemeRefusalsTest {

    private final SchemeDraft draft = SchemeDraft.example();

    @Test
    void theExampleItselfIsSound() {
        draft.sets.put("core", List.of("A", "B"));
        draft.level("I", new Gate.NamedSet("core", decimal("50")), new Gate.Fact("business-unit"));
        assertThat(draft.scheme().criteria()).hasSize(3);
    }

    @Test
    void withoutDimensionsIsRefused() {
        draft.dimensions.clear();
        refused("dimensions", "there is no dimension");
    }

    @Test
    void dimensionWeightsThatDoNotSumToOneAreRefused() {
        draft.dimensions.set(1, new Dimension("implementation", decimal("0.5")));
        refused("dimensions", "the weights sum to 1.1, not to 1");
    }

    @Test
    void aNegativeDimensionWeightIsRefused() {
        draft.dimensions.set(1, new Dimension("implementation", decimal("-0.4")));
        refused("dimensions[implementation].weight", "-0.4 is outside 0..1000000");
    }

    @Test
    void aDimensionTwiceIsRefused() {
        draft.dimensions.set(1, new Dimension("intention", decimal("0.4")));
        refused("dimensions[intention]", "the code appears twice");
    }

    @Test
    void aToleranceOutsideZeroToTenIsRefused() {
        draft.tolerance = decimal("-0.5");
        refused("tolerance", "-0.5 is outside 0..10");
        draft.tolerance = decimal("10.5");
        refused("tolerance", "10.5 is outside 0..10");
    }

    @Test
    void anInterrelationOutsideZeroToOneIsRefused() {
        draft.interrelation = decimal("1.1");
        refused("interrelation", "1.1 is outside 0..1");
        draft.interrelation = decimal("-0.1");
        refused("interrelation", "-0.1 is outside 0..1");
    }

    @Test
    void moreThanTenDecimalsAreRefused() {
        draft.interrelation = decimal("0.12345678901");
        refused("interrelation", "0.12345678901 has more than 10 decimals");
    }

    @Test
    void zerosAtTheEndAreNoDecimals() {
        draft.interrelation = decimal("0.500000000000000");
        draft.influences.clear();
        draft.influence("A", "B", "2.000000000000");
        assertThat(draft.result().interrelated()).isEqualByComparingTo("68.375");
    }

    @Test
    void withoutCriteriaIsRefused() {
        draft.criteria.clear();
        refused("criteria", "there is no criterion");
    }

    @Test
    void aCriterionTwiceIsRefused() {
        draft.criterion("A", "m1", "p1", "1", false);
        refused("criteria[A]", "the code appears twice");
    }

    @Test
    void anEmptyCodeIsRefused() {
        draft.criterion(" ", "m1", "p1", "1", false);
        refused("criteria", "a code is empty");
    }

    @Test
    void aCriterionWithoutModuleOrPerspectiveIsRefused() {
        draft.criteria.set(0, new Criterion("A", "", "p1", decimal("1"), false, true));
        refused("criteria[A].module", "a code is empty");
        draft.criteria.set(0, new Criterion("A", "m1", "", decimal("1"), false, true));
        refused("criteria[A].perspective", "a code is empty");
    }

    @Test
    void aNegativeWeightIsRefused() {
        draft.criterion("KM-1", "m2", "p1", "-1", false);
        refused("criteria[KM-1].weight", "-1 is outside 0..1000000");
    }

    /** A weight of 1E+999999999 would take all memory to write out. */
    @Test
    void anAbsurdWeightIsRefused() {
        draft.criterion("KM-1", "m2", "p1", "1E+999999999", false);
        refused("criteria[KM-1].weight", "1E+999999999 is outside 0..1000000");
        draft.criteria.removeLast();
        draft.criterion("KM-1", "m2", "p1", "1E-999999999", false);
        refused("criteria[KM-1].weight", "1E-999999999 has more than 10 decimals");
    }

    @Test
    void weightsThatAreAllZeroAreRefused() {
        draft.criteria.clear();
        draft.criterion("A", "m1", "p1", "0", false);
        draft.criterion("B", "m1", "p1", "0.00", false);
        refused("criteria", "every weight is 0");
    }

    @Test
    void aSetOfUnknownRepeatedOrNoCriteriaIsRefused() {
        draft.sets.put("core", List.of("A", "Z"));
        refused("sets[core]", "there is no criterion Z");
        draft.sets.put("core", List.of("A", "A"));
        refused("sets[core][A]", "the code appears twice");
        draft.sets.put("core", List.of());
        refused("sets[core]", "the set is empty");
    }

    @Test
    void anInfluenceFromOrToAnUnknownCriterionIsRefused() {
        draft.influence("Z", "A", "1");
        refused("influences[Z > A].from", "there is no criterion Z");
        draft.influences.removeLast();
        draft.influence("A", "Z", "1");
        refused("influences[A > Z].to", "there is no criterion Z");
    }

    @Test
    void anInfluenceStrengthOutsideZeroToFourIsRefused() {
        draft.influence("A", "C", "4.5");
        refused("influences[A > C].strength", "4.5 is outside 0..4");
        draft.influences.removeLast();
        draft.influence("A", "C", "-1");
        refused("influences[A > C].strength", "-1 is outside 0..4");
    }

    @Test
    void aCriterionThatInfluencesItselfIsRefused() {
        draft.influence("A", "A", "1");
        refused("influences[A > A]", "a criterion does not influence itself");
    }

    @Test
    void anInfluenceGivenTwiceIsRefused() {
        draft.influence("A", "B", "1");
        refused("influences[A > B]", "is given twice");
    }

    @Test
    void aCircleOfInfluenceIsRefusedAndNamed() {
        draft.influence("C", "B", "1");
        refused("influences", "influence goes in a circle: B > C > B");
        draft.influences.removeLast();
        draft.influence("C", "A", "0.5");
        refused("influences", "influence goes in a circle: A > B > C > A");
    }

    @Test
    void aLevelTwiceOrWithoutGatesIsRefused() {
        draft.level("I");
        refused("levels[I].gates", "a level needs a gate");
        draft.levels.clear();
        draft.level("I", new Gate.Cskm(decimal("1")));
        draft.level("I", new Gate.Cskm(decimal("2")));
        refused("levels[I]", "the code appears twice");
    }

    @Test
    void aGateOnSomethingUnknownIsRefused() {
        gateRefused(new Gate.Dimension("vision", decimal("50")), "of", "there is no dimension vision");
        gateRefused(new Gate.Perspective("p9", decimal("50")), "of", "there is no perspective p9");
        gateRefused(new Gate.Module("m9", decimal("50")), "of", "there is no module m9");
        gateRefused(new Gate.NamedSet("core", decimal("50")), "of", "there is no set core");
        gateRefused(new Gate.EveryCriterion("core", decimal("50")), "in", "there is no set core");
        gateRefused(new Gate.Share("core", decimal("50"), decimal("80")), "in", "there is no set core");
        gateRefused(new Gate.Fact(""), "of", "a code is empty");
    }

    @Test
    void aGateThatAsksForTheImpossibleIsRefused() {
        gateRefused(new Gate.Cskm(decimal("101")), "atLeast", "101 is outside 0..100");
        gateRefused(new Gate.Independent(decimal("-1")), "atLeast", "-1 is outside 0..100");
        gateRefused(
                new Gate.Interrelated(decimal("50.00000000001")),
                "atLeast",
                "50.00000000001 has more than 10 decimals");
        gateRefused(new Gate.Share(null, decimal("101"), decimal("80")), "valueAtLeast", "101 is outside 0..100");
        gateRefused(new Gate.Share(null, decimal("50"), decimal("180")), "shareAtLeast", "180 is outside 0..100");
    }

    @Test
    void aShareWrittenAsAFractionIsRefused() {
        gateRefused(
                new Gate.Share(null, decimal("50"), decimal("0.8")),
                "shareAtLeast",
                "0.8 looks like a fraction: shares go from 0 to 100");
    }

    /** The second gate of level I, so that the path tells which. */
    private void gateRefused(Gate gate, String part, String reason) {
        draft.levels.clear();
        draft.level("I", new Gate.EveryDimension(decimal("10")), gate);
        refused("levels[I].gates[1]." + part, reason);
    }

    private void refused(String path, String reason) {
        InvalidScheme refusal = catchThrowableOfType(InvalidScheme.class, draft::scheme);
        assertThat(refusal).isNotNull().hasMessage(path + ": " + reason);
        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}
