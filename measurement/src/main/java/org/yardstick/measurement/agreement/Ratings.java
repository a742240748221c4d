package org.yardstick.measurement.agreement;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;

/** Who gave what to whom: units in rows, raters in columns, NaN where a rater did not rate a unit. It never changes. */
public final class Ratings {
    /** Beyond it, products of squares leave what a double holds. */
    private static final double LARGEST = 1e40;

    private final List<String> units;
    private final List<String> raters;
    private final double[][] values;

    private Ratings(List<String> units, List<String> raters, double[][] values) {
        this.units = List.copyOf(units);
        this.raters = List.copyOf(raters);
        this.values = values;
    }

    /**
     * @param values units x raters; NaN where there is no rating
     * @throws InvalidInput when there is no unit, fewer than two raters, a row of another length, a rater twice, an infinite or huge rating or no
     *     rating at all
     */
    public static Ratings of(List<String> units, List<String> raters, double[][] values) {
        if (units.isEmpty() || values.length == 0) {
            throw new InvalidInput("There are no units: bring at least one row of ratings.");
        }
        if (raters.size() < 2) {
            throw new InvalidInput(
                    "There is only " + raters.size() + " rater: agreement needs at least two columns of ratings.");
        }
        if (new HashSet<>(raters).size() < raters.size()) {
            throw new InvalidInput("A rater's name stands twice in " + raters + ": give every column its own name.");
        }
        if (units.size() != values.length) {
            throw new InvalidInput(
                    units.size() + " units are named but " + values.length + " rows given: name every row.");
        }
        var copy = new double[values.length][];
        for (int unit = 0; unit < values.length; unit++) {
            copy[unit] = checked(values[unit], units.get(unit), raters);
        }
        if (Arrays.stream(copy).flatMapToDouble(Arrays::stream).allMatch(Double::isNaN)) {
            throw new InvalidInput("There is not one rating: every cell is empty.");
        }
        return new Ratings(units, raters, copy);
    }

    private static double[] checked(double[] row, String unit, List<String> raters) {
        if (row.length != raters.size()) {
            throw new InvalidInput("Unit " + unit + " has " + row.length + " cells, but there are " + raters.size()
                    + " raters: leave a cell empty where there is no rating.");
        }
        for (int rater = 0; rater < row.length; rater++) {
            if (Math.abs(row[rater]) > LARGEST) {
                throw new InvalidInput("Rater " + raters.get(rater) + " gave unit " + unit
                        + (Double.isInfinite(row[rater])
                                ? " an infinite rating"
                                : " a rating too large to calculate with")
                        + ": correct it or leave it empty.");
            }
        }
        return row.clone();
    }

    /** Units and raters called 1, 2, 3. */
    public static Ratings numbered(double[][] values) {
        var raters = values.length == 0 ? 0 : values[0].length;
        return of(numbers(values.length), numbers(raters), values);
    }

    private static List<String> numbers(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList();
    }

    public List<String> units() {
        return units;
    }

    public List<String> raters() {
        return raters;
    }

    /** NaN where the rater did not rate the unit. */
    public double value(int unit, int rater) {
        return values[unit][rater];
    }

    /** What a unit was given, without the empty cells, in the order of the raters. */
    public double[] given(int unit) {
        return Arrays.stream(values[unit]).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** How many ratings there are. */
    public int count() {
        return (int) Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    /** How many units every rater rated. */
    public int completeUnits() {
        return complete().length;
    }

    /** The rows that every rater rated (listwise deletion); fewer than all where cells are empty. */
    double[][] complete() {
        return Arrays.stream(values)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .map(double[]::clone)
                .toArray(double[][]::new);
    }

    /** The same, refused where fewer units than a figure needs are complete. */
    double[][] complete(int least, String figure) {
        var rows = complete();
        if (rows.length < least) {
            throw new InvalidInput(
                    figure + " needs at least " + least + " units that every rater rated, and there are " + rows.length
                            + ": leave out raters who rated few units, or take Krippendorff's alpha, which allows"
                            + " empty cells.");
        }
        return rows;
    }

    /** The different ratings that were given, ascending. */
    double[] categories() {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0) // -0 and 0 are one category
                .sorted()
                .distinct()
                .toArray();
    }

    /** Two of the raters alone. */
    Ratings pair(int first, int second) {
        var two = Arrays.stream(values)
                .map(row -> new double[] {row[first], row[second]})
                .toArray(double[][]::new);
        return new Ratings(units, List.of(raters.get(first), raters.get(second)), two);
    }
}
