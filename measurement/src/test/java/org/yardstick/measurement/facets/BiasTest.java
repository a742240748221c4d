package org.yardstick.measurement.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.ReferenceData;

class BiasTest {
    @ParameterizedTest
    @ValueSource(strings = {"mfrm_ratings1", "mfrm_ptam4", "mfrm_sim_open"})
    void theReferenceIsReproduced(String set) {
        var expected = ReferenceData.expected(set).at("/analyses/bias_judge_criterion");
        var bias = Bias.of(Facets.calibrate(ReferenceSets.ratings(set), FacetsOptions.usual()), "judge", "criterion");
        assertThat(bias.fixed().value()).isCloseTo(expected.path("fixed_chisq").asDouble(), within(1e-6));
        assertThat(bias.fixed().df()).isEqualTo(expected.path("fixed_df").asInt());
        var cells = expected.path("cells");
        assertThat(bias.cells()).hasSize(cells.path("n").size());
        for (int i = 0; i < bias.cells().size(); i++) {
            int row = i;
            var cell = bias.cells().stream()
                    .filter(c -> c.first().equals(cells.path("judge").get(row).asString())
                            && c.second()
                                    .equals(cells.path("criterion").get(row).asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(List.of(
                            cell.count(),
                            cell.observed(),
                            cell.expected(),
                            cell.difference(),
                            cell.bias(),
                            cell.se(),
                            cell.t(),
                            cell.df()))
                    .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b))
                    .containsExactly(
                            cells.path("n").get(i).asDouble(),
                            cells.path("obs").get(i).asDouble(),
                            cells.path("exp").get(i).asDouble(),
                            cells.path("obs_exp_avg").get(i).asDouble(),
                            cells.path("bias").get(i).asDouble(),
                            cells.path("se").get(i).asDouble(),
                            cells.path("t").get(i).asDouble(),
                            cells.path("df").get(i).asDouble());
        }
    }

    @Test
    void aPairIsOfTwoDifferentFacets() {
        var calibration = Facets.calibrate(Simulation.of(12, 4, 3).ratings(), FacetsOptions.usual());
        assertThatThrownBy(() -> Bias.of(calibration, "judge", "judge"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("named twice");
        assertThatThrownBy(() -> Bias.of(calibration, "judge", "room")).hasMessageContaining("entry, judge, criterion");
    }

    @Test
    void aJudgeWhoFavoursOneCriterionIsFound() {
        var simulation = Simulation.of(60, 4, 3);
        var calibration = Facets.calibrate(
                simulation
                        .rows((e, j, c, x) -> j == 1 && c == 2 ? Math.min(5, x + 2) : x)
                        .ratings(),
                FacetsOptions.usual());
        var largest = Bias.of(calibration, "judge", "criterion").cells().stream()
                .max(java.util.Comparator.comparingDouble(Bias.Cell::t))
                .orElseThrow();
        assertThat(List.of(largest.first(), largest.second())).containsExactly("judge 1", "criterion 2");
        assertThat(largest.p()).isLessThan(0.001);
    }
}
