package org.yardstick.measurement.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.measurement.ReferenceData;
import org.yardstick.measurement.facets.ratings.RatingRows;
import org.yardstick.measurement.facets.ratings.Ratings;
import org.yardstick.measurement.facets.ratings.Scale;

class FacetsModelsTest {
    private static Ratings verbal() {
        var rows = new RatingRows(List.of("person", "item"));
        var file = ReferenceData.rows("dif_verbal");
        for (int person = 0; person < file.size(); person++) {
            for (int item = 1; item <= 24; item++) {
                rows.add(Double.parseDouble(file.get(person).getField("v" + item)), "P" + person, "v" + item);
            }
        }
        return rows.ratings();
    }

    @Test
    void personsAndItemsAloneAreATwoFacetModel() {
        var expected = ReferenceData.expected("dif_verbal").at("/analyses/rsm_mml");
        var found = Facets.calibrate(verbal(), FacetsOptions.usual().withMarginal());
        assertThat(-2 * found.fit().logLikelihood())
                .isCloseTo(expected.path("deviance").asDouble(), within(1e-2));
        assertThat(Math.pow(found.population().orElseThrow().sd(), 2))
                .isCloseTo(expected.path("variance").asDouble(), within(1e-3));
        for (var item : found.facet("item").elements()) {
            assertThat(item.measure())
                    .isCloseTo(expected.path("xsi").path(item.name()).asDouble(), within(1e-3));
        }
    }

    @Test
    void everyItemMayHaveStepsOfItsOwn() {
        var expected = ReferenceData.expected("dif_verbal").at("/analyses/pcm_mml");
        var found =
                Facets.calibrate(verbal(), FacetsOptions.usual().withMarginal().withStepsBy("item"));
        assertThat(-2 * found.fit().logLikelihood())
                .isCloseTo(expected.path("deviance").asDouble(), within(1e-2));
        for (var step : found.steps()) {
            if (step.category() > 0) {
                double measure = found.facet("item").element(step.group()).measure()
                        + step.measure().orElseThrow();
                assertThat(measure)
                        .isCloseTo(
                                expected.path("xsi")
                                        .path(step.group() + "_Cat" + step.category())
                                        .asDouble(),
                                within(1e-3));
            }
        }
    }

    /** The equations of maximum likelihood: every total and every count is as expected. */
    @ParameterizedTest
    @ValueSource(strings = {"entry", "judge", "criterion"})
    void atTheSolutionEveryTotalIsAsExpected(String stepsBy) {
        var ratings = Simulation.of(40, 5, 4, 3, new SplittableRandom(6)).ratings();
        var found = Facets.calibrate(ratings, FacetsOptions.usual().withStepsBy(stepsBy));
        assertThat(found.fit().converged()).isTrue();
        assertThat(found.model()).isEqualTo("pcm:" + stepsBy);
        totals(found, ratings);
        for (var step : found.steps()) {
            if (step.count() > 0) {
                assertThat(expectedCount(found, ratings, step)).isCloseTo(step.count(), within(1e-4));
            }
        }
    }

    private static void totals(Calibration found, Ratings ratings) {
        var residuals = Residuals.of(found);
        for (int f = 0; f < ratings.facets().size(); f++) {
            var sums = new double[ratings.elements(f)];
            for (int row = 0; row < ratings.size(); row++) {
                if (found.fitted().kept().row(row)) {
                    sums[ratings.codes(f)[row]] += residuals.residual()[row];
                }
            }
            for (double sum : sums) {
                assertThat(sum).isCloseTo(0, within(1e-4));
            }
        }
    }

    private static double expectedCount(Calibration found, Ratings ratings, Calibration.Step step) {
        double count = 0;
        for (int row = 0; row < ratings.size(); row++) {
            var group = found.fitted().model().groupName(found.fitted().model().groupOf(row));
            if (group.equals(step.group()) && found.fitted().kept().row(row)) {
                count += found.fitted().probabilities(group, found.fitted().eta(row))[step.category()];
            }
        }
        return count;
    }

    @Test
    void fourFacetsAreAsGoodAsThree() {
        var rows = new RatingRows(List.of("entry", "judge", "criterion", "occasion"));
        var random = new SplittableRandom(3);
        for (int e = 0; e < 30; e++) {
            for (int j = 0; j < 4; j++) {
                for (int c = 0; c < 3; c++) {
                    for (int o = 0; o < 2; o++) {
                        int rating = (e % 5 + random.nextInt(4) + (o == 1 ? 1 : 0)) / 2;
                        rows.add(rating, "E" + e, "J" + j, "C" + c, o == 0 ? "spring" : "autumn");
                    }
                }
            }
        }
        var ratings = rows.ratings();
        var found = Facets.calibrate(ratings, FacetsOptions.usual());
        totals(found, ratings);
        assertThat(found.facet("occasion").element("spring").measure()).isPositive();
        assertThat(found.facet("occasion").elements().stream()
                        .mapToDouble(Calibration.Element::measure)
                        .sum())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void entriesAndJudgesAloneAreMeasured() {
        var rows = new RatingRows(List.of("entry", "judge"));
        var simulation = Simulation.of(25, 5, 1);
        var three = simulation.ratings();
        for (int row = 0; row < three.size(); row++) {
            rows.add(three.value(row), three.name(0, three.codes(0)[row]), three.name(1, three.codes(1)[row]));
        }
        var found = Facets.calibrate(rows.ratings(three.scale()), FacetsOptions.usual());
        totals(found, rows.ratings(three.scale()));
        var whole = Facets.calibrate(three, FacetsOptions.usual());
        for (var judge : found.facet("judge").elements()) {
            assertThat(judge.measure())
                    .isCloseTo(whole.facet("judge").element(judge.name()).measure(), within(1e-6));
        }
        assertThat(Bias.of(found, "entry", "judge").cells()).allMatch(cell -> cell.count() == 1 && cell.p() == 1);
    }

    @Test
    void aJudgeWhoNeverUsesACategoryHasOneStepAcrossIt() {
        var simulation = Simulation.of(40, 4, 5);
        var ratings = simulation
                .rows((e, j, c, x) -> j == 1 && x == 2 ? 3 : j == 2 && x == 5 ? 4 : x)
                .ratings(new Scale(0, 5));
        for (var options : List.of(FacetsOptions.usual(), FacetsOptions.usual().withMarginal())) {
            var found = Facets.calibrate(ratings, options.withStepsBy("judge"));
            assertThat(found.fit().converged()).isTrue();
            assertThat(found.warnings())
                    .containsExactly("Nobody used category 2 with judge 1: it stays in the scale with"
                            + " probability 0, and one step leads across it.");
            var steps = found.steps().stream()
                    .filter(s -> s.group().equals("judge 1"))
                    .toList();
            assertThat(steps.get(2).measure()).isEmpty();
            assertThat(steps.get(3).measure()).isPresent();
            assertThat(found.steps().stream()
                            .filter(s -> s.group().equals("judge 2"))
                            .toList()
                            .get(5)
                            .measure())
                    .isEmpty();
        }
        totals(Facets.calibrate(ratings, FacetsOptions.usual().withStepsBy("judge")), ratings);
    }

    @Test
    void conditionalEstimatesLieCloseToCorrectedJointOnes() {
        var expected = ReferenceData.expected("dif_verbal").at("/analyses/rasch_cml/difficulty_sum0");
        var rows = new RatingRows(List.of("person", "item"));
        var graded = verbal();
        for (int row = 0; row < graded.size(); row++) {
            rows.add(
                    Math.min(1, graded.value(row)),
                    graded.name(0, graded.codes(0)[row]),
                    graded.name(1, graded.codes(1)[row]));
        }
        var plain = Facets.calibrate(rows.ratings(), FacetsOptions.usual()).facet("item");
        var found = Facets.calibrate(
                rows.ratings(),
                FacetsOptions.usual().withEstimator(new FacetsOptions.Joint(FacetsOptions.Correction.L)));
        double off = 0;
        double plainOff = 0;
        for (var item : found.facet("item").elements()) {
            double truth = expected.path(item.name()).asDouble();
            off += Math.pow(item.measure() - truth, 2);
            plainOff += Math.pow(plain.element(item.name()).measure() - truth, 2);
        }
        assertThat(Math.sqrt(off / 24)).isLessThan(0.02);
        assertThat(off).isLessThan(plainOff / 10);
    }

    @Test
    void theMapHoldsEveryElement() {
        var found = Facets.calibrate(Simulation.of(30, 5, 4).ratings(), FacetsOptions.usual());
        var map = WrightMap.of(found, 0.25);
        for (var bars : map.facets()) {
            assertThat(bars.elements()).hasSize(map.bins());
            for (int bin = 0; bin < map.bins(); bin++) {
                for (var name : bars.elements().get(bin)) {
                    double from = map.from() + bin * map.width();
                    assertThat(found.facet(bars.facet()).element(name).measure())
                            .isBetween(from - 1e-9, from + map.width() + 1e-9);
                }
            }
        }
        assertThat(map.facets().getFirst().elements().stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(30);
        assertThat(map.steps()).hasSize(5);
    }

    @Test
    void surprisesComeLargestFirst() {
        var simulation = Simulation.of(30, 5, 4);
        var ratings = simulation
                .rows((e, j, c, x) -> e == 3 && j == 2 && c == 1 ? (x > 2 ? 0 : 5) : x)
                .ratings(new Scale(0, 5));
        var surprises = Residuals.surprises(Facets.calibrate(ratings, FacetsOptions.usual()), 3);
        assertThat(surprises.getFirst().elements()).containsExactly("entry 3", "judge 2", "criterion 1");
        assertThat(Math.abs(surprises.getFirst().standardised())).isGreaterThan(2);
    }
}
