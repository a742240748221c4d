package org.yardstick.measurement.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.facets.ratings.Anchors;
import org.yardstick.measurement.facets.ratings.RatingRows;
import org.yardstick.measurement.facets.ratings.Scale;
import org.yardstick.measurement.facets.ratings.Subsets;

class FacetsEdgesTest {
    private static final List<String> FACETS = List.of("entry", "judge", "criterion");

    private static void refused(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOf(InvalidInput.class).message().contains(parts);
    }

    /** Two panels that share criteria but neither entries nor judges. */
    private static RatingRows panels() {
        var rows = new RatingRows(FACETS);
        var random = new SplittableRandom(4);
        for (int e = 0; e < 12; e++) {
            for (int j = 0; j < 3; j++) {
                for (int c = 0; c < 4; c++) {
                    rows.add(random.nextInt(5), "E" + e, (e % 2 == 0 ? "A" : "B") + j, "C" + c);
                }
            }
        }
        return rows;
    }

    @Test
    void noRatingAtAll() {
        refused(() -> new RatingRows(FACETS).ratings(), "There is no rating", "Give a file");
        refused(() -> new RatingRows(FACETS).add(Double.NaN, "a", "b", "c").ratings(), "There is no rating");
    }

    @Test
    void oneJudge() {
        var rows = new RatingRows(FACETS)
                .add(1, "a", "Ho", "x")
                .add(2, "b", "Ho", "x")
                .add(3, "c", "Ho", "x");
        refused(
                () -> Facets.calibrate(rows.ratings(), FacetsOptions.usual()),
                "only one judge, \"Ho\"",
                "at least two");
    }

    @Test
    void everyRatingTheSame() {
        var rows = new RatingRows(FACETS).add(4, "a", "Ho", "x").add(4, "b", "Li", "x");
        refused(rows::ratings, "Every rating is 4", "Give ratings that differ");
        refused(
                () -> Facets.calibrate(rows.ratings(new Scale(0, 10)), FacetsOptions.usual()),
                "Nothing can be told apart");
    }

    @Test
    void aCriterionOnWhichAllGotTheSameIsSetAside() {
        var simulation = Simulation.of(20, 4, 3);
        var found = Facets.calibrate(
                simulation.rows((e, j, c, x) -> c == 1 ? 5 : x).ratings(new Scale(0, 5)), FacetsOptions.usual());
        var constant = found.facet("criterion").element("criterion 1");
        assertThat(constant.extreme()).isTrue();
        assertThat(constant.fit()).isEmpty();
        assertThat(constant.measure()).isLessThan(-2).isFinite();
        assertThat(constant.observed()).isEqualTo(5);
    }

    @Test
    void aConstantCriterionBorrowsTheStepsOfTheOthers() {
        var ratings =
                Simulation.of(20, 4, 3).rows((e, j, c, x) -> c == 1 ? 5 : x).ratings(new Scale(0, 5));
        for (var options : List.of(FacetsOptions.usual(), FacetsOptions.usual().withMarginal())) {
            var found = Facets.calibrate(ratings, options.withStepsBy("criterion"));
            var constant = found.facet("criterion").element("criterion 1");
            assertThat(constant.extreme()).isTrue();
            assertThat(constant.fair()).isBetween(4.5, 5.0);
            assertThat(constant.se()).isLessThan(5);
            assertThat(found.steps().stream().filter(s -> s.group().equals("criterion 1")))
                    .allMatch(s -> s.measure().isEmpty() && s.count() == 0);
        }
    }

    @Test
    void aRatingOutsideTheScale() {
        var rows = new RatingRows(FACETS).add(4, "a", "Ho", "x").add(11, "b", "Li", "x");
        refused(
                () -> rows.ratings(new Scale(0, 10)),
                "The rating 11",
                "row 2",
                "judge Li",
                "outside the scale from 0 to 10");
    }

    @Test
    void aRatingThatIsNoCategory() {
        refused(() -> new RatingRows(FACETS).add(2.5, "a", "Ho", "x"), "2.5", "a, Ho, x", "doubled");
        refused(() -> new RatingRows(FACETS).add(Double.POSITIVE_INFINITY, "a", "Ho", "x"), "not a whole number");
        refused(() -> new RatingRows(FACETS).add(1, "a", "Ho"), "Name one element for each");
    }

    @Test
    void aWeightThatIsNotPositive() {
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            var rows = new RatingRows(FACETS).add(1, "a", "Ho", "x").addWeighted(2, weight, "b", "Li", "x");
            refused(rows::ratings, "The weight " + weight, "row 2", "not a positive number");
        }
        var light = new RatingRows(FACETS).add(1, "a", "Ho", "x").addWeighted(2, 1e-12, "b", "Li", "x");
        refused(light::ratings, "The weight 1.0E-12", "row 2", "too far from 1");
    }

    @Test
    void namesAreChecked() {
        var ratings = Simulation.of(10, 4, 3).ratings();
        var usual = FacetsOptions.usual();
        refused(
                () -> Facets.calibrate(ratings, usual.withStepsBy("room")),
                "no facet \"room\"",
                "entry, judge, criterion");
        var unknown = new Anchors(Map.of("judge", Map.of("Wong", 0.5)), Map.of());
        refused(() -> Facets.calibrate(ratings, usual.withAnchors(unknown)), "no element \"Wong\"");
        var short1 = new Anchors(Map.of(), Map.of(Anchors.COMMON, List.of(1.0)));
        refused(() -> Facets.calibrate(ratings, usual.withAnchors(short1)), "Give 5 numbers");
        var entry = new Anchors(Map.of("entry", Map.of("entry 1", 0.5)), Map.of());
        refused(() -> Facets.calibrate(ratings, usual.withMarginal().withAnchors(entry)), "cannot be anchored");
        refused(() -> usual.withTolerance(0), "tolerance");
        refused(() -> new FacetsOptions.Marginal(1), "3 to 201 nodes");
        refused(() -> new Scale(3, 3), "at least two categories");
        refused(() -> new Scale(0, 120), "too long");
    }

    @Test
    void panelsThatNoJudgeLinksAreRefused() {
        var ratings = panels().ratings();
        assertThat(Subsets.of(ratings)).hasSize(2);
        assertThat(Subsets.of(ratings).getFirst().elements()).containsEntry("judge", List.of("A0", "A1", "A2"));
        refused(
                () -> Facets.calibrate(ratings, FacetsOptions.usual()),
                "entry and judge fall into 2 subsets",
                "judge A0, A1, A2",
                "anchor in each subset");
    }

    @Test
    void panelsAreTiedByAnchorsOrByTheDistributionOfEntries() {
        var ratings = panels().ratings();
        var anchors = new Anchors(Map.of("judge", Map.of("A0", 0.2, "B0", -0.1)), Map.of());
        var tied = Facets.calibrate(ratings, FacetsOptions.usual().withAnchors(anchors));
        assertThat(tied.fit().converged()).isTrue();
        assertThat(tied.facet("judge").element("B0").measure()).isEqualTo(-0.1);
        assertThat(tied.warnings()).anyMatch(w -> w.contains("2 subsets"));
        var half = new Anchors(Map.of("judge", Map.of("A0", 0.2)), Map.of());
        refused(() -> Facets.calibrate(ratings, FacetsOptions.usual().withAnchors(half)), "2 subsets");
        var drawn = Facets.calibrate(ratings, FacetsOptions.usual().withMarginal());
        assertThat(drawn.warnings()).anyMatch(w -> w.contains("2 subsets"));
    }

    /** One top rating across the panels: the second may lie any distance below the first. */
    @Test
    void panelsLinkedByATopRatingAloneHaveNoFiniteMeasures() {
        var ratings = panels().add(4, "E0", "B0", "C0").ratings();
        var found = Facets.calibrate(ratings, FacetsOptions.usual());
        assertThat(found.fit().converged()).isFalse();
        assertThat(found.warnings()).anyMatch(w -> w.contains("no finite measure") && w.matches(".*judge [AB]0.*"));
        found.facets().forEach(f -> f.elements().forEach(e -> assertThat(e.se()).isFinite()));
        assertThat(Facets.calibrate(ratings, FacetsOptions.usual().withMarginal())
                        .fit()
                        .converged())
                .isTrue();
    }

    @Test
    void elementsThatRiseAndFallTogetherAreRefused() {
        var rows = new RatingRows(List.of("entry", "judge", "session"));
        var random = new SplittableRandom(4);
        for (int e = 0; e < 12; e++) {
            for (int j = 0; j < 4; j++) {
                rows.add(random.nextInt(5), "E" + e, "J" + j, "S" + j / 2);
            }
        }
        refused(() -> Facets.calibrate(rows.ratings(), FacetsOptions.usual()), "judge and session fall into 2 subsets");
    }

    @Test
    void anExtremeEntryIsMeasuredThreeTenthsOfAPointInside() {
        var simulation = Simulation.of(20, 4, 3);
        var found = Facets.calibrate(
                simulation.rows((e, j, c, x) -> e == 7 ? 5 : x).ratings(new Scale(0, 5)), FacetsOptions.usual());
        var entry = found.facet("entry").element("entry 7");
        assertThat(entry.extreme()).isTrue();
        double expected = 0;
        for (var judge : found.facet("judge").elements()) {
            for (var criterion : found.facet("criterion").elements()) {
                var p = found.fitted()
                        .probabilities(Anchors.COMMON, entry.measure() - judge.measure() - criterion.measure());
                for (int k = 0; k <= 5; k++) {
                    expected += k * p[k];
                }
            }
        }
        assertThat(expected).isCloseTo(60 - 0.3, within(1e-6));
        assertThat(found.facet("judge").element("judge 1").count()).isEqualTo(57);
    }

    @Test
    void fewRatingsAnEntryAreWarnedOf() {
        var found = Facets.calibrate(
                Simulation.of(60, 4, 1, 2, new SplittableRandom(2)).ratings(), FacetsOptions.usual());
        assertThat(found.warnings()).anyMatch(w -> w.contains("ratings an entry") && w.contains("MML"));
    }

    @Test
    void theCorrectionShrinksByRatingsAnEntry() {
        var ratings = Simulation.of(20, 4, 3).ratings();
        var plain = Facets.calibrate(ratings, FacetsOptions.usual());
        var corrected = Facets.calibrate(
                ratings, FacetsOptions.usual().withEstimator(new FacetsOptions.Joint(FacetsOptions.Correction.L)));
        assertThat(corrected.fit().correction()).isEqualTo(11 / 12.0);
        for (int j = 0; j < 4; j++) {
            var one = plain.facet("judge").elements().get(j);
            var other = corrected.facet("judge").elements().get(j);
            assertThat(other.measure()).isCloseTo(one.measure() * 11 / 12, within(1e-12));
            assertThat(other.se()).isCloseTo(one.se() * 11 / 12, within(1e-12));
            assertThat(other.fair()).isEqualTo(one.fair());
        }
    }

    @Test
    void entriesThatDoNotDifferStillHaveAPopulation() {
        var rows = new RatingRows(FACETS);
        var random = new SplittableRandom(8);
        for (int e = 0; e < 40; e++) {
            for (int j = 0; j < 4; j++) {
                rows.add((e + j + random.nextInt(2)) % 4, "E" + e, "J" + j, "C");
            }
        }
        var found = Facets.calibrate(rows.ratings(), FacetsOptions.usual().withMarginal());
        assertThat(found.population().orElseThrow().sd()).isBetween(0.0, 0.3);
        assertThat(found.fit().converged()).isTrue();
        assertThat(found.warnings()).anyMatch(w -> w.contains("do not differ"));
        found.facet("judge").elements().forEach(j -> assertThat(j.measure()).isFinite());
    }

    /** Judges agree on who is better and never contradict each other: no distance between entries is too large. */
    @Test
    void entriesInPerfectOrderHaveNoFiniteMeasures() {
        var rows = new RatingRows(List.of("entry", "judge"));
        for (int e = 0; e < 5; e++) {
            for (int j = 0; j < 4; j++) {
                rows.add(e > j ? 1 : 0, "E" + e, "J" + j);
            }
        }
        refused(() -> Facets.calibrate(rows.ratings(), FacetsOptions.usual()), "Nothing can be told apart");
        var drawn = Facets.calibrate(rows.ratings(), FacetsOptions.usual().withMarginal());
        assertThat(drawn.fit().converged()).isFalse();
        assertThat(drawn.warnings()).anyMatch(w -> w.contains("without a contradiction"));
        assertThat(unsound(drawn)).isEmpty();
    }

    /** Steps that are known lead on to categories that nobody reached, so whoever stands at the last one used is not extreme. */
    @Test
    void withKnownStepsTheHighestRatingInUseIsNotTheEnd() {
        var ratings = Simulation.of(20, 4, 3)
                .rows((e, j, c, x) -> e == 7 ? 4 : Math.min(x, 4))
                .ratings(new Scale(0, 5));
        var known = new Anchors(Map.of(), Map.of(Anchors.COMMON, List.of(-2.0, -1.0, 0.0, 1.0, 2.0)));
        var free = Facets.calibrate(ratings, FacetsOptions.usual());
        assertThat(free.facet("entry").element("entry 7").extreme()).isTrue();
        var found = Facets.calibrate(ratings, FacetsOptions.usual().withAnchors(known));
        assertThat(found.fit().converged()).isTrue();
        assertThat(found.facet("entry").element("entry 7").extreme()).isFalse();
    }

    /** An anchored judge is kept though all entries that he rated are set aside: his error comes from those ratings. */
    @Test
    void anAnchoredJudgeOfExtremeEntriesAloneHasAnError() {
        var rows = new RatingRows(FACETS);
        var random = new SplittableRandom(4);
        for (int e = 0; e < 12; e++) {
            for (int j = 0; j < 3; j++) {
                rows.add(random.nextInt(5), "E" + e, "J" + j, "C");
            }
        }
        rows.add(4, "top", "J3", "C").add(4, "top", "J0", "C");
        var alone = new Anchors(Map.of("judge", Map.of("J3", 0.4)), Map.of());
        refused(
                () -> Facets.calibrate(rows.ratings(), FacetsOptions.usual().withAnchors(alone)),
                "judge J3 is anchored, but none of",
                "Anchor others");
        var known = new Anchors(Map.of("judge", Map.of("J3", 0.4, "J0", -0.2)), Map.of());
        var judge = Facets.calibrate(rows.ratings(), FacetsOptions.usual().withAnchors(known))
                .facet("judge")
                .element("J3");
        assertThat(judge.measure()).isEqualTo(0.4);
        assertThat(judge.se()).isBetween(0.5, 20.0);
        assertThat(judge.observed()).isEqualTo(4);
        assertThat(judge.fit()).isEmpty();
    }

    /** Whatever so few ratings are: measures, or what keeps them from being finite, or a reason why there are none. */
    @Property(tries = 30, seed = "8")
    void fewRatingsEndInFiniteFiguresOrInAReason(@ForAll @LongRange(min = 1, max = 100_000) long seed) {
        var random = new SplittableRandom(seed);
        var rows = new RatingRows(FACETS);
        int kind = random.nextInt(3);
        for (int row = 0; row < 20; row++) {
            int e = random.nextInt(5);
            int j = random.nextInt(3);
            int noise = kind == 0 ? random.nextInt(3) : kind == 1 && random.nextInt(6) == 0 ? 1 : 0;
            rows.add(Math.min(3, Math.max(0, e - j + noise)), "E" + e, "J" + j, "C" + random.nextInt(2));
        }
        for (var options :
                List.of(FacetsOptions.usual(), FacetsOptions.usual().withEstimator(new FacetsOptions.Marginal(7)))) {
            try {
                var found =
                        Facets.calibrate(rows.ratings(), random.nextBoolean() ? options : options.withStepsBy("judge"));
                assertThat(unsound(found)).isEmpty();
                assertThat(found.fit().converged()
                                || found.warnings().stream()
                                        .anyMatch(w -> w.matches(".*(entry|judge|criterion|category|entries) .*")))
                        .isTrue();
            } catch (InvalidInput reason) {
                assertThat(reason).message().contains(". ");
            }
        }
    }

    /** Figures that are not finite. */
    private static List<String> unsound(Calibration found) {
        var figures = new ArrayList<String>();
        for (var facet : found.facets()) {
            for (var e : facet.elements()) {
                figures.add(e.toString());
            }
            figures.add(facet.population().toString() + facet.sample() + facet.fixed() + facet.random());
        }
        found.steps().forEach(step -> figures.add(step.toString()));
        figures.add(found.fit().toString() + found.population());
        figures.add(Bias.of(found, "entry", "judge").toString() + ExactAgreement.of(found, "judge"));
        figures.removeIf(text -> !text.contains("NaN") && !text.contains("Infinity"));
        return figures;
    }
}
