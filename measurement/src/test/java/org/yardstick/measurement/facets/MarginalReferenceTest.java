package org.yardstick.measurement.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.measurement.ReferenceData;
import org.yardstick.measurement.facets.Calibration.Element;
import org.yardstick.measurement.facets.ratings.Anchors;
import tools.jackson.databind.JsonNode;

/** The marginal solutions of TAM: deviance 1e-2, parameters 1e-3, standard errors 2 %, EAP and WLE 2e-3. */
class MarginalReferenceTest {
    private static final Offset<Double> PARAMETER = within(1e-3);

    @ParameterizedTest
    @ValueSource(strings = {"mfrm_ratings1", "mfrm_ptam4", "mfrm_ex10_dich", "mfrm_sim_open"})
    void theRatingScaleIsReproduced(String set) {
        var found = Facets.calibrate(
                ReferenceSets.ratings(set), FacetsOptions.usual().withMarginal());
        compare(found, ReferenceData.expected(set).at("/analyses/mml_rsm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mfrm_ratings1", "mfrm_ptam4", "mfrm_sim_open"})
    void stepsOfEachCriterionAreReproduced(String set) {
        var options = FacetsOptions.usual().withMarginal().withStepsBy("criterion");
        compare(
                Facets.calibrate(ReferenceSets.ratings(set), options),
                ReferenceData.expected(set).at("/analyses/mml_pcm"));
    }

    @Test
    void aSingleCriterionCarriesTheLevel() {
        var expected = ReferenceData.expected("mfrm_standardsetting").at("/analyses/mml_rsm");
        var found = Facets.calibrate(
                ReferenceSets.ratings("mfrm_standardsetting"),
                FacetsOptions.usual().withMarginal());
        fit(found, expected);
        judges(found, table(expected, "est"));
        double level = found.facet("criterion").element("score").measure();
        for (int k = 1; k <= 2; k++) {
            assertThat(found.steps().get(k).measure().orElseThrow() + level)
                    .isCloseTo(table(expected, "est").get("step" + k), PARAMETER);
        }
    }

    private static void compare(Calibration found, JsonNode expected) {
        fit(found, expected);
        var estimates = table(expected, "est");
        var errors = table(expected, "se");
        judges(found, estimates);
        judgeErrors(found, errors);
        for (var criterion : found.facet("criterion").elements()) {
            assertThat(criterion.measure()).as(criterion.name()).isCloseTo(estimates.get(criterion.name()), PARAMETER);
            assertThat(criterion.se()).isCloseTo(errors.get(criterion.name()), Percentage.withPercentage(2));
        }
        for (var step : found.steps()) {
            var common = step.group().equals(Anchors.COMMON);
            int k = step.category();
            var threshold = estimates.get(common ? "step" + k : step.group() + ":step" + k);
            if (threshold != null) {
                assertThat(step.measure().orElseThrow())
                        .as("%s %d", step.group(), k)
                        .isCloseTo(threshold, PARAMETER);
            }
        }
    }

    private static Map<String, Double> table(JsonNode expected, String column) {
        var table = new HashMap<String, Double>();
        var parameters = expected.path("parameters");
        for (int i = 0; i < parameters.path("parameter").size(); i++) {
            table.put(
                    parameters.path("parameter").get(i).asString(),
                    parameters.path(column).get(i).asDouble());
        }
        return table;
    }

    private static void judges(Calibration found, Map<String, Double> estimates) {
        for (var judge : found.facet("judge").elements()) {
            assertThat(judge.measure()).as(judge.name()).isCloseTo(estimates.get(judge.name()), PARAMETER);
        }
    }

    /** TAM tells the error of each judge's contrast with the last one, information I_j + I_last; ours are of each by itself. */
    private static void judgeErrors(Calibration found, Map<String, Double> errors) {
        var judges = found.facet("judge").elements().stream()
                .sorted(Comparator.comparing(Element::name))
                .toList();
        for (var judge : judges.subList(0, judges.size() - 1)) {
            double information =
                    Math.pow(judge.se(), -2) + Math.pow(judges.getLast().se(), -2);
            assertThat(1 / Math.sqrt(information)).isCloseTo(errors.get(judge.name()), Percentage.withPercentage(2));
        }
    }

    private static void fit(Calibration found, JsonNode expected) {
        assertThat(found.fit().converged()).isTrue();
        assertThat(-2 * found.fit().logLikelihood())
                .isCloseTo(expected.path("deviance").asDouble(), within(1e-2));
        var population = found.population().orElseThrow();
        assertThat(population.mean()).isZero();
        assertThat(population.sd())
                .isCloseTo(Math.sqrt(expected.path("variance").asDouble()), PARAMETER);
        assertThat(found.facet("entry").sample().orElseThrow().reliability())
                .isCloseTo(expected.path("eap_reliability").asDouble(), within(2e-3));
        entries(found, expected.path("entry"));
    }

    private static void entries(Calibration found, JsonNode table) {
        var population = found.population().orElseThrow();
        for (int i = 0; i < table.path("entry").size(); i++) {
            var entry = found.facet("entry").element(table.path("entry").get(i).asString());
            assertThat(entry.measure())
                    .as(entry.name())
                    .isCloseTo(table.path("eap").get(i).asDouble(), within(2e-3));
            assertThat(entry.se()).isCloseTo(table.path("eap_sd").get(i).asDouble(), Percentage.withPercentage(2));
            var warm = population.weighted().stream()
                    .filter(a -> a.name().equals(entry.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(warm.measure())
                    .as(entry.name())
                    .isCloseTo(table.path("wle").get(i).asDouble(), within(2e-3));
            assertThat(warm.se()).isCloseTo(table.path("wle_se").get(i).asDouble(), Percentage.withPercentage(2));
        }
    }
}
