package org.yardstick.measurement.survey;

import java.util.Arrays;
import java.util.List;
import org.yardstick.measurement.InvalidInput;

/** A respondent's score in a dimension: the mean of the available items; none (NaN) where fewer than half of them are available. */
final class DimensionScores {
    private DimensionScores() {}

    static double[] of(Responses responses, List<String> items) {
        return means(responses, items.stream().mapToInt(responses::index).toArray(), new int[0]);
    }

    /** Of the differences perception - expectation, each available where both are. */
    static double[] ofGaps(Responses responses, List<Gaps.Pair> pairs) {
        return means(
                responses,
                pairs.stream()
                        .mapToInt(pair -> responses.index(pair.perception()))
                        .toArray(),
                pairs.stream()
                        .mapToInt(pair -> responses.index(pair.expectation()))
                        .toArray());
    }

    private static double[] means(Responses responses, int[] items, int[] less) {
        if (items.length == 0) {
            throw new InvalidInput("a dimension has no items: name at least one");
        }
        var scores = new double[responses.respondents()];
        for (int row = 0; row < scores.length; row++) {
            int available = 0;
            double sum = 0;
            for (int k = 0; k < items.length; k++) {
                var value = responses.answer(items[k], row) - (less.length == 0 ? 0 : responses.answer(less[k], row));
                if (!Double.isNaN(value)) {
                    available++;
                    sum += value;
                }
            }
            scores[row] = available * 2 >= items.length ? sum / available : Double.NaN;
        }
        return scores;
    }

    /**
     * sum_d points_d score_d / sum_d points_d per respondent: none where a dimension with points has no score, or no points were given.
     * Points below zero (slips in adding up to 100) are taken as they are; {@link Gaps.Overall#slips()} counts them.
     *
     * @param scores dimensions x respondents
     * @param points respondents x dimensions
     */
    static double[] weighted(double[][] scores, double[][] points) {
        var weighted = new double[points.length];
        for (int row = 0; row < points.length; row++) {
            requirePoints(points[row], row, scores.length);
            double sum = 0;
            double total = 0;
            for (int d = 0; d < scores.length; d++) {
                sum += points[row][d] == 0 ? 0 : points[row][d] * scores[d][row];
                total += points[row][d];
            }
            weighted[row] = total > 0 ? sum / total : Double.NaN;
        }
        return weighted;
    }

    private static void requirePoints(double[] points, int row, int dimensions) {
        if (points.length != dimensions || Arrays.stream(points).anyMatch(Double::isInfinite)) {
            throw new InvalidInput("respondent " + (row + 1) + " shared " + Arrays.toString(points) + " points over "
                    + dimensions + " dimensions: give one number a dimension, or leave all empty");
        }
    }

    /** Respondents who gave a dimension fewer than no points. */
    static int slips(double[][] points) {
        return (int) Arrays.stream(points)
                .filter(row -> Arrays.stream(row).anyMatch(point -> point < 0))
                .count();
    }

    /** The mean of the dimensions of each respondent who has them all. */
    static double[] means(double[][] scores) {
        var means = new double[scores[0].length];
        for (var dimension : scores) {
            for (int row = 0; row < means.length; row++) {
                means[row] += dimension[row] / scores.length;
            }
        }
        return means;
    }
}
