package org.yardstick.measurement.survey.drivers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.Covariance;
import org.yardstick.measurement.survey.Responses;

/**
 * Rows of named variables: respondents x variables, NaN where missing, and perhaps a weight each. The rows are used as they are, not copied.
 */
public final class Table {
    private final List<String> names;
    private final double[][] rows;
    private final double[] weights;

    private Table(List<String> names, double[][] rows, double[] weights) {
        this.names = names;
        this.rows = rows;
        this.weights = weights;
    }

    public static Table of(List<String> names, double[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != names.size() || Arrays.stream(rows[row]).anyMatch(Double::isInfinite)) {
                throw new InvalidInput("row " + (row + 1) + " does not have " + names.size()
                        + " finite values: correct it or leave fields empty");
            }
        }
        return new Table(List.copyOf(names), rows, new double[0]);
    }

    /** The same rows, each counting {@code weights} times: not negative, not all zero. */
    public Table weighted(double[] weights) {
        if (weights.length != rows.length) {
            throw new InvalidInput("there are " + weights.length + " weights for " + rows.length
                    + " respondents: give each respondent one");
        }
        return new Table(names, rows, weights.clone());
    }

    /** The answers to a questionnaire, with the weights of the respondents. */
    public static Table of(Responses responses) {
        var rows = new double[responses.respondents()][responses.items().size()];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < rows[row].length; i++) {
                rows[row][i] = responses.answer(i, row);
            }
        }
        var table = of(responses.names(), rows);
        return responses.isWeighted()
                ? table.weighted(IntStream.range(0, rows.length)
                        .mapToDouble(responses::weight)
                        .toArray())
                : table;
    }

    int respondents() {
        return rows.length;
    }

    /** Over all rows. */
    Covariance covariance() {
        return covariance(IntStream.range(0, rows.length).toArray());
    }

    /** Over the rows at these places, some perhaps more than once; each takes its weight along. */
    Covariance covariance(int[] places) {
        return Covariance.ofRows(names, rows, weights, places);
    }

    /** The model's variables only, where all of them are there. */
    Table complete(Drivers.Regression model) {
        var wanted = Stream.concat(model.predictors().stream(), Stream.of(model.outcome()))
                .toList();
        var columns = wanted.stream().mapToInt(this::index).toArray();
        var kept = IntStream.range(0, rows.length)
                .filter(row -> Arrays.stream(columns).noneMatch(i -> Double.isNaN(rows[row][i])))
                .toArray();
        return new Table(
                wanted,
                Arrays.stream(kept)
                        .mapToObj(row -> Arrays.stream(columns)
                                .mapToDouble(i -> rows[row][i])
                                .toArray())
                        .toArray(double[][]::new),
                weights.length == 0
                        ? weights
                        : Arrays.stream(kept).mapToDouble(row -> weights[row]).toArray());
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new InvalidInput("there is no variable " + name + " among " + names + ": name one of these");
        }
        return index;
    }
}
