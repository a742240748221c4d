package org.yardstick.measurement.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.measurement.ReferenceData;
import org.yardstick.measurement.reliability.Covariances.Missing;
import tools.jackson.databind.JsonNode;

/**
 * The scales in ../shared/data: R with psych 2.2.9, lavaan 0.6.14 and semTools 0.5.6. Closed forms to 1e-9 relative, loadings and omega to 1e-5, fit to
 * 1e-6 relative (lavaan stops there).
 */
class PublishedReliabilityTest {
    private static final double CLOSED = 1e-9;
    private static final double LOADING = 1e-5;
    private static final double FIT = 1e-6;

    @ParameterizedTest
    @ValueSource(strings = {"scale_A", "scale_C", "scale_E", "scale_N", "scale_O", "all25"})
    void alphaOfPairsIsThatOfPsych(String scale) {
        var expected = bfi().path(scale);
        alphaIsThatOfPsych(scale(expected, Missing.PAIRWISE), expected.path("alpha"));
    }

    @Test
    void alphaOfCompleteScalesIsThatOfPsych() {
        alphaIsThatOfPsych(
                attitude(),
                ReferenceData.expected("survey_attitude").path("analyses").path("alpha"));
        alphaIsThatOfPsych(
                holzinger(),
                ReferenceData.expected("cfa_holzinger").path("analyses").path("alpha"));
    }

    private static void alphaIsThatOfPsych(Covariances s, JsonNode expected) {
        var alpha = CronbachAlpha.of(s, 0.95);
        assertThat(alpha.n()).isEqualTo(expected.path("n_rows").asInt());
        close(alpha.value(), expected.path("raw_alpha"));
        close(alpha.standardised(), expected.path("std_alpha"));
        close(alpha.standardError(), expected.path("ase"));
        close(alpha.meanCorrelation(), expected.path("mean_interitem_r"));
        close(alpha.lambda6().orElseThrow(), expected.path("guttman_lambda6"));
        close(alpha.interval().lower(), expected.path("feldt_ci").path("lower"));
        close(alpha.interval().upper(), expected.path("feldt_ci").path("upper"));
        var dropped = expected.path("alpha_if_dropped");
        for (int i = 0; i < s.size(); i++) {
            var item = alpha.items().get(i);
            assertThat(item.name()).isEqualTo(dropped.path("item").path(i).asString());
            close(item.ifDeleted().orElseThrow(), dropped.path("raw_alpha").path(i));
            close(
                    item.standardisedIfDeleted().orElseThrow(),
                    dropped.path("std_alpha").path(i));
            close(
                    item.itemRest().orElseThrow(),
                    expected.path("item_stats").path("r_drop").path(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scale_A", "scale_C", "scale_E", "scale_N", "scale_O"})
    void omegaOfFiveScalesIsThatOfLavaanAndPsych(String scale) {
        var expected = bfi().path(scale);
        omegaIsThatOfLavaanAndPsych(scale(expected, Missing.LISTWISE), expected.path("omega"));
    }

    @Test
    void omegaOfCompleteScalesIsThatOfLavaanAndPsych() {
        var attitude =
                ReferenceData.expected("survey_attitude").path("analyses").path("omega");
        omegaIsThatOfLavaanAndPsych(attitude(), attitude);
        var holzinger = ReferenceData.expected("cfa_holzinger").path("analyses").path("omega");
        omegaIsThatOfLavaanAndPsych(holzinger(), holzinger);
    }

    private static void omegaIsThatOfLavaanAndPsych(Covariances s, JsonNode expected) {
        var omega = Omega.of(s, 0.95);
        var ml = omega.maximumLikelihood();
        assertThat(ml.factor().converged()).isTrue();
        assertThat(omega.minresFactor().converged()).isTrue();
        assertThat(ml.n()).isEqualTo(expected.path("n").asInt());
        near(omega.total(), expected.path("omega_total_1factor_formula"));
        near(omega.overObserved(), expected.path("semTools_compRelSEM"));
        near(omega.minres(), expected.path("omega_total_minres_corr").path("value"));
        for (int i = 0; i < s.size(); i++) {
            var loading = ml.factor().loadings().get(i);
            var scale = Math.max(1, Math.abs(loading.loading()));
            assertThat(loading.loading())
                    .isCloseTo(expected.path("loadings").path(i).asDouble(), within(LOADING * scale));
            var theta = expected.path("residual_variances").path(i).asDouble();
            assertThat(loading.uniqueness()).isCloseTo(theta, within(LOADING * Math.max(1, theta)));
            var minres = omega.minresFactor().loadings().get(i).loading();
            near(
                    minres,
                    expected.path("omega_total_minres_corr").path("loadings").path(i));
        }
        var fit = expected.path("fit");
        assertThat(ml.df()).isEqualTo(fit.path("df").asInt());
        assertThat(ml.chiSquare()).isCloseTo(fit.path("chisq").asDouble(), within(FIT * ml.chiSquare()));
        assertThat(ml.cfi()).isCloseTo(fit.path("cfi").asDouble(), within(FIT));
        assertThat(ml.rmsea().orElseThrow()).isCloseTo(fit.path("rmsea").asDouble(), within(FIT));
    }

    @Test
    void omegaHierarchicalOfThreeFactorsIsThatOfPsych() {
        var expected = ReferenceData.expected("cfa_holzinger")
                .path("analyses")
                .path("omega")
                .path("psych_omega");
        hierarchicalIsThatOfPsych(SchmidLeiman.of(holzinger(), 3), expected);
    }

    @Test
    void omegaHierarchicalOfTwoFactorsIsThatOfPsych() {
        var expected = ReferenceData.expected("survey_attitude")
                .path("analyses")
                .path("omega")
                .path("psych_omega");
        hierarchicalIsThatOfPsych(SchmidLeiman.of(attitude(), 2), expected);
    }

    private static void hierarchicalIsThatOfPsych(SchmidLeiman own, JsonNode expected) {
        assertThat(own.converged()).isTrue();
        near(own.omegaHierarchical(), expected.path("omega_h"));
        near(own.omegaTotal(), expected.path("omega_total"));
        near(own.limit(), expected.path("omega_lim"));
        near(own.explainedByGeneral(), expected.path("ecv"));
        for (int i = 0; i < own.items().size(); i++) {
            near(own.items().get(i).general(), expected.path("g_loadings").path(i));
        }
    }

    @Test
    void omegaHierarchicalOfFiveFactorsIsThatOfPsychWithTheItemsItReverses() {
        var all = bfi().path("all25");
        var own = SchmidLeiman.of(scale(all, Missing.LISTWISE), 5);
        assertThat(own.converged()).isTrue();
        near(own.omegaHierarchical(), all.path("psych_omega").path("omega_h"));
        near(own.omegaTotal(), all.path("psych_omega").path("omega_total"));
        assertThat(own.reversed()).contains("N1", "N2", "N3", "N4", "N5");
    }

    private static void close(double own, JsonNode expected) {
        assertThat(own).isCloseTo(expected.asDouble(), within(CLOSED * Math.max(1e-6, Math.abs(expected.asDouble()))));
    }

    private static void near(double own, JsonNode expected) {
        assertThat(own).isCloseTo(expected.asDouble(), within(LOADING));
    }

    private static JsonNode bfi() {
        return ReferenceData.expected("survey_bfi").path("analyses");
    }

    private static Covariances attitude() {
        var rows = ReferenceData.rows("survey_attitude");
        var items = rows.getFirst().getHeader();
        return Covariances.of(items, ReferenceData.numbers(rows, items), Missing.LISTWISE);
    }

    private static Covariances holzinger() {
        var items = List.of("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9");
        var rows = ReferenceData.rows("cfa_holzinger");
        return Covariances.of(items, ReferenceData.numbers(rows, items), Missing.LISTWISE);
    }

    /** The items of a scale of the bfi, those that the file names (or that its scales name) reversed within 1 to 6. */
    private static Covariances scale(JsonNode expected, Missing missing) {
        var items = names(expected.path("alpha").path("alpha_if_dropped").path("item"));
        var reversed = List.of("A1", "C4", "C5", "E1", "E2", "O2", "O5");
        var rows = ReferenceData.numbers(ReferenceData.rows("survey_bfi"), items);
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = reversed.contains(items.get(i)) ? 7 - row[i] : row[i];
            }
        }
        return Covariances.of(items, rows, missing);
    }

    private static List<String> names(JsonNode array) {
        var names = new ArrayList<String>();
        StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).forEach(names::add);
        return names;
    }
}
