package org.yardstick.platform.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.yardstick.measurement.agreement.Ratings;

/**
 * Who gave what to whom, from a file: wide, the first column the unit and one column a rater; or long, with the columns unit, rater and
 * rating. Grades may be words where their order is known: nominal ones have none, others need the scale.
 */
final class RatingSheet {
    private static final List<String> LONG = List.of("unit", "rater", "rating");

    private final Map<String, Map<String, String>> given = new LinkedHashMap<>();
    private final List<String> raters = new ArrayList<>();
    private final Path file;
    private Optional<WrongInput> firstWord = Optional.empty();
    private String sha256 = "";

    private RatingSheet(Path file) {
        this.file = file;
    }

    /** @param wide whether a file with the columns of the long form is to be taken as wide all the same */
    static RatingSheet read(Path file, boolean wide) throws IOException {
        var sheet = new RatingSheet(file);
        try (var csv = new CsvFile(file)) {
            if (!wide && csv.columns().containsAll(LONG)) {
                sheet.readLong(csv);
            } else {
                sheet.readWide(csv);
            }
            sheet.sha256 = csv.sha256();
        }
        return sheet;
    }

    private void readLong(CsvFile csv) {
        int unit = csv.column("unit");
        int rater = csv.column("rater");
        int rating = csv.column("rating");
        while (csv.next()) {
            var row = given.computeIfAbsent(csv.name(unit), name -> new LinkedHashMap<>());
            notice(csv, rating);
            if (row.put(csv.name(rater), csv.text(rating)) != null) {
                throw csv.wrong(rater, "rated unit " + csv.text(unit) + " before; one rating each");
            }
            if (!raters.contains(csv.text(rater))) {
                raters.add(csv.text(rater));
            }
        }
    }

    private void readWide(CsvFile csv) {
        raters.addAll(csv.columns().subList(1, csv.columns().size()));
        while (csv.next()) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < raters.size(); i++) {
                notice(csv, i + 1);
                row.put(raters.get(i), csv.text(i + 1));
            }
            if (given.put(csv.name(0), row) != null) {
                throw csv.wrong(0, "'" + csv.text(0) + "' stands in another row too; a unit is one row");
            }
        }
    }

    /** Remembers where the first grade stands that is no number, to tell it where only numbers will do. */
    private void notice(CsvFile csv, int column) {
        if (isNumber(csv.text(column))) {
            csv.number(column); // one too large to calculate with is refused here
        }
        if (firstWord.isEmpty() && !csv.text(column).isEmpty() && !isNumber(csv.text(column))) {
            firstWord = Optional.of(
                    csv.wrong(
                            column,
                            "'" + csv.text(column)
                                    + "' is not a number; say --level nominal if grades have no order, or give them in order with --scale"));
        }
    }

    String sha256() {
        return sha256;
    }

    /**
     * The grades of the scale as numbers; none where no scale is given.
     *
     * @param scale every grade, words in their order
     */
    List<Double> grades(List<String> scale) {
        if (scale.stream().distinct().count() < scale.size() || scale.size() == 1) {
            throw new WrongUse("--scale lists every grade once, and two or more, as in low,medium,high");
        }
        return isNumeric(scale)
                ? scale.stream().map(Numbers::read).sorted().toList()
                : IntStream.rangeClosed(1, scale.size())
                        .mapToObj(place -> (double) place)
                        .toList();
    }

    private boolean isNumeric(List<String> scale) {
        return firstWord.isEmpty() && scale.stream().allMatch(RatingSheet::isNumber);
    }

    /** @param scale every grade, words in their order; needed where grades are words with an order */
    Ratings ratings(List<String> scale, boolean ordered) {
        var codes = codes(scale, ordered);
        var grades = isNumeric(scale) ? grades(scale) : List.<Double>of();
        var values = new double[given.size()][raters.size()];
        int unit = 0;
        for (var row : given.entrySet()) {
            for (int rater = 0; rater < raters.size(); rater++) {
                var text = row.getValue().getOrDefault(raters.get(rater), "");
                values[unit][rater] = text.isEmpty() ? Double.NaN : value(text, codes, row.getKey(), raters.get(rater));
                if (!grades.isEmpty() && !text.isEmpty() && !grades.contains(values[unit][rater] + 0.0)) {
                    throw offScale(text, row.getKey(), raters.get(rater), scale);
                }
            }
            unit++;
        }
        return Ratings.of(List.copyOf(given.keySet()), raters, values);
    }

    /** The number of each word; absent where the ratings are numbers themselves. */
    private Optional<Map<String, Double>> codes(List<String> scale, boolean ordered) {
        if (isNumeric(scale)) {
            return Optional.empty();
        }
        if (scale.isEmpty() && ordered) {
            throw firstWord.orElseThrow();
        }
        var all = scale.isEmpty() ? allGrades() : scale;
        var codes = new LinkedHashMap<String, Double>();
        all.forEach(grade -> codes.put(grade, (double) codes.size() + 1));
        return Optional.of(codes);
    }

    private List<String> allGrades() {
        var grades = new TreeSet<String>();
        given.values().forEach(row -> grades.addAll(row.values()));
        grades.remove("");
        return List.copyOf(grades);
    }

    private double value(String text, Optional<Map<String, Double>> codes, String unit, String rater) {
        if (codes.isEmpty()) {
            return Numbers.read(text);
        }
        var code = codes.get().get(text);
        if (code == null) {
            throw offScale(text, unit, rater, List.copyOf(codes.get().keySet()));
        }
        return code;
    }

    private WrongInput offScale(String text, String unit, String rater, List<String> scale) {
        return WrongInput.in(
                file,
                "rater " + rater + " gave unit " + unit + " '" + text + "', which is not on the scale "
                        + String.join(", ", scale) + "; correct it or extend --scale");
    }

    private static boolean isNumber(String text) {
        return !Double.isNaN(Numbers.read(text));
    }
}
