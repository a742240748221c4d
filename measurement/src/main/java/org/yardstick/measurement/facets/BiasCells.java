package org.yardstick.measurement.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.facets.ratings.Categories;
import org.yardstick.measurement.facets.ratings.Specification;

/** The bias of all pairs of two facets at once: each pass over the ratings gives every pair a step of Newton's method in its bracket. */
final class BiasCells {
    private static final long MOST_PAIRS = 5_000_000;
    private static final double ADJUSTMENT = 0.3;
    private static final double FARTHEST = 60;
    private static final double EXACT = 1e-10;
    private static final int MOST_PASSES = 100;
    private static final int ROWS_A_CHUNK = 16_384;
    private static final int MOST_CHUNKS = 8;

    private final Fitted fitted;
    private final Specification model;
    private final int[] first;
    private final int[] second;
    private final int firstFacet;
    private final int secondFacet;
    private final int width;
    private final double[] count;
    private final double[] total;
    private final double[] least;
    private final double[] most;
    private final double[] bias;
    private double[] expected = new double[0];
    private double[] information = new double[0];

    BiasCells(Fitted fitted, int firstFacet, int secondFacet) {
        this.fitted = fitted;
        this.model = fitted.model();
        this.firstFacet = firstFacet;
        this.secondFacet = secondFacet;
        first = model.ratings().codes(firstFacet);
        second = model.ratings().codes(secondFacet);
        width = model.ratings().elements(secondFacet);
        count = new double[pairs()];
        total = new double[count.length];
        least = new double[count.length];
        most = new double[count.length];
        bias = new double[count.length];
        observe();
    }

    /** How many there may be. */
    private int pairs() {
        long size = (long) width * model.ratings().elements(firstFacet);
        if (firstFacet == secondFacet) {
            throw new InvalidInput("Bias is between two facets, and \""
                    + model.ratings().facets().get(firstFacet).name() + "\" was named twice. Name two different ones.");
        }
        if (size > MOST_PAIRS) {
            throw new InvalidInput("There are " + size + " pairs of "
                    + model.ratings().facets().get(firstFacet).name() + " and "
                    + model.ratings().facets().get(secondFacet).name() + ", more than " + MOST_PAIRS
                    + ". Ask for facets with fewer elements, such as judge and criterion.");
        }
        return (int) size;
    }

    private int cell(int row) {
        return first[row] * width + second[row];
    }

    private void observe() {
        for (int row = 0; row < first.length; row++) {
            if (fitted.kept().row(row)) {
                int cell = cell(row);
                int group = model.groupOf(row);
                double w = model.ratings().weight(row);
                count[cell] += w;
                total[cell] += w * model.ratings().category(row);
                least[cell] += w * fitted.kept().low(group);
                most[cell] += w * fitted.kept().high(group);
            }
        }
    }

    private double inside(int cell) {
        return Math.min(ADJUSTMENT, (most[cell] - least[cell]) / 4);
    }

    List<Bias.Cell> solve() {
        pass();
        var plain = expected;
        var from = new double[count.length];
        var to = new double[count.length];
        Arrays.fill(from, -FARTHEST);
        Arrays.fill(to, FARTHEST);
        boolean moves = true;
        for (int round = 0; round < MOST_PASSES && moves; round++) {
            moves = false;
            for (int cell = 0; cell < count.length; cell++) {
                moves |= count[cell] > 0 && step(cell, from, to);
            }
            pass();
        }
        var found = new ArrayList<Bias.Cell>();
        for (int j = 0; j < width; j++) {
            for (int cell = j; cell < count.length; cell += width) {
                if (count[cell] > 0) {
                    found.add(result(cell, plain[cell]));
                }
            }
        }
        return found;
    }

    private boolean step(int cell, double[] from, double[] to) {
        double wanted = Math.clamp(total[cell], least[cell] + inside(cell), most[cell] - inside(cell));
        double off = wanted - expected[cell];
        double at = bias[cell];
        if (off > 0) {
            from[cell] = at;
        } else {
            to[cell] = at;
        }
        double next = information[cell] > 0 ? at + off / information[cell] : Double.NaN;
        if (!(next > from[cell] && next < to[cell])) {
            next = Math.abs(off) < EXACT ? at : (from[cell] + to[cell]) / 2;
        }
        bias[cell] = next;
        return Math.abs(next - at) > EXACT;
    }

    private void pass() {
        int size = first.length;
        int chunks = Math.min(MOST_CHUNKS, 1 + size / ROWS_A_CHUNK);
        var parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(c -> chunk((int) ((long) size * c / chunks), (int) ((long) size * (c + 1) / chunks)))
                .toList();
        expected = new double[count.length];
        information = new double[count.length];
        for (var part : parts) {
            for (int cell = 0; cell < count.length; cell++) {
                expected[cell] += part[0][cell];
                information[cell] += part[1][cell];
            }
        }
    }

    private double[][] chunk(int from, int to) {
        var sums = new double[2][count.length];
        var at = new Categories(fitted.estimates());
        for (int row = from; row < to; row++) {
            if (fitted.kept().row(row)) {
                int cell = cell(row);
                at.at(fitted.eta(row) + bias[cell], model.groupOf(row));
                double w = model.ratings().weight(row);
                sums[0][cell] += w * at.mean();
                sums[1][cell] += w * at.variance();
            }
        }
        return sums;
    }

    private Bias.Cell result(int cell, double plain) {
        double n = count[cell];
        double lowest = n * model.ratings().scale().lowest();
        double se = 1 / Math.sqrt(Math.max(information[cell], Categories.LEAST_INFORMATION));
        double t = bias[cell] / se;
        double df = Math.max(0, n - 1);
        return new Bias.Cell(
                model.ratings().name(firstFacet, cell / width),
                model.ratings().name(secondFacet, cell % width),
                n,
                lowest + total[cell],
                lowest + plain,
                (total[cell] - plain) / n,
                bias[cell],
                se,
                t,
                df,
                df > 0 ? 2 * new TDistribution(df).cumulativeProbability(-Math.abs(t)) : 1,
                total[cell] <= least[cell] || total[cell] >= most[cell]);
    }
}
