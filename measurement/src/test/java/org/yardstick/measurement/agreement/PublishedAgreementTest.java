package org.yardstick.measurement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.measurement.ReferenceData;
import org.yardstick.measurement.agreement.ChanceCorrected.Chance;
import org.yardstick.measurement.agreement.IntraclassCorrelations.Form;
import org.yardstick.measurement.agreement.IntraclassCorrelations.Satterthwaite;
import tools.jackson.databind.JsonNode;

/** Every agreement set in ../shared/data: R with psych 2.2.9, irr 0.84.1, irrCAC 1.0 and vcd 1.4.11. Closed forms to 1e-9 relative. */
class PublishedAgreementTest {
    private static final double CLOSED = 1e-9;
    /** irrCAC rounds its coefficients and standard errors to 5 decimals, and irr the parts of Fleiss' kappa to 3. */
    private static final double FIVE_DECIMALS = 5.001e-6;

    private static final double THREE_DECIMALS = 5.001e-4;

    @ParameterizedTest
    @ValueSource(strings = {"icc_shrout_fleiss_1979", "irr_anxiety", "agree_ptam4wide"})
    void intraclassCorrelationsAreThoseOfIrrAndPsych(String set) {
        var icc = IntraclassCorrelations.of(ratings(set), 0.95);
        var expected = expected(set).path("icc");
        var squares = expected.path("mean_squares");
        close(icc.meanSquares().betweenUnits(), squares.path("MSR").asDouble());
        close(icc.meanSquares().betweenRaters(), squares.path("MSC").asDouble());
        close(icc.meanSquares().error(), squares.path("MSE").asDouble());
        close(icc.meanSquares().withinUnits(), squares.path("MSW").asDouble());
        var names = List.of(
                "oneway_single",
                "twoway_agreement_single",
                "twoway_consistency_single",
                "oneway_average",
                "twoway_agreement_average",
                "twoway_consistency_average");
        var psych = expected.path("psych_ICC");
        var order = List.of(Form.values()); // as the files list them
        for (var form : order) {
            var own = icc.form(form).orElseThrow();
            var test = own.test().orElseThrow();
            int i = order.indexOf(form);
            close(own.value(), psych.path("ICC").path(i).asDouble());
            close(
                    own.interval().orElseThrow().lower(),
                    psych.path("lower").path(i).asDouble());
            close(
                    own.interval().orElseThrow().upper(),
                    psych.path("upper").path(i).asDouble());
            close(test.f(), psych.path("F").path(i).asDouble());
            close(test.df2(), psych.path("df2").path(i).asDouble());
            close(test.p(), psych.path("p").path(i).asDouble());
            var irr = expected.path("irr").path(names.get(i));
            var satterthwaite = own.doubled().or(own::satterthwaite);
            close(own.value(), irr.path("value").asDouble());
            close(
                    satterthwaite.map(Satterthwaite::df).orElse(test.df2()),
                    irr.path("df2").asDouble());
            close(
                    satterthwaite.map(v -> v.p().orElseThrow()).orElse(test.p()),
                    irr.path("p").asDouble());
            var interval = satterthwaite
                    .flatMap(Satterthwaite::interval)
                    .or(own::interval)
                    .orElseThrow();
            close(interval.lower(), irr.path("lbound").asDouble());
            close(interval.upper(), irr.path("ubound").asDouble());
        }
    }

    /**
     * Where no rating is missing, irr 0.84.1 forgets to divide the pairs of a unit by m - 1, so that its N is (m - 1) times too large: 1 - alpha
     * comes out multiplied by (N (m - 1) - 1) / ((m - 1)(N - 1)). irrCAC, in the same files, has the right one.
     */
    @ParameterizedTest
    @ValueSource(strings = {"icc_shrout_fleiss_1979", "irr_anxiety", "agree_ptam4wide"})
    void krippendorffsAlphaOfCompleteRatingsIsThatOfIrrButForItsSlip(String set) {
        var ratings = complete(set);
        double m = ratings.raters().size();
        double n = ratings.count();
        var slip = (n * (m - 1) - 1) / ((m - 1) * (n - 1));
        for (var metric : Metric.values()) {
            var irr = expected(set)
                    .path("krippendorff")
                    .path(metric.name().toLowerCase(Locale.ROOT))
                    .asDouble();
            close((1 - KrippendorffAlpha.of(ratings, metric).value()) * slip, 1 - irr);
        }
        var cac = expected(set)
                .path("cac")
                .path("unweighted")
                .path("krippen.alpha.raw")
                .path("coeff");
        if (!cac.isMissingNode()) {
            var nominal = KrippendorffAlpha.of(ratings, Metric.NOMINAL).value();
            assertThat(nominal).isCloseTo(cac.asDouble(), within(FIVE_DECIMALS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"krippendorff_2011", "agree_ptam4wide"})
    void krippendorffsAlphaIsThatOfIrr(String set) {
        var node = expected(set);
        var all = node.has("krippendorff_all_rows") ? node.path("krippendorff_all_rows") : node.path("krippendorff");
        for (var metric : Metric.values()) {
            var name = metric.name().toLowerCase(Locale.ROOT);
            close(
                    KrippendorffAlpha.of(ratings(set), metric).value(),
                    all.path(name).asDouble());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"krippendorff_2011", "irr_anxiety", "agree_ptam4wide", "gwet_raw5observers"})
    void coefficientsBeyondChanceAreThoseOfIrrCac(String set) {
        var ratings = set.equals("agree_ptam4wide") ? complete(set) : ratings(set);
        for (var weighting : Weighting.values()) {
            var byWeight = expected(set).path("cac").path(name(weighting));
            for (var chance : Chance.values()) {
                var expected = byWeight.path(name(chance));
                if (expected.isMissingNode()) {
                    continue;
                }
                var own = ChanceCorrected.of(ratings, chance, weighting, 0.95);
                assertThat(own.value()).isCloseTo(expected.path("coeff").asDouble(), within(FIVE_DECIMALS));
                assertThat(own.standardError()).isCloseTo(expected.path("se").asDouble(), within(FIVE_DECIMALS));
                close(own.observed(), expected.path("pa").asDouble());
                close(own.expected(), expected.path("pe").asDouble());
                var ends = expected.path("ci").asString().replaceAll("[()]", "").split(",", -1);
                assertThat(own.interval().lower()).isCloseTo(Double.parseDouble(ends[0]), within(THREE_DECIMALS));
                assertThat(own.interval().upper()).isCloseTo(Double.parseDouble(ends[1]), within(THREE_DECIMALS));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"irr_anxiety", "agree_ptam4wide"})
    void kappasAndConcordanceAreThoseOfIrr(String set) {
        var expected = expected(set);
        var ratings = complete(set);
        for (var weighting : List.of(Weighting.NONE, Weighting.LINEAR, Weighting.QUADRATIC)) {
            var node = expected.path("kappa2_" + name(weighting));
            var pairs = PairwiseKappa.of(ratings, weighting, 0.95).pairs();
            assertThat(pairs).hasSize(node.path("kappa").size());
            for (int i = 0; i < pairs.size(); i++) {
                assertThat(pairs.get(i).first())
                        .isEqualTo(node.path("a").path(i).asString());
                close(pairs.get(i).kappa().value(), node.path("kappa").path(i).asDouble());
                close(
                        pairs.get(i).kappa().z().orElseThrow(),
                        node.path("z").path(i).asDouble());
            }
        }
        close(
                PairwiseKappa.of(ratings, Weighting.NONE, 0.95).mean(),
                expected.path("light").asDouble());
        var fleiss = FleissKappa.of(ratings, 0.95);
        close(fleiss.overall().value(), expected.path("fleiss").asDouble());
        var detail = expected.path("fleiss_detail");
        for (int k = 0; k < fleiss.categories().size(); k++) {
            var category = fleiss.categories().get(k);
            assertThat(category.kappa()).isCloseTo(detail.path("kappa").path(k).asDouble(), within(THREE_DECIMALS));
            assertThat(category.test().z()).isCloseTo(detail.path("z").path(k).asDouble(), within(THREE_DECIMALS));
        }
        var exact =
                ChanceCorrected.of(ratings, Chance.CONGER, Weighting.NONE, 0.95).value();
        close(exact, expected.path("fleiss_exact").asDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"icc_shrout_fleiss_1979", "irr_anxiety", "agree_ptam4wide"})
    void concordanceIsThatOfIrr(String set) {
        var w = KendallW.of(ratings(set));
        var expected = expected(set).path("kendallW");
        close(w.value(), expected.path("value").asDouble());
        close(w.chiSquare(), expected.path("stat").asDouble());
        close(w.p(), expected.path("p").asDouble());
    }

    /**
     * The variance of the weighted kappa that psych 2.2.9 gives here, 0.124, is not compared: it puts disagreement weights into a formula for
     * agreement weights (a standard error of 0.35 with 200 pairs). The one of Fleiss, Cohen and Everitt is 0.0057.
     */
    @Test
    void cohensExampleOf1968IsReproduced() {
        var counts = new double[3][3];
        var weights = new double[3][3];
        for (var row : ReferenceData.rows("cohen_1968_weighted")) {
            int a = Integer.parseInt(row.getField("row")) - 1;
            int b = Integer.parseInt(row.getField("col")) - 1;
            counts[a][b] = 200 * Double.parseDouble(row.getField("p"));
            weights[a][b] = 1 - Double.parseDouble(row.getField("disagreement_weight")) / 6;
        }
        var expected = expected("cohen_1968_weighted");
        var plain = Kappa.of(counts, Weighting.NONE, 0.95);
        close(plain.value(), expected.path("kappa").asDouble());
        close(
                plain.standardError() * plain.standardError(),
                expected.path("var_kappa").asDouble());
        var weighted = Kappa.of(counts, weights, 0.95);
        close(weighted.value(), expected.path("weighted").asDouble());
        assertThat(weighted.standardError()).isCloseTo(Math.sqrt(0.0057008563), within(1e-9));
    }

    @Test
    void kappaOfATableIsThatOfVcd() {
        var expected = expected("vcd_sexualfun_kappa");
        var levels = List.of("Never Fun", "Fairly Often", "Very Often", "Always fun");
        var counts = new double[4][4];
        for (var row : ReferenceData.rows("vcd_sexualfun_kappa")) {
            counts[levels.indexOf(row.getField("husband"))][levels.indexOf(row.getField("wife"))] =
                    Double.parseDouble(row.getField("n"));
        }
        var names = Map.of(
                Weighting.NONE, "unweighted",
                Weighting.LINEAR, "linear_equal_spacing",
                Weighting.QUADRATIC, "quadratic_fleiss_cohen");
        names.forEach((weighting, name) -> {
            var kappa = Kappa.of(counts, weighting, 0.95);
            var node = expected.path(name);
            close(kappa.value(), node.path("value").asDouble());
            close(kappa.standardError(), node.path("ase").asDouble());
        });
    }

    @Test
    void everythingAtOnceSaysWhatTheFiguresSayAlone() {
        var ratings = ratings("krippendorff_2011");
        var all = Agreement.of(ratings, Agreement.Options.usual(), new SplittableRandom(1));
        assertThat(all.krippendorffAlpha().orElseThrow().value())
                .isEqualTo(KrippendorffAlpha.of(ratings, Metric.ORDINAL).value());
        assertThat(all.krippendorffAlpha()
                        .orElseThrow()
                        .interval()
                        .orElseThrow()
                        .holds(0.815))
                .isTrue();
        assertThat(all.icc()).isPresent();
        assertThat(all.completeUnits())
                .isEqualTo(all.icc().orElseThrow().meanSquares().units());
        assertThat(all.cohenKappa()).isEmpty();
        assertThat(all.notes()).isEmpty();
    }

    private static String name(Weighting weighting) {
        return switch (weighting) {
            case NONE -> "unweighted";
            case LINEAR, QUADRATIC, ORDINAL -> weighting.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String name(Chance chance) {
        return switch (chance) {
            case FLEISS -> "fleiss.kappa.raw";
            case CONGER -> "conger.kappa.raw";
            case BRENNAN_PREDIGER -> "bp.coeff.raw";
            case GWET -> "gwet.ac1.raw";
            case KRIPPENDORFF -> "krippen.alpha.raw";
        };
    }

    private static void close(double own, double expected) {
        assertThat(own).isCloseTo(expected, within(CLOSED * Math.max(Math.abs(expected), 1e-30)));
    }

    private static JsonNode expected(String set) {
        return ReferenceData.expected(set).path("analyses");
    }

    private static Ratings ratings(String set) {
        var rows = ReferenceData.rows(set);
        var header = rows.getFirst().getHeader();
        var raters = header.subList(1, header.size());
        var units = rows.stream().map(row -> row.getField(0)).toList();
        return Ratings.of(units, raters, ReferenceData.numbers(rows, raters));
    }

    private static Ratings complete(String set) {
        var all = ratings(set);
        var rows = all.complete();
        var units = Arrays.stream(rows).map(Arrays::toString).toList();
        return Ratings.of(units, all.raters(), rows);
    }
}
