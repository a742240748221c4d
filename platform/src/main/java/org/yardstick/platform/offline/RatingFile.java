package org.yardstick.platform.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.facets.ratings.RatingRows;
import org.yardstick.measurement.facets.ratings.Ratings;
import org.yardstick.measurement.facets.ratings.Scale;

/**
 * Ratings from a file, read row by row: long, a column for each facet and one called rating; or wide, where every column that is not
 * named a facet is a criterion.
 *
 * @param unit what one step of the scale is worth: 0.5 where half points are given
 */
record RatingFile(Ratings ratings, double unit, String sha256) {
    private static final String RATING = "rating";

    /**
     * How the file is laid out.
     *
     * @param facets of the long form; none for every column but rating and weight
     * @param wide the facets of the wide form; none for the long form
     * @param weight the column that says how many times a rating counts
     * @param scale lowest and highest rating, where not all are used
     */
    record Layout(
            List<String> facets, List<String> wide, Optional<String> weight, Optional<double[]> scale, double unit) {
        static Layout of(CommandLine asked) {
            var scale = asked.value("--scale").map(text -> range(text, "--scale"));
            return new Layout(
                    asked.list("--facets"),
                    asked.list("--wide"),
                    asked.value("--weight"),
                    scale,
                    asked.number("--step", 1, 0.01, 100));
        }

        /** Two numbers with a colon in between. */
        static double[] range(String text, String option) {
            var ends = text.split(":", -1);
            if (ends.length == 2 && Numbers.read(ends[0]) < Numbers.read(ends[1])) {
                return new double[] {Numbers.read(ends[0]), Numbers.read(ends[1])};
            }
            throw new WrongUse(option + " is the lowest and the highest value, as in 0:10, not '" + text + "'");
        }
    }

    static RatingFile read(Path path, Layout layout, Progress progress) throws IOException {
        try (var csv = new CsvFile(path)) {
            var rows = layout.wide.isEmpty() ? readLong(csv, layout, progress) : readWide(csv, layout, progress);
            var scale = layout.scale.map(ends ->
                    new Scale((int) Math.round(ends[0] / layout.unit), (int) Math.round(ends[1] / layout.unit)));
            return new RatingFile(scale.map(rows::ratings).orElseGet(rows::ratings), layout.unit, csv.sha256());
        }
    }

    private static RatingRows readLong(CsvFile csv, Layout layout, Progress progress) {
        var facets = facets(csv, layout);
        var places = facets.stream().mapToInt(csv::column).toArray();
        int rating = csv.column(RATING);
        int weight = layout.weight.map(csv::column).orElse(-1);
        var rows = new RatingRows(facets);
        var elements = new String[places.length];
        while (csv.next()) {
            for (int f = 0; f < places.length; f++) {
                elements[f] = csv.name(places[f]);
            }
            rows.addWeighted(steps(csv, rating, layout), weight(csv, weight), elements);
            progress.tell("row " + csv.line());
        }
        return rows;
    }

    private static List<String> facets(CsvFile csv, Layout layout) {
        if (!csv.columns().contains(RATING)) {
            throw csv.wrong(
                    0,
                    "stands first, and no column is called rating; if every criterion has a column of its own, name the"
                            + " other columns with --wide entry,judge");
        }
        return layout.facets.isEmpty()
                ? csv.namedColumns().stream()
                        .filter(name -> !name.equals(RATING) && !layout.weight.equals(Optional.of(name)))
                        .toList()
                : layout.facets;
    }

    private static RatingRows readWide(CsvFile csv, Layout layout, Progress progress) {
        var facets = new ArrayList<>(layout.wide);
        var places = facets.stream().mapToInt(csv::column).toArray();
        facets.add("criterion");
        int weight = layout.weight.map(csv::column).orElse(-1);
        var taken = new HashSet<>(layout.wide);
        layout.weight.ifPresent(taken::add);
        var criteria = csv.namedColumns().stream()
                .filter(name -> !taken.contains(name))
                .mapToInt(csv::column)
                .toArray();
        var rows = new RatingRows(facets);
        var elements = new String[facets.size()];
        while (csv.next()) {
            for (int f = 0; f < places.length; f++) {
                elements[f] = csv.name(places[f]);
            }
            for (int criterion : criteria) {
                elements[places.length] = csv.columns().get(criterion);
                rows.addWeighted(steps(csv, criterion, layout), weight(csv, weight), elements);
            }
            progress.tell("row " + csv.line());
        }
        return rows;
    }

    private static double weight(CsvFile csv, int column) {
        return column < 0 ? 1 : csv.number(column);
    }

    /** The rating in steps of its scale; NaN where there is none. */
    private static double steps(CsvFile csv, int column, Layout layout) {
        var value = csv.number(column);
        if (Double.isNaN(value)) {
            return value;
        }
        var steps = Math.rint(value / layout.unit);
        if (Math.abs(steps * layout.unit - value) > 1e-9) {
            throw csv.wrong(
                    column,
                    csv.text(column) + " is not a multiple of " + Numbers.plain(layout.unit)
                            + "; where half points are given say --step 0.5");
        }
        if (layout.scale.isPresent()
                && (value < layout.scale.get()[0] || value > layout.scale.get()[1])) {
            throw csv.wrong(column, csv.text(column) + " is outside the scale");
        }
        if (steps < Byte.MIN_VALUE || steps > Byte.MAX_VALUE) {
            throw csv.wrong(column, csv.text(column) + " is more than any scale holds");
        }
        return steps;
    }
}
