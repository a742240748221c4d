package org.yardstick.measurement.scoring;

import java.util.Arrays;
import org.yardstick.measurement.scoring.RoadmapRelaxation.Column;

/**
 * The simplex method for a {@link RoadmapRelaxation}, with an explicit inverse. Few of the many choices ever have a share, so pivots look at some only: the dual
 * method, along steepest edges [1], makes shares sound that a closed choice or a new row has upset; then all open choices are priced, those that
 * would lower the cost join, and the primal method lets them in.
 *
 * <p>[1] J. J. Forrest, D. Goldfarb (1992), Steepest-edge simplex algorithms for linear programming. Mathematical Programming 57, 341-374,
 * doi:10.1007/BF01581089
 */
final class RoadmapPivots {
    private static final double HIGH = 1e15;
    private static final int MOST_PIVOTS = 3_000;
    private static final double SHORT = RoadmapRelaxation.SHORT;
    private static final double SMALL = RoadmapRelaxation.SMALL;

    private final RoadmapRelaxation relaxation;
    private final RoadmapProgram program;
    private final double enough;
    private int left;

    RoadmapPivots(RoadmapRelaxation relaxation, double enough) {
        this.relaxation = relaxation;
        this.enough = enough;
        program = relaxation.program;
    }

    void run(int pivots) {
        left = Math.min(pivots, MOST_PIVOTS);
        boolean isShort = left < MOST_PIVOTS;
        boolean goesOn = true;
        while (goesOn) {
            relaxation.isSound = false;
            if (!makeSound()) {
                return;
            }
            relaxation.isSound = left > 0;
            relaxation.estimate = value();
            relaxation.price(relaxation.duals);
            goesOn = !isShort && left > 0 && relaxation.bound <= enough && relaxation.activate();
            if (goesOn) {
                lower();
            }
        }
    }

    /** The dual method; false where the bound at the prices of a growing edge has passed all that is enough. */
    private boolean makeSound() {
        relaxation.refresh();
        int place = leaving();
        for (; place >= 0 && left > 0; left--) {
            if (left % 4 == 0 && value() > enough && relaxation.price(relaxation.duals) > enough) {
                relaxation.estimate = value();
                return false;
            }
            double sign = relaxation.level[place] < 0 ? -1 : 1;
            var edge = edge(place);
            var entering = new RoadmapEntering(relaxation, edge, sign);
            boolean known = entering.isAmong(relaxation.active);
            if (!known && !entering.isAmong(relaxation.open)) {
                priceAlong(place, edge);
                relaxation.estimate = HIGH;
                return false;
            }
            var column = entering.column();
            if (!known) {
                relaxation.activate(column.criterion(), column.member());
            }
            relaxation.exchange(place, column, relaxation.image(column));
            place = leaving();
        }
        return true;
    }

    private double value() {
        double value = 0;
        for (int e = 0; e < relaxation.duals.length; e++) {
            value += relaxation.duals[e] * relaxation.asked[e];
        }
        return value;
    }

    private double[] edge(int place) {
        int size = relaxation.basis.size;
        return Arrays.copyOfRange(relaxation.basis.inverse, place * size, (place + 1) * size);
    }

    /** The place whose share or surplus is furthest outside, measured along its edge; -1 for none. */
    private int leaving() {
        int place = -1;
        double most = SHORT * SHORT;
        var basis = relaxation.basis;
        for (int i = 0; i < basis.size; i++) {
            double level = relaxation.level[i];
            double outside = level < 0 ? -level : relaxation.shut[i] ? level : 0;
            if (outside > SHORT) {
                double edge = 0;
                for (int j = i * basis.size; j < (i + 1) * basis.size; j++) {
                    edge += basis.inverse[j] * basis.inverse[j];
                }
                if (outside * outside > most * edge) {
                    most = outside * outside / edge;
                    place = i;
                }
            }
        }
        return place;
    }

    /** Where nothing may enter there is no plan, and prices along the edge say so: the bound grows without end. */
    private void priceAlong(int place, double[] edge) {
        double towards = relaxation.level[place];
        double stride = 10 * (Math.min(enough, HIGH) - value() + relaxation.usual) / (towards * Math.abs(towards));
        var along = new double[edge.length];
        double bound = Double.NEGATIVE_INFINITY;
        for (int tries = 0; tries < 4 && bound <= enough; tries++, stride *= 100) {
            for (int j = 0; j < edge.length; j++) {
                along[j] = relaxation.duals[j] + Math.abs(stride) * towards * edge[j];
            }
            bound = relaxation.price(along);
        }
        if (bound <= enough) {
            relaxation.price(relaxation.duals);
        }
    }

    /** The primal method over the active choices. */
    private void lower() {
        for (; left > 0; left--) {
            var column = cheapest();
            if (column.loss() >= 0) {
                return;
            }
            var image = relaxation.image(column);
            int place = blocking(image);
            if (place < 0) {
                return;
            }
            relaxation.exchange(place, column, image);
        }
    }

    /** The column that costs least above its worth. */
    private Column cheapest() {
        var worth = relaxation.spread(relaxation.duals);
        double least = -SHORT * relaxation.usual;
        var cheapest = new Column(RoadmapBasis.SURPLUS, 0, 0);
        for (int c = 0; c < program.criteria; c++) {
            for (int k : relaxation.active[c]) {
                double loss = relaxation.jitter(c, k) - relaxation.duals[c];
                int at = k * program.features;
                for (int w = c * program.features; w < (c + 1) * program.features; w++, at++) {
                    loss += (program.objective[w] - worth[w]) * program.feature[c][at];
                }
                if (loss < least) {
                    least = loss;
                    cheapest = new Column(c, k, loss);
                }
            }
            relaxation.work += (long) relaxation.active[c].length * program.features / 8;
        }
        for (int e = program.criteria; e < relaxation.duals.length; e++) {
            if (relaxation.duals[e] < least) {
                least = relaxation.duals[e];
                cheapest = new Column(RoadmapBasis.SURPLUS, e - program.criteria, least);
            }
        }
        return cheapest;
    }

    /** The place that is the first to reach 0 as the column comes in, the largest entry among equals. */
    private int blocking(double[] image) {
        double least = Double.POSITIVE_INFINITY;
        int place = -1;
        for (int i = 0; i < image.length; i++) {
            boolean blocks = relaxation.shut[i] ? Math.abs(image[i]) > SMALL : image[i] > SMALL;
            if (blocks) {
                double ratio = relaxation.shut[i] ? 0 : Math.max(0, relaxation.level[i]) / image[i];
                boolean first = ratio < least - SHORT;
                if (first || (ratio < least + SHORT && Math.abs(image[i]) > Math.abs(image[place]))) {
                    least = Math.min(least, ratio);
                    place = i;
                }
            }
        }
        return place;
    }
}
