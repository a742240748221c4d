package org.yardstick.measurement.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.measurement.ReferenceData;
import org.yardstick.measurement.facets.Calibration.Spread;
import tools.jackson.databind.JsonNode;

/** The joint solutions of six data sets, solved elsewhere and checked there against VGAM and immer; 1e-6 throughout. */
class JointReferenceTest {
    private static final Offset<Double> TOLERANCE = within(1e-6);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mfrm_ratings1",
                "mfrm_ptam4",
                "mfrm_standardsetting",
                "mfrm_ex10_dich",
                "mfrm_creativity_like",
                "mfrm_sim_open"
            })
    void theReferenceIsReproduced(String set) {
        var expected = ReferenceData.expected(set).at("/analyses/jml_rsm");
        var found = Facets.calibrate(ReferenceSets.ratings(set), FacetsOptions.usual());
        assertThat(found.fit().converged()).isTrue();
        assertThat(found.fit().logLikelihood())
                .isCloseTo(expected.path("loglik").asDouble(), TOLERANCE);
        for (var facet : found.facets()) {
            elements(facet, expected.at("/tables/" + facet.name()));
            if (facet.elements().size() > 1) {
                summary(facet, expected.at("/summary/" + facet.name()));
            }
        }
        steps(found, expected);
        agreement(found, expected.path("agreement"));
        residuals(found, expected.path("global"));
        extremes(found, ReferenceData.expected(set).at("/extremes/removed"));
        fullErrors(found, ReferenceData.expected(set).at("/analyses/jml_rsm_package/judge_se_full_information"));
    }

    private static void elements(Calibration.FacetResult facet, JsonNode table) {
        for (int i = 0; i < table.path("element").size(); i++) {
            var element = facet.element(table.path("element").get(i).asString());
            var fit = element.fit().orElseThrow();
            close(table, "count", i, element.count());
            close(table, "obs_avg", i, element.observed());
            close(table, "fair_M", i, element.fair());
            close(table, "fair_Z", i, element.fairZero());
            close(table, "measure", i, element.measure());
            close(table, "se_model", i, element.se());
            close(table, "infit_ms", i, fit.infit());
            close(table, "outfit_ms", i, fit.outfit());
            close(table, "infit_z", i, fit.infitZ());
            close(table, "outfit_z", i, fit.outfitZ());
        }
    }

    private static void close(JsonNode table, String column, int row, OptionalDouble found) {
        close(table, column, row, found.orElse(Double.NaN));
    }

    private static void close(JsonNode table, String column, int row, double found) {
        var cell = table.path(column).isArray() ? table.path(column).get(row) : table.path(column);
        assertThat(found).as("%s %d", column, row).isCloseTo(cell.asDouble(), TOLERANCE);
    }

    private static void summary(Calibration.FacetResult facet, JsonNode summary) {
        spread(facet.population().orElseThrow(), summary.path("population"));
        spread(facet.sample().orElseThrow(), summary.path("sample"));
        var fixed = facet.fixed().orElseThrow();
        assertThat(fixed.value()).isCloseTo(summary.path("fixed_chisq").asDouble(), TOLERANCE);
        assertThat(fixed.df()).isEqualTo(summary.path("fixed_df").asInt());
        assertThat(fixed.p()).isCloseTo(summary.path("fixed_p").asDouble(), TOLERANCE);
        var random = facet.random().orElseThrow();
        assertThat(random.value()).isCloseTo(summary.path("random_chisq").asDouble(), TOLERANCE);
        assertThat(random.p()).isCloseTo(summary.path("random_p").asDouble(), TOLERANCE);
    }

    private static void spread(Spread found, JsonNode expected) {
        assertThat(found.sd()).isCloseTo(expected.path("sd").asDouble(), TOLERANCE);
        assertThat(found.rmse()).isCloseTo(expected.path("rmse").asDouble(), TOLERANCE);
        assertThat(found.adjustedSd()).isCloseTo(expected.path("adj_sd").asDouble(), TOLERANCE);
        assertThat(found.separation()).isCloseTo(expected.path("separation").asDouble(), TOLERANCE);
        assertThat(found.strata()).isCloseTo(expected.path("strata").asDouble(), TOLERANCE);
        assertThat(found.reliability()).isCloseTo(expected.path("reliability").asDouble(), TOLERANCE);
    }

    private static void steps(Calibration found, JsonNode expected) {
        var thresholds = expected.path("thresholds").path("F");
        var category = expected.path("category");
        for (int k = 0; k < found.steps().size(); k++) {
            var step = found.steps().get(k);
            close(category, "category", k, step.category());
            close(category, "count", k, step.count());
            close(category, "avg_measure", k, step.averageMeasure());
            close(category, "outfit_ms", k, step.outfit());
            if (k > 0) {
                var threshold = thresholds.isArray() ? thresholds.get(k - 1) : thresholds;
                assertThat(step.measure().orElseThrow()).isCloseTo(threshold.asDouble(), TOLERANCE);
            }
        }
    }

    private static void extremes(Calibration found, JsonNode removed) {
        for (var facet : found.facets()) {
            var names = removed.path(facet.name());
            var expected = names.isArray()
                    ? names.valueStream().map(JsonNode::asString).toList()
                    : java.util.List.of(names.asString());
            assertThat(facet.elements().stream()
                            .filter(Calibration.Element::extreme)
                            .map(Calibration.Element::name))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static void agreement(Calibration found, JsonNode expected) {
        var agreement = ExactAgreement.of(found, "judge");
        assertThat(agreement.opportunities())
                .isEqualTo(expected.path("opportunities").asLong());
        assertThat(agreement.exact()).isEqualTo(expected.path("exact").asLong());
        assertThat(agreement.expected()).isCloseTo(expected.path("expected").asDouble(), TOLERANCE);
        assertThat(agreement.exactPercent())
                .isCloseTo(expected.path("exact_pct").asDouble(), TOLERANCE);
        assertThat(agreement.expectedPercent())
                .isCloseTo(expected.path("expected_pct").asDouble(), TOLERANCE);
        assertThat(agreement.kappa()).isCloseTo(expected.path("rasch_kappa").asDouble(), TOLERANCE);
    }

    private static void residuals(Calibration found, JsonNode global) {
        var residuals = Residuals.of(found);
        var kept = IntStream.range(0, residuals.residual().length)
                .filter(found.fitted().kept()::row)
                .toArray();
        moments(kept, residuals.residual(), global.path("sd_resid"), 0);
        moments(kept, residuals.standardised(), global.path("sd_std_resid"), 1);
    }

    /** The reference divides squares of residuals by n, of standardised ones by n - 1. */
    private static void moments(int[] rows, double[] values, JsonNode sd, int less) {
        double mean =
                IntStream.of(rows).mapToDouble(row -> values[row]).average().orElseThrow();
        double squares = IntStream.of(rows)
                .mapToDouble(row -> Math.pow(values[row] - mean, 2))
                .sum();
        assertThat(Math.sqrt(squares / (rows.length - less))).isCloseTo(sd.asDouble(), TOLERANCE);
    }

    /** Of all parameters together, from the information matrix of VGAM. */
    private static void fullErrors(Calibration found, JsonNode judges) {
        for (var judge : judges.properties()) {
            assertThat(found.facet("judge").element(judge.getKey()).seFull().orElseThrow())
                    .isCloseTo(judge.getValue().asDouble(), within(1e-5));
        }
    }
}
