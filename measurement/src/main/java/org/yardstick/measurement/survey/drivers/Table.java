package org.yardstick.measurement.survey.drivers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.Responses;

/** Rows of named variables: respondents x variables, NaN where missing. The rows are used as they are, not copied. */
public final class Table {
    private final List<String> names;
    private final double[][] rows;

    private Table(List<String> names, double[][] rows) {
        this.names = names;
        this.rows = rows;
    }

    public static Table of(List<String> names, double[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != names.size() || Arrays.stream(rows[row]).anyMatch(Double::isInfinite)) {
                throw new InvalidInput("row " + (row + 1) + " does not have " + names.size()
                        + " finite values: correct it or leave fields empty");
            }
        }
        return new Table(List.copyOf(names), rows);
    }

    /** The answers to a questionnaire, respondents counting alike. */
    public static Table of(Responses responses) {
        var rows = new double[responses.respondents()][responses.items().size()];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < rows[row].length; i++) {
                rows[row][i] = responses.answer(i, row);
            }
        }
        return of(responses.names(), rows);
    }

    List<String> names() {
        return names;
    }

    double[][] rows() {
        return rows;
    }

    /** The model's variables only, where all of them are there. */
    Table complete(Drivers.Regression model) {
        var wanted = Stream.concat(model.predictors().stream(), Stream.of(model.outcome()))
                .toList();
        var columns = wanted.stream().mapToInt(this::index).toArray();
        var kept = Arrays.stream(rows)
                .map(row -> Arrays.stream(columns).mapToDouble(i -> row[i]).toArray())
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        return new Table(wanted, kept);
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new InvalidInput("there is no variable " + name + " among " + names + ": name one of these");
        }
        return index;
    }
}
