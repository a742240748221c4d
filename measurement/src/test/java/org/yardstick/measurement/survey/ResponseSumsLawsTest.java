package org.yardstick.measurement.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ResponseSumsLawsTest {
    private static final FigureRule RULE = FigureRule.usual();

    @Property(tries = 60)
    void mergingEqualsComputingAtOnce(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 3000) int n,
            @ForAll @IntRange(min = 1, max = 6) int items,
            @ForAll boolean weighted) {
        var plain = RandomResponses.of(seed, n, items, seed % 2 == 0 ? 0 : 0.2);
        var all = weighted ? plain.weighted(RandomResponses.weights(seed, n)) : plain;
        int cut = 1 + (int) Math.floorMod(seed, (long) n - 1);
        var merged = ResponseSums.of(all.these(IntStream.range(0, cut).toArray()))
                .merge(ResponseSums.of(all.these(IntStream.range(cut, n).toArray())));
        assertSameSums(merged, ResponseSums.of(all));
    }

    private static void assertSameSums(ResponseSums one, ResponseSums other) {
        assertThat(one.respondents()).isEqualTo(other.respondents());
        for (var item : one.items()) {
            for (int code = item.least(); code <= item.most(); code++) {
                assertThat(one.codes(item.name()).n(code))
                        .isEqualTo(other.codes(item.name()).n(code));
                assertThat(one.codes(item.name()).weight(code))
                        .isEqualTo(other.codes(item.name()).weight(code));
                assertThat(one.codes(item.name()).squaredWeight(code))
                        .isEqualTo(other.codes(item.name()).squaredWeight(code));
            }
        }
        for (int i = 0; i < one.items().size(); i++) {
            for (int j = 0; j < one.items().size(); j++) {
                assertThat(of(one, i, j)).containsExactly(of(other, i, j));
            }
        }
    }

    private static double[] of(ResponseSums sums, int i, int j) {
        var pairs = sums.pairs();
        return new double[] {
            pairs.n(i, j), pairs.weight(i, j), pairs.sum(i, j), pairs.squares(i, j), pairs.products(i, j)
        };
    }

    @Property(tries = 40)
    void theSumsAreThoseOfAPlainLoop(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 2500) int n, @ForAll boolean weighted) {
        var plain = RandomResponses.of(seed, n, 4, seed % 3 == 0 ? 0 : 0.3);
        var responses = weighted ? plain.weighted(RandomResponses.weights(seed, n)) : plain;
        var sums = ResponseSums.of(responses);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                var expected = new double[5];
                for (int row = 0; row < n; row++) {
                    var x = responses.answer(i, row);
                    var y = responses.answer(j, row);
                    if (!Double.isNaN(x + y)) {
                        var w = responses.weight(row);
                        IntStream.range(0, 5)
                                .forEach(k -> expected[k] += new double[] {1, w, w * x, w * x * x, w * x * y}[k]);
                    }
                }
                assertThat(of(sums, i, j)).containsExactly(expected);
            }
        }
    }

    @Property(tries = 30)
    void theOrderOfRespondentsAndItemsDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 20, max = 400) int n) {
        var responses = RandomResponses.of(seed, n, 4, 0.1).weighted(RandomResponses.weights(seed, n));
        var backwards = responses
                .these(IntStream.range(0, n).map(row -> n - 1 - row).toArray())
                .only(List.of("q3", "q2", "q1", "q0"));
        var here = ResponseSums.of(responses).covariance();
        var there = ResponseSums.of(backwards).covariance();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(there.covariance(3 - i, 3 - j)).isCloseTo(here.covariance(i, j), within(1e-12));
            }
        }
    }

    @Test
    void aWeightOfTwoCountsAsTheAnswerTwice() {
        var responses = RandomResponses.of(7, 50, 3, 0);
        var weights = RandomResponses.weights(7, 50);
        var twice = IntStream.range(0, 50)
                .flatMap(row -> IntStream.range(0, (int) weights[row]).map(k -> row))
                .toArray();
        var weighted = ResponseSums.of(responses.weighted(weights));
        var repeated = ResponseSums.of(responses.these(twice));
        assertThat(weighted.codes("q1").mean()).isCloseTo(repeated.codes("q1").mean(), within(1e-12));
        assertThat(weighted.pairs().products(0, 2)).isEqualTo(repeated.pairs().products(0, 2));
        assertThat(weighted.codes("q1").median()).isEqualTo(repeated.codes("q1").median());
    }

    @Test
    void sumsOfAnotherEngineGiveTheSameFigures() {
        var responses = RandomResponses.of(3, 200, 2, 0.1);
        var own = ResponseSums.of(responses);
        var counts = own.items().stream()
                .map(item -> CodeSums.of(
                        item,
                        IntStream.rangeClosed(1, 5)
                                .mapToDouble(code -> own.codes(item.name()).n(code))
                                .toArray()))
                .toList();
        var matrices = new double[5][2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 5; k++) {
                    matrices[k][i][j] = of(own, i, j)[k];
                }
            }
        }
        var theirs = ResponseSums.of(own.items(), 200, counts, PairSums.of(matrices));
        assertThat(ItemTable.of(theirs, RULE)).isEqualTo(ItemTable.of(own, RULE));
        assertThat(theirs.covariance().matrix()).isDeepEqualTo(own.covariance().matrix());
    }

    @Test
    void manyPartsGiveTheSameBitsAsOne() {
        var n = 150_000;
        var responses = RandomResponses.of(11, n, 3, 0.05);
        var weights =
                IntStream.range(0, n).mapToDouble(row -> 1 / (1.0 + row % 7)).toArray();
        var one = ResponseSums.of(responses.weighted(weights));
        var again = ResponseSums.of(responses.weighted(weights));
        assertSameSums(one, again);
        assertThat(one.pairs().n(0, 0)).isEqualTo(one.codes("q0").n());
    }

    @Test
    void segmentsAddUpToAll() {
        var responses = RandomResponses.of(9, 300, 3, 0.1);
        var segments =
                IntStream.range(0, 300).mapToObj(row -> "city " + row % 3).toList();
        var parts = responses.by(segments);
        assertThat(parts.keySet()).containsExactly("city 0", "city 1", "city 2");
        var together = parts.values().stream()
                .map(ResponseSums::of)
                .reduce(ResponseSums::merge)
                .orElseThrow();
        assertSameSums(together, ResponseSums.of(responses));
    }
}
