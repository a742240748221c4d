package org.yardstick.measurement.facets.estimation;

import java.util.stream.IntStream;
import org.yardstick.measurement.facets.ratings.Categories;
import org.yardstick.measurement.facets.ratings.Estimates;

/**
 * One pass over the ratings at given estimates: what is expected of each parameter, the information matrix and the log-likelihood.
 *
 * <p>With eta = the sum of the easiness of a rating's elements, E and W the mean and variance of its category and P_k its probabilities,
 * the information about two elements of the rating is W, about an element and a category (k - E) P_k, about two categories
 * P_k [k = l] - P_k P_l. All are kept in blocks: dense between two other facets, dense between a facet and the categories that it meets,
 * dense within a group, sparse between the spine and the rest. Rows are split into fixed chunks whose sums are added in order, so the
 * same ratings give the same bits on any number of processors.
 */
final class Information {
    private static final int ROWS_A_CHUNK = 8_192;
    private static final int MOST_CHUNKS = 16;
    private static final long ROOM = 60_000_000;

    final Design design;
    /** Information about each element of the spine, and what is expected of it. */
    final double[] spine;

    final double[] spineExpected;
    /** Values at the places of {@link Design#met}. */
    final double[] border;
    /** Sums over all chunks. */
    final Blocks blocks;

    double logNorm;

    Information(Design design) {
        this.design = design;
        spine = new double[design.spineElements()];
        spineExpected = new double[spine.length];
        border = new double[design.met.length];
        blocks = new Blocks(design);
    }

    void at(Estimates estimates) {
        int chunks = chunks();
        var bounds = bounds(chunks);
        var parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(c -> new Chunk(estimates).over(bounds[c], bounds[c + 1]))
                .toList();
        blocks.clear();
        logNorm = 0;
        for (var part : parts) {
            blocks.add(part.sums);
            logNorm += part.logNorm;
        }
    }

    private int chunks() {
        long wanted = Math.min(MOST_CHUNKS, 1 + design.size() / ROWS_A_CHUNK);
        return (int) Math.clamp(ROOM / Math.max(1, blocks.room()), 1, wanted);
    }

    /** Elements of the spine at which chunks of about as many rows begin. */
    private int[] bounds(int chunks) {
        var bounds = new int[chunks + 1];
        int e = 0;
        for (int c = 1; c < chunks; c++) {
            long until = (long) design.size() * c / chunks;
            while (design.start[e] < until) {
                e++;
            }
            bounds[c] = e;
        }
        bounds[chunks] = design.spineElements();
        return bounds;
    }

    /** One chunk of the spine with sums of its own. */
    private final class Chunk {
        final Blocks sums = new Blocks(design);
        double logNorm;
        private double product = 1;
        private final Estimates estimates;
        private final Categories categories;
        private final double[] scratch = new double[design.rest];
        private final int[] element = new int[design.others.length];
        private final double[] lean;
        private double information;
        private double expected;

        Chunk(Estimates estimates) {
            this.estimates = estimates;
            categories = new Categories(estimates);
            lean = new double[categories.p().length];
        }

        Chunk over(int from, int to) {
            for (int e = from; e < to; e++) {
                information = 0;
                expected = 0;
                double own = estimates.easiness()[design.spine][e];
                for (int row = design.start[e]; row < design.start[e + 1]; row++) {
                    row(row, own);
                }
                spine[e] = information;
                spineExpected[e] = expected;
                for (int i = design.metStart[e]; i < design.metStart[e + 1]; i++) {
                    border[i] = scratch[design.met[i]];
                    scratch[design.met[i]] = 0;
                }
            }
            logNorm += Math.log(product);
            return this;
        }

        private void row(int row, double own) {
            double eta = own;
            for (int o = 0; o < element.length; o++) {
                int i = design.codes[o][row];
                element[o] = i;
                eta += estimates.easiness()[design.others[o]][i];
            }
            int group = design.group(row);
            double w = design.weight(row);
            categories.at(eta, group);
            norm(eta, w);
            information += w * categories.variance();
            expected += w * categories.mean();
            lean(group, w);
            for (int o = 0; o < element.length; o++) {
                scratch[design.offset[o] + element[o]] += w * categories.variance();
                sums.element(o, element, categories, w);
                sums.lean(o, element[o], group, lean);
            }
            sums.group(group, categories.p(), w);
        }

        /** What the spine's element and the categories tell of each other. */
        private void lean(int group, double w) {
            int at = design.steps + group * lean.length;
            for (int k = 0; k < lean.length; k++) {
                lean[k] = w * categories.p()[k] * (k - categories.mean());
                scratch[at + k] += lean[k];
            }
        }

        /** Adds w ln(sum), gathering several factors under one logarithm. */
        private void norm(double eta, double w) {
            logNorm += w * categories.end() * eta;
            if (design.weights != null) {
                logNorm += w * Math.log(categories.sum());
                return;
            }
            product *= categories.sum();
            if (product > 1e100 || product < 1e-100) {
                logNorm += Math.log(product);
                product = 1;
            }
        }
    }
}
