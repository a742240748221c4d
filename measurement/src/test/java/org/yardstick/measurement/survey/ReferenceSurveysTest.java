package org.yardstick.measurement.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.ReferenceData;
import tools.jackson.databind.JsonNode;

/** Closed forms, so 1e-9 relative as ../shared/data/measurement/README.md says. */
class ReferenceSurveysTest {
    private static final FigureRule RULE = FigureRule.usual();

    private static Offset<Double> close(double expected) {
        return within(1e-9 * Math.abs(expected));
    }

    private static void assertSame(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), close(expected.asDouble()));
    }

    private static List<Item> items(List<String> names, int least, int most) {
        return names.stream().map(name -> new Item(name, least, most)).toList();
    }

    @Test
    void theItemsOfTheMobileOperatorAreThoseOfR() {
        var rows = ReferenceData.rows(ReferenceData.path("ecsi-mobile.csv"));
        var names = rows.get(0).getHeader();
        var responses = Responses.ofRows(items(names, 1, 10), ReferenceData.numbers(rows, names));
        var sums = ResponseSums.of(responses);
        var table = ItemTable.of(sums, RULE);
        var expected = ReferenceData.json(ReferenceData.path("ecsi-mobile.expected.json"));
        expected.get("items")
                .forEach(
                        item -> assertItem(table.get(sums.index(item.get("name").asString())), item));
        expected.get("blocks").forEachEntry((name, block) -> {
            var of = IntStream.range(0, block.get("items").size())
                    .mapToObj(i -> block.get("items").get(i).asString())
                    .toList();
            assertSame(alpha(ResponseSums.of(responses.only(of)).covariance().matrix()), block.get("raw_alpha"));
        });
    }

    private static void assertItem(ItemTable.Row row, JsonNode item) {
        var figures = row.figures().orElseThrow();
        assertThat(row.n()).isEqualTo(item.get("n").asLong());
        assertSame(figures.mean(), item.get("mean"));
        assertSame(figures.sd(), item.get("sd"));
        item.get("frequencies")
                .forEachEntry((code, count) -> assertThat(figures.frequencies().get(Integer.parseInt(code)))
                        .isEqualTo(count.asLong()));
        assertThat(figures.frequencies()).hasSize(item.get("frequencies").size());
    }

    /** Only to show that the covariances suffice; the real one is another package's. */
    private static double alpha(double[][] covariance) {
        double all = 0;
        double own = 0;
        for (int i = 0; i < covariance.length; i++) {
            own += covariance[i][i];
            for (var value : covariance[i]) {
                all += value;
            }
        }
        return covariance.length / (covariance.length - 1.0) * (1 - own / all);
    }

    @Test
    void theInventoryWithMissingAnswersIsDescribedAsByR() {
        var rows = ReferenceData.rows("survey_bfi");
        var expected = ReferenceData.expected("survey_bfi").get("analyses");
        var names = rows.get(0).getHeader().subList(1, 26);
        var responses = Responses.ofRows(items(names, 1, 6), ReferenceData.numbers(rows, names));
        var table = ItemTable.of(ResponseSums.of(responses), RULE);
        var described = expected.get("descriptives");
        for (int i = 0; i < table.size(); i++) {
            assertDescribed(table.get(i), described, i);
        }
        var five = responses.only(names.subList(0, 5));
        assertCorrelations(
                ResponseSums.of(five).covariance(),
                expected.get("pearson_pairwise").get("A"));
        var listwise = ResponseSums.of(five.complete()).covariance();
        assertThat(listwise.size().n())
                .isEqualTo(expected.get("pearson_listwise").get("n").asInt());
        assertCorrelations(listwise, expected.get("pearson_listwise").get("A"));
    }

    private static void assertDescribed(ItemTable.Row row, JsonNode described, int i) {
        var figures = row.figures().orElseThrow();
        assertThat(row.name()).isEqualTo(described.get("item").get(i).asString());
        assertThat(row.n()).isEqualTo(described.get("n").get(i).asLong());
        assertSame(figures.mean(), described.get("mean").get(i));
        assertSame(figures.sd(), described.get("sd").get(i));
        assertSame(figures.median(), described.get("median").get(i));
        assertSame(figures.skew().orElseThrow(), described.get("skew").get(i));
        assertSame(figures.kurtosis().orElseThrow(), described.get("kurtosis").get(i));
        assertSame(figures.standardError(), described.get("se").get(i));
    }

    private static void assertCorrelations(Covariance covariance, JsonNode expected) {
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                assertSame(covariance.correlation(i, j), expected.get(i).get(j));
            }
        }
    }

    @Test
    void theDepartmentsAreDescribedAsByR() {
        var rows = ReferenceData.rows("survey_attitude");
        var names = rows.get(0).getHeader();
        var responses = Responses.ofRows(items(names, 0, 100), ReferenceData.numbers(rows, names));
        var alpha = ReferenceData.expected("survey_attitude").get("analyses").get("alpha");
        var table = ItemTable.of(ResponseSums.of(responses), RULE);
        for (int i = 0; i < table.size(); i++) {
            var figures = table.get(i).figures().orElseThrow();
            assertSame(figures.mean(), alpha.get("item_stats").get("mean").get(i));
            assertSame(figures.sd(), alpha.get("item_stats").get("sd").get(i));
        }
        assertSame(alpha(ResponseSums.of(responses).covariance().matrix()), alpha.get("raw_alpha"));
    }

    @Test
    void theGapsAreThoseOfR() {
        var rows = ReferenceData.rows("servqual_synthetic");
        var expected = ReferenceData.expected("servqual_synthetic").get("analyses");
        var names = rows.get(0).getHeader();
        var responses =
                Responses.ofRows(items(names.subList(1, 45), 1, 7), ReferenceData.numbers(rows, names.subList(1, 45)));
        var pairs = IntStream.rangeClosed(1, 22)
                .mapToObj(i -> new Gaps.Pair("e%02d".formatted(i), "p%02d".formatted(i)))
                .toList();
        var points = ReferenceData.numbers(rows, names.subList(45, 50));
        var gaps = Gaps.of(responses, Gaps.servqual(pairs), points, RULE);
        assertItemGaps(gaps, expected);
        assertDimensions(gaps, expected.get("dimension"));
        var overall = expected.get("overall_unweighted");
        assertSame(gaps.overall().meanOfDimensions().orElseThrow(), overall.get("mean_of_dimensions"));
        assertSame(gaps.overall().meanOfItems().orElseThrow(), overall.get("mean_of_items"));
        var weighted = gaps.overall().weighted().orElseThrow();
        assertSame(weighted.value(), expected.get("overall_weighted").get("mean"));
        assertSame(weighted.sd(), expected.get("overall_weighted").get("sd"));
        assertThat(weighted.n()).isEqualTo(600);
    }

    private static void assertDimensions(Gaps.Result gaps, JsonNode dimensions) {
        for (int d = 0; d < 5; d++) {
            var dimension = gaps.dimensions().get(d);
            assertThat(dimension.name()).isEqualTo(dimensions.get("dim").get(d).asString());
            assertSame(
                    dimension.gap().orElseThrow().value(),
                    dimensions.get("mean").get(d));
            assertSame(dimension.gap().orElseThrow().sd(), dimensions.get("sd").get(d));
            assertSame(
                    dimension
                            .spread()
                            .orElseThrow()
                            .differenceReliability(
                                    dimensions.get("alpha_E").get(d).asDouble(),
                                    dimensions.get("alpha_P").get(d).asDouble()),
                    dimensions.get("difference_score_reliability").get(d));
        }
    }

    private static void assertItemGaps(Gaps.Result gaps, JsonNode expected) {
        for (int i = 0; i < 22; i++) {
            var item = gaps.items().get(i);
            var gap = item.gap().orElseThrow();
            assertThat(item.n())
                    .isEqualTo(expected.get("item_gap").get("n").get(i).asLong());
            assertSame(gap.value(), expected.get("item_gap").get("mean").get(i));
            assertSame(gap.sd(), expected.get("item_gap").get("sd").get(i));
            assertSame(
                    item.t().orElseThrow(),
                    expected.get("paired_t_per_item").get("t").get(i));
            var p = expected.get("paired_t_per_item").get("p").get(i).asDouble();
            assertThat(item.p().orElseThrow()).isCloseTo(p, within(1e-9 * p));
        }
    }

    @Test
    void theSkisAreThoseOfThePublishedTable() {
        var expected = ReferenceData.expected("kano_skis").get("analyses");
        for (var row : ReferenceData.rows("kano_skis")) {
            var counts = new EnumMap<KanoCategory, Double>(KanoCategory.class);
            ToDoubleFunction<KanoCategory> share = category -> Double.parseDouble(row.getField(category.letter()));
            for (var category : KanoCategory.values()) {
                counts.put(category, share.applyAsDouble(category));
            }
            var attribute = row.getField("attribute");
            var kano = Kano.of(new KanoCounts(attribute, counts, 1500), RULE).orElseThrow();
            assertThat(kano.category().letter())
                    .isEqualTo(expected.get(attribute).get("category").asString());
            assertSame(
                    kano.better().orElseThrow().value(), expected.get(attribute).get("better"));
            assertSame(
                    kano.worse().orElseThrow().value(), expected.get(attribute).get("worse"));
            assertSame(kano.totalStrength(), expected.get(attribute).get("total_strength"));
            assertSame(kano.categoryStrength(), expected.get(attribute).get("category_strength"));
            assertThat(kano.distinct()).isTrue();
        }
    }
}
