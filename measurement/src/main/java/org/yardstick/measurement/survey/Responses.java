package org.yardstick.measurement.survey;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;

/**
 * The answers to a questionnaire, one column an item, one place in it a respondent; an answer that is not there is {@link #MISSING}. The
 * columns are used as they are, not copied: leave them alone afterwards.
 */
public final class Responses {
    public static final byte MISSING = Byte.MIN_VALUE;

    private final List<Item> items;
    private final byte[][] columns;
    private final double[] weights;

    private Responses(List<Item> items, byte[][] columns, double[] weights) {
        this.items = items;
        this.columns = columns;
        this.weights = weights;
    }

    /** @param columns items x respondents: the answer's code, or {@link #MISSING} */
    public static Responses of(List<Item> items, byte[][] columns) {
        if (items.isEmpty() || columns.length != items.size() || columns[0].length == 0) {
            throw new InvalidInput("there are " + items.size() + " items, " + columns.length
                    + " columns of answers and no or some respondents: bring at least one item and one"
                    + " respondent, a column an item");
        }
        var names = new HashSet<String>();
        for (int i = 0; i < columns.length; i++) {
            var item = items.get(i);
            if (!names.add(item.name())) {
                throw new InvalidInput("two items are called " + item.name() + ": give each a name of its own");
            }
            if (columns[i].length != columns[0].length) {
                throw new InvalidInput("item " + item.name() + " has " + columns[i].length
                        + " answers where the first has " + columns[0].length + ": fill the gaps with 'missing'");
            }
        }
        IntStream.range(0, columns.length).parallel().forEach(i -> checkScale(items.get(i), columns[i]));
        return new Responses(List.copyOf(items), columns, new double[0]);
    }

    private static void checkScale(Item item, byte[] column) {
        for (int row = 0; row < column.length; row++) {
            var code = column[row];
            if ((code < item.least() || code > item.most()) && code != MISSING) {
                throw outOfScale(item, row, code);
            }
        }
    }

    /** @param rows respondents x items; NaN where there is no answer */
    public static Responses ofRows(List<Item> items, double[][] rows) {
        var columns = new byte[items.size()][rows.length];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != items.size()) {
                throw new InvalidInput("respondent " + (row + 1) + " has " + rows[row].length + " answers to "
                        + items.size() + " items: fill the gaps with NaN");
            }
            for (int i = 0; i < columns.length; i++) {
                columns[i][row] = code(items.get(i), row, rows[row][i]);
            }
        }
        return of(items, columns);
    }

    private static byte code(Item item, int row, double answer) {
        if (Double.isNaN(answer)) {
            return MISSING;
        }
        if (answer != Math.rint(answer) || answer < item.least() || answer > item.most()) {
            throw outOfScale(item, row, answer);
        }
        return (byte) answer;
    }

    private static InvalidInput outOfScale(Item item, int row, Number answer) {
        return new InvalidInput("item " + item.name() + ", respondent " + (row + 1) + ": " + answer
                + " is not a whole number from " + item.least() + " to " + item.most()
                + "; correct it, leave it empty or declare another scale");
    }

    /** The same answers, each respondent counting {@code weights} times: not negative, not all zero. */
    public Responses weighted(double[] weights) {
        if (weights.length != respondents()) {
            throw new InvalidInput("there are " + weights.length + " weights for " + respondents()
                    + " respondents: give each respondent one");
        }
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            if (!(weights[row] >= 0 && weights[row] < Double.POSITIVE_INFINITY)) {
                throw new InvalidInput("respondent " + (row + 1) + " has the weight " + weights[row]
                        + ": give a number that is not negative");
            }
            sum += weights[row];
        }
        if (sum <= 0) {
            throw new InvalidInput("all weights are zero: give at least one respondent a weight");
        }
        return new Responses(items, columns, weights.clone());
    }

    /** The same respondents with these items only, in this order. */
    public Responses only(List<String> names) {
        var picked = names.stream().mapToInt(this::index).toArray();
        return new Responses(
                Arrays.stream(picked).mapToObj(items::get).toList(),
                Arrays.stream(picked).mapToObj(i -> columns[i]).toArray(byte[][]::new),
                weights);
    }

    /**
     * The respondents of each segment, segments in the order in which they first appear.
     *
     * @param segments of each respondent
     */
    public Map<String, Responses> by(List<String> segments) {
        if (segments.size() != respondents()) {
            throw new InvalidInput("there are " + segments.size() + " segments for " + respondents()
                    + " respondents: say of each respondent which segment");
        }
        var rows = new LinkedHashMap<String, IntStream.Builder>();
        for (int row = 0; row < segments.size(); row++) {
            rows.computeIfAbsent(segments.get(row), segment -> IntStream.builder())
                    .add(row);
        }
        var parts = new LinkedHashMap<String, Responses>();
        rows.forEach((segment, of) -> parts.put(segment, these(of.build().toArray())));
        return Collections.unmodifiableMap(parts);
    }

    /** Those who answered every item: the listwise policy. */
    public Responses complete() {
        var kept = IntStream.range(0, respondents()).filter(this::isComplete).toArray();
        if (kept.length == 0) {
            throw new InvalidInput(
                    "no respondent answered all of " + names() + ": use fewer items or the answers that are available");
        }
        return these(kept);
    }

    /** The respondents at these places. */
    public Responses these(int[] rows) {
        var picked = new byte[columns.length][rows.length];
        for (int i = 0; i < columns.length; i++) {
            for (int row = 0; row < rows.length; row++) {
                picked[i][row] = columns[i][rows[row]];
            }
        }
        var of = Arrays.stream(rows).mapToDouble(this::weight).toArray();
        return new Responses(items, picked, isWeighted() ? of : weights);
    }

    private boolean isComplete(int row) {
        for (var column : columns) {
            if (column[row] == MISSING) {
                return false;
            }
        }
        return true;
    }

    public List<Item> items() {
        return items;
    }

    public List<String> names() {
        return items.stream().map(Item::name).toList();
    }

    public int respondents() {
        return columns[0].length;
    }

    public boolean isWeighted() {
        return weights.length > 0;
    }

    public double weight(int row) {
        return isWeighted() ? weights[row] : 1;
    }

    /** The place of the item of this name. */
    public int index(String name) {
        return indexOf(items, name);
    }

    static int indexOf(List<Item> items, String name) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new InvalidInput("there is no item " + name + " among "
                + items.stream().map(Item::name).toList() + ": name one of these");
    }

    /** The answer's code, or {@link #MISSING}. */
    public byte code(int item, int row) {
        return columns[item][row];
    }

    /** The answer, NaN where there is none. */
    public double answer(int item, int row) {
        return columns[item][row] == MISSING ? Double.NaN : columns[item][row];
    }

    byte[] column(int item) {
        return columns[item];
    }
}
