package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yardstick.measurement.scoring.Scheme.Criterion;

/** The score calculated in whole numbers is, digit by digit, the score that the formulas give in plain decimals. */
class SamePlainScoreTest {

    @Property
    void everyNumberIsTheSame(@ForAll long seed) {
        Scheme scheme = RandomSchemes.scheme(seed);
        Answers answers = RandomSchemes.answers(scheme, seed);
        Result result = Scoring.of(scheme).score(answers, Missing.REFUSE);
        PlainScore plain = new PlainScore(scheme, answers);
        assertThat(result.independent()).isEqualTo(plain.independent().orElseThrow());
        assertThat(result.interrelated()).isEqualTo(plain.interrelated().orElseThrow());
        assertThat(result.cskm()).isEqualTo(plain.cskm());
        result.dimensions().forEach((code, index) -> assertThat(index).isEqualTo(plain.dimension(code)));
        result.modules().forEach((code, index) -> assertThat(index).isEqualTo(plain.module(code)));
        result.perspectives().forEach((code, index) -> assertThat(index).isEqualTo(plain.perspective(code)));
        result.criteria().forEach(criterion -> sameCriterion(criterion, plain));
        assertThat(result.modules().keySet())
                .containsExactlyElementsOf(scheme.criteria().stream()
                        .map(Criterion::module)
                        .distinct()
                        .toList());
    }

    @Property
    void everyGateAndTheLevelAreTheSame(@ForAll long seed) {
        Scheme scheme = RandomSchemes.scheme(seed);
        Answers answers = RandomSchemes.answers(scheme, seed);
        Result result = Scoring.of(scheme).score(answers, Missing.REFUSE);
        PlainScore plain = new PlainScore(scheme, answers);
        int reached = 0;
        for (LevelResult level : result.levels()) {
            level.gates().forEach(gate -> sameGate(gate, plain));
            boolean held = scheme.levels().get(result.levels().indexOf(level)).gates().stream()
                    .allMatch(plain::held);
            assertThat(level.held()).isEqualTo(held);
        }
        while (reached < scheme.levels().size()
                && scheme.levels().get(reached).gates().stream().allMatch(plain::held)) {
            reached++;
        }
        assertThat(result.levelsReached()).isEqualTo(reached);
    }

    private static void sameCriterion(CriterionResult criterion, PlainScore plain) {
        assertThat(criterion.index()).isEqualTo(Optional.ofNullable(plain.x.get(criterion.code())));
        assertThat(criterion.support()).isEqualTo(Optional.ofNullable(plain.u.get(criterion.code())));
        assertThat(criterion.interrelated()).isEqualTo(Optional.ofNullable(plain.y.get(criterion.code())));
        plain.credited
                .getOrDefault(criterion.code(), Map.of())
                .forEach((dimension, credited) ->
                        assertThat(criterion.credited().get(dimension)).isEqualTo(credited.setScale(10)));
        assertThat(criterion.applicable()).isEqualTo(plain.x.containsKey(criterion.code()));
    }

    private static void sameGate(GateResult gate, PlainScore plain) {
        BigDecimal required = gate.gate().required();
        Optional<BigDecimal> value = plain.value(gate.gate());
        assertThat(gate.value()).isEqualTo(value.map(number -> number.setScale(10)));
        assertThat(gate.held()).isEqualTo(plain.held(gate.gate()));
        assertThat(gate.distance())
                .isEqualByComparingTo(
                        value.map(number -> required.subtract(number).max(BigDecimal.ZERO))
                                .orElse(BigDecimal.ZERO));
    }
}
