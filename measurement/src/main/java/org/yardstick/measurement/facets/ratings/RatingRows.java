package org.yardstick.measurement.facets.ratings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.measurement.InvalidInput;

/** Collects ratings row by row, by the names of who and what; elements stand in the order in which they first come. Not thread-safe. */
public final class RatingRows {
    private static final int FIRST_ROOM = 1024;

    private final List<String> facets;
    private final List<Map<String, Integer>> places = new ArrayList<>();
    private final List<List<String>> names = new ArrayList<>();
    private final int[][] codes;
    private byte[] values = new byte[FIRST_ROOM];
    private double[] weights = new double[0];
    private int rows;
    private int least = Integer.MAX_VALUE;
    private int most = Integer.MIN_VALUE;

    public RatingRows(List<String> facets) {
        this.facets = List.copyOf(facets);
        this.codes = new int[facets.size()][FIRST_ROOM];
        for (int f = 0; f < facets.size(); f++) {
            places.add(new HashMap<>());
            names.add(new ArrayList<>());
        }
    }

    /**
     * Adds one rating.
     *
     * @param rating NaN where it was not given: the row is then left out
     * @param elements one name for each facet
     */
    public RatingRows add(double rating, String... elements) {
        return addWeighted(rating, 1, elements);
    }

    /** Adds one rating that counts {@code weight} times. */
    public RatingRows addWeighted(double rating, double weight, String... elements) {
        if (elements.length != facets.size()) {
            throw new InvalidInput("A rating by " + Arrays.toString(elements) + " does not fit the facets " + facets
                    + ". Name one element for each.");
        }
        if (!Double.isNaN(rating)) {
            append(whole(rating, elements), weight, elements);
        }
        return this;
    }

    private static byte whole(double rating, String... elements) {
        var value = (byte) rating;
        if (value != rating) {
            throw new InvalidInput("The rating " + rating + " of " + String.join(", ", elements)
                    + " is not a whole number from " + Byte.MIN_VALUE + " to " + Byte.MAX_VALUE
                    + ". Count categories; half points become whole ones when doubled.");
        }
        return value;
    }

    private void append(byte value, double weight, String... elements) {
        if (rows == values.length) {
            grow(Math.addExact(rows, rows / 2));
        }
        for (int f = 0; f < codes.length; f++) {
            codes[f][rows] = place(f, elements[f]);
        }
        if (weight != 1 && weights.length == 0) {
            weights = new double[values.length];
            Arrays.fill(weights, 0, rows, 1);
        }
        if (weights.length > 0) {
            weights[rows] = weight;
        }
        least = Math.min(least, value);
        most = Math.max(most, value);
        values[rows++] = value;
    }

    private int place(int facet, String name) {
        var known = places.get(facet);
        var place = known.get(name);
        if (place == null) {
            place = known.size();
            known.put(name, place);
            names.get(facet).add(name);
        }
        return place;
    }

    private void grow(int room) {
        values = Arrays.copyOf(values, room);
        for (int f = 0; f < codes.length; f++) {
            codes[f] = Arrays.copyOf(codes[f], room);
        }
        if (weights.length > 0) {
            weights = Arrays.copyOf(weights, room);
        }
    }

    /** What was collected, on the scale from the lowest to the highest rating given. */
    public Ratings ratings() {
        if (rows == 0) {
            throw new InvalidInput(
                    "There is no rating. Give a file with one rating a line and something in the rating column.");
        }
        if (least == most) {
            throw new InvalidInput(
                    "Every rating is " + least + ": nothing can be told apart. Give ratings that differ.");
        }
        return ratings(new Scale(least, most));
    }

    public Ratings ratings(Scale scale) {
        var columns = new ArrayList<Ratings.Column>();
        for (int f = 0; f < codes.length; f++) {
            columns.add(new Ratings.Column(facets.get(f), List.copyOf(names.get(f)), Arrays.copyOf(codes[f], rows)));
        }
        var counted = weights.length == 0 ? null : Arrays.copyOf(weights, rows);
        return new Ratings(columns, Arrays.copyOf(values, rows), counted, scale);
    }
}
