package org.yardstick.platform.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yardstick.measurement.survey.Item;

/** The answers to a questionnaire, from a file with one row a respondent: read once, row by row, into bytes where they are codes. */
final class ResponseFile {
    private static final int TOLD_EVERY = 1 << 16;

    private final Map<String, AnswerColumn> answers = new LinkedHashMap<>();
    private final Map<String, AnswerColumn> points = new LinkedHashMap<>();
    private final Map<String, Labels> groups = new LinkedHashMap<>();
    private final AnswerColumn weights = new AnswerColumn();
    private final AnswerColumn durations = new AnswerColumn();
    private final Questionnaire asked;
    private int respondents;
    private String sha256 = "";

    /** Columns of the file that are no answers: those with the names of groups, the weights, and how long each respondent took. */
    record Others(List<String> groups, Optional<String> weights, Optional<String> durations) {}

    private ResponseFile(Questionnaire asked) {
        this.asked = asked;
    }

    static ResponseFile read(Path path, Questionnaire asked, Others others, Progress progress) throws IOException {
        var file = new ResponseFile(asked);
        try (var csv = new CsvFile(path)) {
            file.read(csv, others, progress);
            file.sha256 = csv.sha256();
        }
        if (file.respondents == 0) {
            throw WrongInput.in(path, "has a header and no rows; every respondent is one");
        }
        return file;
    }

    /** What is done with one field of each row. */
    private interface Reading {
        void read(CsvFile csv);
    }

    private void read(CsvFile csv, Others others, Progress progress) {
        var readings = new ArrayList<Reading>();
        asked.questions().forEach(question -> readings.add(answer(csv.column(question.name()), question)));
        asked.pointColumns().forEach(name -> readings.add(points(csv.column(name), name)));
        others.weights().ifPresent(name -> readings.add(weight(csv.column(name))));
        others.durations().ifPresent(name -> readings.add(duration(csv.column(name))));
        others.groups().forEach(name -> {
            int column = csv.column(name);
            var labels = groups.computeIfAbsent(name, first -> new Labels());
            readings.add(row -> labels.append(row.text(column)));
        });
        while (csv.next()) {
            for (var reading : readings) {
                reading.read(csv);
            }
            if (++respondents % TOLD_EVERY == 0) {
                progress.tell(respondents + " respondents read");
            }
        }
    }

    private Reading answer(int column, Question question) {
        var answers = this.answers.computeIfAbsent(question.name(), name -> new AnswerColumn());
        var scale = question.scale();
        if (scale.isEmpty()) {
            return csv -> answers.add(number(csv, column));
        }
        int least = scale.get().least();
        int most = scale.get().most();
        return csv -> {
            var answer = number(csv, column);
            if (answer < least || answer > most || !Double.isNaN(answer) && answer != Math.rint(answer)) {
                throw csv.wrong(
                        column, "is " + csv.text(column) + ", which is no whole number from " + least + " to " + most);
            }
            answers.add(question.reversed() ? least + most - answer : answer);
        };
    }

    /** Mostly a digit or two, which are quickly told from other numbers. */
    private double number(CsvFile csv, int column) {
        var text = csv.text(column);
        if (text.length() == 1
                && text.charAt(0) >= '0'
                && text.charAt(0) <= '9'
                && asked.missing().isEmpty()) {
            return text.charAt(0) - '0';
        }
        return asked.missing().contains(text) ? Double.NaN : csv.number(column);
    }

    private Reading points(int column, String name) {
        var given = points.computeIfAbsent(name, first -> new AnswerColumn());
        return csv -> given.add(csv.number(column));
    }

    private Reading weight(int column) {
        return csv -> {
            var weight = csv.number(column);
            if (!(weight >= 0)) {
                throw csv.wrong(column, "is '" + csv.text(column) + "'; every respondent needs a weight, 0 or more");
            }
            weights.add(weight);
        };
    }

    private Reading duration(int column) {
        return csv -> {
            var duration = csv.number(column);
            if (duration <= 0) {
                throw csv.wrong(column, "is " + csv.text(column) + "; a duration is above 0, or empty if not known");
            }
            durations.add(duration);
        };
    }

    int respondents() {
        return respondents;
    }

    String sha256() {
        return sha256;
    }

    /** Whether all answers to it are codes, so that they can be counted. */
    boolean coded(String question) {
        return column(question).coded();
    }

    /** The question as an item: on the scale that was declared, or on the one that was used. */
    Item item(String question) {
        var column = column(question);
        return asked.question(question).scale().orElseGet(() -> new Item(question, column.least(), column.most()));
    }

    byte[] codes(String question) {
        return column(question).codes();
    }

    double[] numbers(String question) {
        return column(question).numbers();
    }

    double[] points(String column) {
        return Objects.requireNonNull(points.get(column)).numbers();
    }

    double[] weights() {
        return weights.numbers();
    }

    /** How long each respondent took, NaN where not known; none where nobody measured. */
    double[] durations() {
        return durations.numbers();
    }

    Labels groups(String column) {
        return Objects.requireNonNull(groups.get(column));
    }

    private AnswerColumn column(String question) {
        return Objects.requireNonNull(answers.get(question));
    }
}
