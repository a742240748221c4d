package org.yardstick.measurement.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.facets.ratings.Anchors;
import org.yardstick.measurement.facets.ratings.RatingRows;
import org.yardstick.measurement.facets.ratings.Ratings;
import org.yardstick.measurement.facets.ratings.Scale;

/** What must hold of any ratings, for joint and marginal estimation. */
class FacetsLawsTest {
    private static final FacetsOptions EXACT = FacetsOptions.usual().withTolerance(1e-9);
    private static final List<FacetsOptions> BOTH = List.of(EXACT, EXACT.withMarginal());
    private static final double SAME = 1e-7;

    /** A row by names. */
    private record Row(double rating, double weight, String entry, String judge, String criterion) {}

    private static List<Row> rows(Ratings ratings) {
        var rows = new ArrayList<Row>();
        for (int row = 0; row < ratings.size(); row++) {
            rows.add(new Row(
                    ratings.value(row),
                    ratings.weight(row),
                    ratings.name(0, ratings.codes(0)[row]),
                    ratings.name(1, ratings.codes(1)[row]),
                    ratings.name(2, ratings.codes(2)[row])));
        }
        return rows;
    }

    private static Ratings ratings(List<Row> rows, int highest) {
        var collected = new RatingRows(List.of("entry", "judge", "criterion"));
        rows.forEach(row -> collected.addWeighted(row.rating, row.weight, row.entry, row.judge, row.criterion));
        return collected.ratings(new Scale(0, highest));
    }

    private static Map<String, Double> measures(Calibration calibration) {
        var measures = new HashMap<String, Double>();
        calibration.facets().forEach(facet -> facet.elements().forEach(e -> measures.put(e.name(), e.measure())));
        calibration
                .steps()
                .forEach(step -> step.measure().ifPresent(m -> measures.put(step.group() + " " + step.category(), m)));
        return measures;
    }

    private static void same(Calibration one, Calibration other) {
        assertThat(one.fit().converged() && other.fit().converged()).isTrue();
        var expected = measures(other);
        measures(one)
                .forEach((name, measure) -> assertThat(measure).as(name).isCloseTo(expected.get(name), within(SAME)));
    }

    private static Ratings small(long seed) {
        return Simulation.of(14, 5, 3, 3, new SplittableRandom(seed)).ratings();
    }

    @Property(tries = 4)
    void theOrderOfTheRowsDoesNotMatter(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        var rows = rows(small(seed));
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        for (var options : BOTH) {
            same(Facets.calibrate(ratings(shuffled, 5), options), Facets.calibrate(ratings(rows, 5), options));
        }
    }

    @Property(tries = 4)
    void aWeightCountsAsRepetition(
            @ForAll @LongRange(min = 1, max = 1000) long seed, @ForAll @IntRange(min = 2, max = 3) int times) {
        var weighted = new ArrayList<Row>();
        var repeated = new ArrayList<Row>();
        for (var row : rows(small(seed))) {
            boolean more = row.judge.equals("judge 2");
            weighted.add(new Row(row.rating, more ? times : 1, row.entry, row.judge, row.criterion));
            for (int i = 0; i < (more ? times : 1); i++) {
                repeated.add(row);
            }
        }
        for (var options : BOTH) {
            var one = Facets.calibrate(ratings(weighted, 5), options);
            var other = Facets.calibrate(ratings(repeated, 5), options);
            same(one, other);
            assertThat(one.n()).isEqualTo(other.n());
            var judge = one.facet("judge").element("judge 2");
            var twin = other.facet("judge").element("judge 2");
            assertThat(judge.se()).isCloseTo(twin.se(), within(SAME));
            assertThat(judge.fit().orElseThrow().outfitZ().orElseThrow())
                    .isCloseTo(twin.fit().orElseThrow().outfitZ().orElseThrow(), within(1e-6));
        }
    }

    @Property(tries = 4)
    void anchoringAtTheEstimatesChangesNothing(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        var ratings = Simulation.of(14, 5, 4, 5, new SplittableRandom(seed)).ratings();
        var free = Facets.calibrate(ratings, EXACT);
        for (var anchored : List.of(
                Set.of("judge"), Set.of("entry"), Set.of("entry", "judge"), Set.of("entry", "judge", "criterion"))) {
            for (var steps : List.of(Map.<String, List<Double>>of(), Map.of(Anchors.COMMON, thresholds(free)))) {
                var anchors = new Anchors(
                        anchors(free, anchored),
                        free.steps().size() == 6 && thresholds(free).size() == 5 ? steps : Map.of());
                same(Facets.calibrate(ratings, EXACT.withAnchors(anchors)), free);
            }
        }
    }

    private static List<Double> thresholds(Calibration calibration) {
        return calibration.steps().stream()
                .flatMap(s -> s.measure().stream().boxed())
                .toList();
    }

    private static Map<String, Map<String, Double>> anchors(Calibration calibration, Set<String> facets) {
        var anchors = new HashMap<String, Map<String, Double>>();
        for (var name : facets) {
            var known = new HashMap<String, Double>();
            calibration.facet(name).elements().stream()
                    .filter(e -> !e.extreme())
                    .forEach(e -> known.put(e.name(), e.measure()));
            anchors.put(name, known);
        }
        return anchors;
    }

    @Property(tries = 4)
    void readTheOtherWayRoundTheScaleTurnsEveryMeasure(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        var rows = rows(small(seed));
        var turned = rows.stream()
                .map(r -> new Row(5 - r.rating, 1, r.entry, r.judge, r.criterion))
                .toList();
        for (var options : BOTH) {
            var one = measures(Facets.calibrate(ratings(rows, 5), options));
            var other = measures(Facets.calibrate(ratings(turned, 5), options));
            one.forEach((name, measure) -> {
                if (!name.startsWith(Anchors.COMMON)) {
                    assertThat(other.get(name)).as(name).isCloseTo(-measure, within(SAME));
                }
            });
        }
    }

    @Test
    void aFacetMayCountUpwards() {
        var ratings = small(3);
        var down = Facets.calibrate(ratings, EXACT).facet("judge");
        var up = Facets.calibrate(ratings, EXACT.withPositive(Set.of("judge"))).facet("judge");
        for (int i = 0; i < down.elements().size(); i++) {
            assertThat(up.elements().get(i).measure())
                    .isCloseTo(-down.elements().get(i).measure(), within(SAME));
            assertThat(up.elements().get(i).fair())
                    .isCloseTo(down.elements().get(i).fair(), within(SAME));
        }
    }

    /** Scores twice as far apart halve the measures, if a category that nobody used keeps its place in the count. */
    @Test
    void aCategoryThatNobodyUsedKeepsItsPlace() {
        var rows = rows(small(5));
        var spread = rows.stream()
                .map(r -> new Row(2 * r.rating, 1, r.entry, r.judge, r.criterion))
                .toList();
        for (var options : BOTH) {
            var one = Facets.calibrate(ratings(rows, 5), options);
            var other = Facets.calibrate(ratings(spread, 10), options);
            var twice = measures(other);
            one.facets().stream()
                    .flatMap(f -> f.elements().stream())
                    .filter(e -> !e.extreme())
                    .forEach(
                            e -> assertThat(twice.get(e.name())).as(e.name()).isCloseTo(e.measure() / 2, within(SAME)));
            assertThat(other.steps().get(3).measure()).isEmpty();
            assertThat(other.warnings()).anyMatch(w -> w.contains("category 3"));
        }
    }

    /** Joint estimation splits work at 8,192 and 16,384 ratings, marginal at 16 entries. */
    @Test
    void theSameRatingsGiveTheSameBitsOnAnyNumberOfProcessors() throws Exception {
        var many = Simulation.of(300, 12, 10, 6, new SplittableRandom(9)).ratings();
        var few = Simulation.of(50, 6, 3, 3, new SplittableRandom(9)).ratings();
        for (var marginal : List.of(false, true)) {
            var options = marginal ? FacetsOptions.usual().withMarginal() : FacetsOptions.usual();
            var ratings = marginal ? few : many;
            var here = Facets.calibrate(ratings, options);
            try (var alone = new ForkJoinPool(1)) {
                var there =
                        alone.submit(() -> Facets.calibrate(ratings, options)).get();
                assertThat(there.facets()).isEqualTo(here.facets());
                assertThat(there.steps()).isEqualTo(here.steps());
            }
        }
    }

    @Test
    void severityIsRecoveredWithinTwoStandardErrorsInNineteenOfTwentyJudges() {
        int within = 0;
        int judges = 0;
        var joint = FacetsOptions.usual().withEstimator(new FacetsOptions.Joint(FacetsOptions.Correction.L));
        var marginal = FacetsOptions.usual().withEstimator(new FacetsOptions.Marginal(9));
        for (int round = 0; round < 12; round++) {
            var simulation = Simulation.of(100, 20, 6, 4, new SplittableRandom(100 + round / 2));
            var found = Facets.calibrate(simulation.ratings(), round % 2 == 0 ? joint : marginal)
                    .facet("judge");
            for (int j = 0; j < 20; j++) {
                var judge = found.element("judge " + j);
                double off = Math.abs(judge.measure() - simulation.judges[j]);
                within += off <= 2 * judge.seFull().orElseThrow() ? 1 : 0;
                judges++;
            }
        }
        assertThat(within / (double) judges).isGreaterThanOrEqualTo(0.95);
    }

    /** One known measure of a facet sets the level and nothing else. */
    @Test
    void oneAnchorMovesItsWholeFacet() {
        var ratings = small(11);
        for (var facet : List.of("entry", "judge", "criterion")) {
            for (var options : facet.equals("entry") ? List.of(EXACT) : BOTH) {
                var free = Facets.calibrate(ratings, options).facet(facet);
                var first = free.elements().getFirst();
                var known = new Anchors(Map.of(facet, Map.of(first.name(), first.measure() + 1.5)), Map.of());
                var found = Facets.calibrate(ratings, options.withAnchors(known));
                assertThat(found.fit().converged()).isTrue();
                for (var element : found.facet(facet).elements()) {
                    double expected = free.element(element.name()).measure() + 1.5;
                    assertThat(element.measure()).as(element.name()).isCloseTo(expected, within(SAME));
                }
            }
        }
    }

    @Test
    void weightsThatAreAllAlikeChangeNoMeasure() {
        var rows = rows(small(7));
        for (double weight : new double[] {1e-6, 1e6}) {
            var weighted = rows.stream()
                    .map(r -> new Row(r.rating, weight, r.entry, r.judge, r.criterion))
                    .toList();
            var options = FacetsOptions.usual();
            var one = measures(Facets.calibrate(ratings(weighted, 5), options));
            measures(Facets.calibrate(ratings(rows, 5), options))
                    .forEach((name, measure) ->
                            assertThat(one.get(name)).as(name).isCloseTo(measure, within(1e-4)));
        }
    }
}
