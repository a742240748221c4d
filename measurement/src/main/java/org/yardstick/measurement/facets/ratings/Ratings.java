package org.yardstick.measurement.facets.ratings;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.InvalidInput;

/**
 * Ratings in columns: who was rated, by whom, on what, and how. A rating that was not given has no row. The arrays are not copied, for
 * there may be millions of rows: leave them alone afterwards.
 */
public final class Ratings {
    /** Beyond it, sums lose what the lightest add to them. */
    private static final double HEAVIEST = 1e9;

    private final List<Column> facets;
    private final byte[] values;
    private final double @Nullable [] weights;
    private final Scale scale;

    /**
     * One facet: its name, the names of its elements, and for each rating the place of its element among them. Two columns may name
     * the same elements, never twice the same within one.
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
    public record Column(String name, List<String> elements, int[] codes) {}

    /**
     * @param facets the first one is what is measured ("entry"), at least two
     * @param values the rating of each row, on the scale
     * @param weights how many times each row counts, or null where each counts once
     */
    public Ratings(List<Column> facets, byte[] values, double @Nullable [] weights, Scale scale) {
        this.facets = List.copyOf(facets);
        this.values = values;
        this.weights = weights;
        this.scale = scale;
        checkShape();
        checkValues();
        for (var facet : facets) {
            checkColumn(facet);
        }
    }

    private void checkShape() {
        if (values.length == 0) {
            throw new InvalidInput(
                    "There is no rating. Give a file with one rating a line and something in the rating column.");
        }
        if (facets.size() < 2) {
            throw new InvalidInput(
                    "Measurement needs at least two facets, such as entry and judge, not " + facets.size() + ".");
        }
        if (new HashSet<>(facets.stream().map(Column::name).toList()).size() < facets.size()) {
            throw new InvalidInput("Two facets have the same name in "
                    + facets.stream().map(Column::name).toList() + ". Name each differently.");
        }
        if (weights != null && weights.length != values.length) {
            throw new InvalidInput("There are " + values.length + " ratings but " + weights.length
                    + " weights. Give one weight for each rating.");
        }
    }

    private void checkValues() {
        for (int row = 0; row < values.length; row++) {
            if (values[row] < scale.lowest() || values[row] > scale.highest()) {
                throw new InvalidInput(
                        "The rating " + values[row] + where(row) + " is outside the scale from " + scale.lowest()
                                + " to " + scale.highest() + ". Correct it, or leave it empty if it was not given.");
            }
        }
        for (int row = 0; weights != null && row < weights.length; row++) {
            if (!(weights[row] > 0 && weights[row] < Double.POSITIVE_INFINITY)) {
                throw new InvalidInput("The weight " + weights[row] + where(row)
                        + " is not a positive number. Leave the rating out if it should not count.");
            }
            if (weights[row] < 1 / HEAVIEST || weights[row] > HEAVIEST) {
                throw new InvalidInput("The weight " + weights[row] + where(row)
                        + " is too far from 1 to count with. Give weights between 0.000000001 and 1000000000.");
            }
        }
    }

    private void checkColumn(Column facet) {
        if (facet.codes().length != values.length) {
            throw new InvalidInput("Facet \"" + facet.name() + "\" names " + facet.codes().length + " elements for "
                    + values.length + " ratings. Give one for each rating.");
        }
        var seen = new boolean[facet.elements().size()];
        for (int code : facet.codes()) {
            if (code < 0 || code >= seen.length) {
                throw new InvalidInput("Facet \"" + facet.name() + "\" points to element number " + code
                        + " but has only " + seen.length + ".");
            }
            seen[code] = true;
        }
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                throw new InvalidInput("\"" + facet.elements().get(i) + "\" of facet \"" + facet.name()
                        + "\" has no rating. Leave it out of the list of elements.");
            }
        }
        if (new HashSet<>(facet.elements()).size() < seen.length) {
            throw new InvalidInput(
                    "Facet \"" + facet.name() + "\" lists an element twice. Give each element one name.");
        }
    }

    private String where(int row) {
        var text = new StringBuilder(" (row ").append(row + 1L);
        for (var facet : facets) {
            int code = row < facet.codes().length ? facet.codes()[row] : -1;
            if (code >= 0 && code < facet.elements().size()) {
                text.append(", ")
                        .append(facet.name())
                        .append(' ')
                        .append(facet.elements().get(code));
            }
        }
        return text.append(')').toString();
    }

    public List<Column> facets() {
        return facets;
    }

    public Scale scale() {
        return scale;
    }

    public int size() {
        return values.length;
    }

    public int value(int row) {
        return values[row];
    }

    public double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    /** How many times each row counts; null where each counts once. */
    public double @Nullable [] weights() {
        return weights;
    }

    /** The category of a row, counted from 0. */
    public int category(int row) {
        return values[row] - scale.lowest();
    }

    /** The place of the element of each row. */
    public int[] codes(int facet) {
        return facets.get(facet).codes();
    }

    /** How many elements a facet has. */
    public int elements(int facet) {
        return facets.get(facet).elements().size();
    }

    public String name(int facet, int element) {
        return facets.get(facet).elements().get(element);
    }

    /** The place of a facet, by the name that the caller gave. */
    public int facet(String name) {
        for (int f = 0; f < facets.size(); f++) {
            if (facets.get(f).name().equals(name)) {
                return f;
            }
        }
        throw new InvalidInput("There is no facet \"" + name + "\". The facets are "
                + String.join(", ", facets.stream().map(Column::name).toList()) + ".");
    }

    public int element(int facet, String name) {
        int place = facets.get(facet).elements().indexOf(name);
        if (place < 0) {
            throw new InvalidInput("Facet \"" + facets.get(facet).name() + "\" has no element \"" + name
                    + "\" among the ratings. Check how it is written, or leave it out.");
        }
        return place;
    }
}
