package org.yardstick.platform.offline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.Responses;

/**
 * The respondents whose figures are given: all, or those of one segment.
 *
 * @param coded the questions whose answers are codes, if there are any; {@code measured} the others, NaN where missing
 * @param points respondents x dimensions; none where nobody was asked
 */
record Part(int size, Optional<Responses> coded, Map<String, double[]> measured, double[][] points) {

    static Part all(ResponseFile file, Questionnaire asked, boolean weighted) {
        var coded = asked.names().stream().filter(file::coded).toList();
        var measured = new LinkedHashMap<String, double[]>();
        asked.names().stream()
                .filter(name -> !file.coded(name))
                .forEach(name -> measured.put(name, file.numbers(name)));
        if (weighted && !measured.isEmpty()) {
            throw new InvalidInput("the answers to " + String.join(", ", measured.keySet())
                    + " are not all whole numbers from -127 to 127, and only such can be weighted: leave them"
                    + " or --weights out");
        }
        var points = points(file, asked);
        return new Part(file.respondents(), responses(file, coded, weighted), measured, points);
    }

    private static Optional<Responses> responses(ResponseFile file, List<String> coded, boolean weighted) {
        if (coded.isEmpty()) {
            return Optional.empty();
        }
        var responses = Responses.of(
                coded.stream().map(file::item).toList(),
                coded.stream().map(file::codes).toArray(byte[][]::new));
        return Optional.of(weighted ? responses.weighted(file.weights()) : responses);
    }

    private static double[][] points(ResponseFile file, Questionnaire asked) {
        var columns = asked.pointColumns().stream().map(file::points).toArray(double[][]::new);
        var rows = new double[columns.length == 0 ? 0 : file.respondents()][columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < columns.length; i++) {
                rows[row][i] = columns[i][row];
            }
        }
        return rows;
    }

    Part these(int[] rows) {
        var some = new LinkedHashMap<String, double[]>();
        measured.forEach((name, numbers) -> some.put(
                name, Arrays.stream(rows).mapToDouble(row -> numbers[row]).toArray()));
        var shared = points.length == 0
                ? points
                : Arrays.stream(rows).mapToObj(row -> points[row]).toArray(double[][]::new);
        return new Part(rows.length, coded.map(all -> all.these(rows)), some, shared);
    }

    /** Whether the answers to all of these are codes. */
    boolean isCoded(List<String> names) {
        return names.stream().noneMatch(measured::containsKey);
    }

    /** Of codes and other numbers alike: respondents x questions, NaN where missing. */
    double[][] rows(List<String> names) {
        var rows = new double[size][names.size()];
        for (int i = 0; i < names.size(); i++) {
            var answers = answers(names.get(i));
            for (int row = 0; row < size; row++) {
                rows[row][i] = answers.applyAsDouble(row);
            }
        }
        return rows;
    }

    /** By row, NaN where missing. */
    IntToDoubleFunction answers(String name) {
        var numbers = measured.get(name);
        if (numbers != null) {
            return row -> numbers[row];
        }
        var from = coded.orElseThrow();
        int item = from.index(name);
        return row -> from.answer(item, row);
    }

    boolean isWeighted() {
        return coded.filter(Responses::isWeighted).isPresent();
    }
}
