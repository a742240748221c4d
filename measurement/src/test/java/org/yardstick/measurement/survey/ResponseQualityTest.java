package org.yardstick.measurement.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.survey.ResponseQuality.Limits;
import org.yardstick.measurement.survey.ResponseQuality.Sign;

class ResponseQualityTest {
    private static final double[] NOBODY_MEASURED = {};

    private static ResponseQuality.Result of(double[][] rows, double... durations) {
        return ResponseQuality.of(
                Responses.ofRows(RandomResponses.items(rows[0].length), rows), durations, Limits.usual());
    }

    @Test
    void eachSignIsSeen() {
        var no = Double.NaN;
        double[][] rows = {
            {3, 3, 3, 3, 3, 3}, {1, 5, 2, 4, 1, 2}, {no, no, no, 1, 2, no}, {2, 2, 2, 5, 1, 3}, {4, 1, 5, 2, 3, 1}
        };
        var result = of(rows, 100, 40, 100, 90, no);
        var signs =
                result.noticed().stream().map(ResponseQuality.Respondent::signs).toList();
        assertThat(signs)
                .containsExactly(
                        Set.of(Sign.STRAIGHT_LINE, Sign.LONG_STRING),
                        Set.of(Sign.TOO_FAST),
                        Set.of(Sign.MOSTLY_MISSING),
                        Set.of(Sign.LONG_STRING));
        assertThat(result.noticed().get(1).speed().orElseThrow()).isCloseTo(95 / 40.0, within(1e-12));
        assertThat(result.noticed().get(2).missingShare()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(result.noticed().get(3).longestString()).isEqualTo(3);
        assertThat(result.counts()).containsEntry(Sign.LONG_STRING, 2);
    }

    @Test
    void theSameCodeOnAnotherScaleIsNoLongerTheSameAnswer() {
        var items = List.of(
                new Item("a", 1, 7),
                new Item("b", 1, 7),
                new Item("c", 1, 7),
                new Item("d", 1, 7),
                new Item("e", 1, 5),
                new Item("f", 1, 5));
        double[][] rows = {{1, 2, 5, 5, 5, 5}, {4, 4, 4, 2, 2, 3}};
        var result = ResponseQuality.of(Responses.ofRows(items, rows), NOBODY_MEASURED, Limits.usual());
        assertThat(result.noticed()).hasSize(1);
        assertThat(result.noticed().get(0).place()).isEqualTo(1);
        assertThat(result.noticed().get(0).longestString()).isEqualTo(3);
    }

    @Test
    void anOddCombinationIsFarFromTheCommonPattern() {
        var rows = IntStream.range(0, 200)
                .mapToObj(row -> new double[] {1 + row % 5, Math.min(5, 1 + row % 5 + row / 7 % 2)})
                .toArray(double[][]::new);
        rows[17] = new double[] {1, 5};
        var noticed = of(rows, NOBODY_MEASURED).noticed();
        assertThat(noticed).hasSize(1);
        assertThat(noticed.get(0).place()).isEqualTo(17);
        assertThat(noticed.get(0).signs()).containsExactly(Sign.UNUSUAL);
    }

    @Test
    void distancesAddUpToItemsTimesRespondentsLessOne() {
        var responses = RandomResponses.of(4, 100, 3, 0);
        var distances = UnusualAnswers.of(responses);
        var sum = IntStream.range(0, 100)
                .mapToDouble(row -> distances.distance(responses, row))
                .sum();
        assertThat(sum).isCloseTo(3 * 99, within(1e-9));
    }

    @Test
    void anItemThatRepeatsAnotherLeavesNoDistance() {
        var rows = IntStream.range(0, 30)
                .mapToObj(row -> new double[] {1 + row % 5, 1 + row % 5, 1 + row % 3})
                .toArray(double[][]::new);
        var responses = Responses.ofRows(RandomResponses.items(3), rows);
        assertThat(UnusualAnswers.of(responses).distance(responses, 0)).isNaN();
        assertThat(of(rows, NOBODY_MEASURED).noticed())
                .allMatch(one -> one.distance().isEmpty());
    }
}
