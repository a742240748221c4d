package org.yardstick.measurement.facets;

import java.util.stream.IntStream;
import org.yardstick.measurement.facets.ratings.Categories;
import org.yardstick.measurement.facets.ratings.Estimates;
import org.yardstick.measurement.facets.ratings.Kept;
import org.yardstick.measurement.facets.ratings.Specification;

/**
 * What the fit statistics are made of, summed over the kept ratings by element and by category. With E, W and C the mean, variance and
 * fourth central moment of a rating's category and z = (x - E) / sqrt(W).
 */
final class Sums {
    private static final int ROWS_A_CHUNK = 16_384;
    private static final int MOST_CHUNKS = 16;
    private static final long ROOM = 40_000_000;
    static final int COUNT = 0;
    static final int TOTAL = 1;
    /** Sum of (x - E)^2. */
    static final int SQUARES = 2;
    /** Sum of W. */
    static final int INFORMATION = 3;
    /** Sum of z^2. */
    static final int STANDARD = 4;
    /** Sum of C / W^2. */
    static final int KURTOSIS = 5;
    /** Sum of C - W^2. */
    static final int SPREAD = 6;

    static final int WIDTH = 7;
    /** Of a category: times chosen, sum of eta there, sum of z^2, expected times, expected sum of eta, information about its step. */
    static final int CATEGORY_WIDTH = 6;

    /** {@code elements[f][i * WIDTH + what]}. */
    final double[][] elements;
    /** {@code categories[(g * categories + k) * CATEGORY_WIDTH + what]}. */
    final double[] categories;

    private final Specification model;

    private Sums(Specification model) {
        this.model = model;
        elements = new double[model.facets()][];
        for (int f = 0; f < elements.length; f++) {
            elements[f] = new double[model.ratings().elements(f) * WIDTH];
        }
        categories = new double[model.groups() * model.categories() * CATEGORY_WIDTH];
    }

    static Sums of(Specification model, Kept kept, Estimates estimates) {
        int size = model.ratings().size();
        var total = new Sums(model);
        long room = total.categories.length;
        for (var facet : total.elements) {
            room += facet.length;
        }
        int chunks = (int) Math.clamp(ROOM / room, 1, (long) Math.min(MOST_CHUNKS, 1 + size / ROWS_A_CHUNK));
        IntStream.range(0, chunks)
                .parallel()
                .mapToObj(c -> new Sums(model).over(kept, estimates, (int) ((long) size * c / chunks), (int)
                        ((long) size * (c + 1) / chunks)))
                .toList()
                .forEach(total::add);
        return total;
    }

    private Sums over(Kept kept, Estimates estimates, int from, int to) {
        var at = new Categories(estimates);
        for (int row = from; row < to; row++) {
            if (kept.row(row)) {
                double eta = 0;
                for (int f = 0; f < elements.length; f++) {
                    eta += estimates.easiness()[f][model.ratings().codes(f)[row]];
                }
                at.at(eta, model.groupOf(row));
                row(row, eta, at);
            }
        }
        return this;
    }

    private void row(int row, double eta, Categories at) {
        int category = model.ratings().category(row);
        double w = model.ratings().weight(row);
        double off = category - at.mean();
        double variance = Math.max(at.variance(), Categories.LEAST_INFORMATION);
        double standard = off * off / variance;
        double fourth = at.fourth();
        for (int f = 0; f < elements.length; f++) {
            int i = model.ratings().codes(f)[row] * WIDTH;
            var sums = elements[f];
            sums[i + COUNT] += w;
            sums[i + TOTAL] += w * category;
            sums[i + SQUARES] += w * off * off;
            sums[i + INFORMATION] += w * variance;
            sums[i + STANDARD] += w * standard;
            sums[i + KURTOSIS] += w * fourth / (variance * variance);
            sums[i + SPREAD] += w * (fourth - variance * variance);
        }
        int group = model.groupOf(row) * model.categories();
        int chosen = (group + category) * CATEGORY_WIDTH;
        categories[chosen] += w;
        categories[chosen + 1] += w * eta;
        categories[chosen + 2] += w * standard;
        categoriesExpected(group, eta, at, w);
    }

    private void categoriesExpected(int group, double eta, Categories at, double w) {
        double above = 0;
        for (int k = at.p().length - 1; k >= 0; k--) {
            double p = at.p()[k];
            above += p;
            int place = (group + k) * CATEGORY_WIDTH;
            categories[place + 3] += w * p;
            categories[place + 4] += w * p * eta;
            categories[place + 5] += w * above * Math.max(0, 1 - above);
        }
    }

    private void add(Sums other) {
        for (int f = 0; f < elements.length; f++) {
            for (int i = 0; i < elements[f].length; i++) {
                elements[f][i] += other.elements[f][i];
            }
        }
        for (int i = 0; i < categories.length; i++) {
            categories[i] += other.categories[i];
        }
    }

    double element(int facet, int element, int what) {
        return elements[facet][element * WIDTH + what];
    }

    double category(int group, int category, int what) {
        return categories[(group * model.categories() + category) * CATEGORY_WIDTH + what];
    }
}
