package org.yardstick.measurement.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.ReferenceData;
import tools.jackson.databind.JsonNode;

/** Closed forms to 1e-9 relative, as the reference data ask. */
class ReferenceNetworksTest {
    private static LabelledMatrix matrix(String name) {
        var rows = ReferenceData.rows(name);
        var columns = rows.getFirst()
                .getHeader()
                .subList(1, rows.getFirst().getHeader().size());
        var labels = rows.stream().map(row -> row.getField(0)).toList();
        return LabelledMatrix.of(labels, columns, ReferenceData.numbers(rows, columns));
    }

    private static void same(double[] actual, JsonNode expected) {
        var values = StreamSupport.stream(expected.spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
        assertThat(actual).hasSameSizeAs(values);
        for (int i = 0; i < values.length; i++) {
            same(actual[i], values[i]);
        }
    }

    private static void same(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    private static void same(double[][] actual, JsonNode expected) {
        assertThat(actual).hasNumberOfRows(expected.size());
        for (int i = 0; i < actual.length; i++) {
            same(actual[i], expected.path(i));
        }
    }

    @Test
    void theChoiceOfASchoolHasItsWeightsAndItsContradictions() {
        var analyses = ReferenceData.expected("ahp_saaty_school").path("analyses");
        var matrix = matrix("ahp_saaty_school");
        var result = Ahp.weights(matrix);
        same(result.weights(), analyses.path("principal_eigenvector").path("weights"));
        same(result.geometricMean(), analyses.path("row_geometric_mean").path("weights"));
        same(result.lambdaMax(), analyses.path("lambda_max").doubleValue());
        same(result.consistencyIndex(), analyses.path("CI").doubleValue());
        same(
                result.consistencyRatio(),
                analyses.path("principal_eigenvector")
                        .path("consistency_ratio_RI_pyDecision")
                        .doubleValue());
        same(
                result.geometricConsistencyIndex().orElseThrow(),
                analyses.path("GCI_Aguaron_Moreno").doubleValue());
        assertThat(result.randomIndexBy()).isEqualTo("Saaty 1980");
        assertThat(result.acceptable()).isFalse();
        assertThat(result.converged()).isTrue();
        double lambda = Ahp.lambda(matrix.values(), result.geometricMean());
        same(
                (lambda - 6) / 5 / 1.24,
                analyses.path("row_geometric_mean")
                        .path("consistency_ratio_RI_pyDecision")
                        .doubleValue());
    }

    @Test
    void theSupplyChainHasItsTotalInfluences() {
        var analyses = ReferenceData.expected("dematel_supply5").path("analyses");
        var expected = analyses.path("max_row_or_column_normalisation");
        var result = Dematel.totalInfluence(matrix("dematel_supply5"), Dematel.Options.usual());
        same(result.normalised(), expected.path("normalised"));
        same(result.total(), expected.path("T"));
        same(result.given(), expected.path("D"));
        same(result.received(), expected.path("R"));
        same(result.prominence(), expected.path("D_plus_R"));
        same(result.relation(), expected.path("D_minus_R"));
        same(result.weights(), expected.path("weights_prominence"));
        same(result.lengths(), expected.path("weights_euclid"));
        same(result.threshold(), expected.path("threshold_mean_T").doubleValue());
        var byRows = Dematel.totalInfluence(
                matrix("dematel_supply5"), new Dematel.Options(Dematel.Divisor.ROWS, OptionalDouble.empty()));
        same(byRows.prominence(), analyses.path("row_sum_normalisation").path("D_plus_R"));
        same(byRows.relation(), analyses.path("row_sum_normalisation").path("D_minus_R"));
        same(byRows.weights(), analyses.path("row_sum_normalisation").path("weights"));
    }

    @Test
    void theCyclicSupermatrixHasTheLimitOfItsMean() {
        var analyses = ReferenceData.expected("anp_cyclic4").path("analyses");
        var result = Anp.limit(matrix("anp_cyclic4"));
        same(result.weights().orElseThrow(), analyses.path("eigenvector_of_1"));
        same(result.limit(), analyses.path("power_4096_cols_mean_of_two"));
        assertThat(result.kind()).isEqualTo(Anp.Kind.PERIODIC);
        assertThat(result.period()).isEqualTo(2);
        assertThat(result.finalClasses()).isEqualTo(List.of(List.of("c1", "c2", "a1", "a2")));
    }
}
