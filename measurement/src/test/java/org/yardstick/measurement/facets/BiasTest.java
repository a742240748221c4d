package org.yardstick.measurement.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.ReferenceData;
import tools.jackson.databind.JsonNode;

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
            cell(bias, cells, i);
        }
    }

    private static void cell(Bias bias, JsonNode table, int row) {
        var cell = bias.cells().stream()
                .filter(c -> c.first().equals(table.path("judge").get(row).asString())
                        && c.second().equals(table.path("criterion").get(row).asString()))
                .findFirst()
                .orElseThrow();
        var found = List.of(
                cell.count(),
                cell.observed(),
                cell.expected(),
                cell.difference(),
                cell.bias(),
                cell.se(),
                cell.t(),
                cell.df());
        var names = List.of("n", "obs", "exp", "obs_exp_avg", "bias", "se", "t", "df");
        for (int i = 0; i < names.size(); i++) {
            assertThat(found.get(i))
                    .as(names.get(i))
                    .isCloseTo(table.path(names.get(i)).get(row).asDouble(), within(1e-6));
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
                .max(Comparator.comparingDouble(Bias.Cell::t))
                .orElseThrow();
        assertThat(List.of(largest.first(), largest.second())).containsExactly("judge 1", "criterion 2");
        assertThat(largest.p()).isLessThan(0.001);
    }
}
