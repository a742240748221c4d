package org.yardstick.measurement.facets;

import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.facets.ratings.Categories;
import org.yardstick.measurement.facets.ratings.Specification;

/**
 * How far each rating lies from what the measures of its elements let expect.
 *
 * @param expected by row of the ratings, on the scale as rated
 * @param residual rating less expected
 * @param standardised residual over its standard deviation: beyond 3 is a surprise
 */
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
public record Residuals(double[] expected, double[] residual, double[] standardised) {
    private static final int ROWS_A_CHUNK = 16_384;

    /** One rating that surprises: its row (from 0), its elements in the order of the facets, and what it was. */
    public record Surprise(int row, List<String> elements, int rating, double expected, double standardised) {}

    public static Residuals of(Calibration calibration) {
        var fitted = calibration.fitted();
        int size = fitted.model().ratings().size();
        var residuals = new Residuals(new double[size], new double[size], new double[size]);
        int chunks = 1 + size / ROWS_A_CHUNK;
        IntStream.range(0, chunks).parallel().forEach(c -> {
            var at = new Categories(fitted.estimates());
            for (int row = (int) ((long) size * c / chunks); row < (long) size * (c + 1) / chunks; row++) {
                at.at(fitted.eta(row), fitted.model().groupOf(row));
                residuals.set(row, fitted.model(), at);
            }
        });
        return residuals;
    }

    private void set(int row, Specification model, Categories at) {
        expected[row] = model.ratings().scale().lowest() + at.mean();
        residual[row] = model.ratings().category(row) - at.mean();
        standardised[row] = residual[row] / Math.sqrt(Math.max(at.variance(), Categories.LEAST_INFORMATION));
    }

    /** The ratings of the largest standardised residuals, the largest first. */
    public static List<Surprise> surprises(Calibration calibration, int most) {
        var residuals = of(calibration);
        var ratings = calibration.fitted().model().ratings();
        return IntStream.range(0, ratings.size())
                .filter(row -> Math.abs(residuals.standardised[row]) >= 2)
                .boxed()
                .sorted((a, b) ->
                        Double.compare(Math.abs(residuals.standardised[b]), Math.abs(residuals.standardised[a])))
                .limit(most)
                .map(row -> new Surprise(
                        row,
                        IntStream.range(0, ratings.facets().size())
                                .mapToObj(f -> ratings.name(f, ratings.codes(f)[row]))
                                .toList(),
                        ratings.value(row),
                        residuals.expected[row],
                        residuals.standardised[row]))
                .toList();
    }
}
