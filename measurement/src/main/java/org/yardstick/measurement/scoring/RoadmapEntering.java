package org.yardstick.measurement.scoring;

import java.util.Arrays;

/**
 * The column that enters a basis of {@link RoadmapRelaxation} when the prices move along an edge: the one that stops them first, and of those that
 * do so almost at once the one of largest entry, as small pivots spoil the inverse (the ratio test of Harris [1]).
 *
 * <p>[1] P. M. J. Harris (1973), Pivot selection methods of the Devex LP code. Mathematical Programming 5, 1-28, doi:10.1007/BF01580108
 */
final class RoadmapEntering {
    private final RoadmapRelaxation relaxation;
    private final RoadmapProgram program;
    private final double[] edge;
    /** -1 where the leaving share is to rise, 1 where it is to fall. */
    private final double sign;

    private final double[] along;
    private final double[] worth;
    private final double small;
    private double ratio = Double.POSITIVE_INFINITY;
    private double size;
    private int criterion;
    private int member;
    private double lost;

    RoadmapEntering(RoadmapRelaxation relaxation, double[] edge, double sign) {
        this.relaxation = relaxation;
        this.edge = edge;
        this.sign = sign;
        program = relaxation.program;
        along = relaxation.spread(edge);
        worth = relaxation.spread(relaxation.duals);
        small = RoadmapRelaxation.SMALL
                * Math.max(1, Arrays.stream(edge).map(Math::abs).max().orElse(1));
    }

    /** Among these choices, by criterion, and the surpluses; whether there is one. */
    boolean isAmong(int[][] choices) {
        var entries = new double[program.criteria][];
        var losses = new double[program.criteria][];
        for (int c = 0; c < program.criteria; c++) {
            entries[c] = new double[choices[c].length];
            losses[c] = new double[choices[c].length];
            measure(c, choices[c], entries[c], losses[c]);
        }
        for (int e = program.criteria; e < edge.length; e++) {
            limit(-sign * edge[e], relaxation.duals[e]);
        }
        for (int c = 0; c < program.criteria; c++) {
            for (int i = 0; i < entries[c].length; i++) {
                take(entries[c][i], losses[c][i], c, choices[c][i]);
            }
        }
        for (int e = program.criteria; e < edge.length; e++) {
            take(-sign * edge[e], relaxation.duals[e], RoadmapBasis.SURPLUS, e - program.criteria);
        }
        return size > 0;
    }

    RoadmapRelaxation.Column column() {
        return new RoadmapRelaxation.Column(criterion, member, lost);
    }

    private void measure(int c, int[] choices, double[] entries, double[] losses) {
        var feature = program.feature[c];
        int features = program.features;
        for (int i = 0; i < entries.length; i++) {
            double entry = edge[c];
            double loss = relaxation.jitter(c, choices[i]) - relaxation.duals[c];
            for (int at = choices[i] * features, w = c * features; w < (c + 1) * features; at++, w++) {
                entry += along[w] * feature[at];
                loss += (program.objective[w] - worth[w]) * feature[at];
            }
            entries[i] = sign * entry;
            losses[i] = loss;
            limit(entries[i], loss);
        }
        relaxation.work += (long) entries.length * features / 8;
    }

    private void limit(double entry, double loss) {
        if (entry > small) {
            ratio = Math.min(ratio, (Math.max(0, loss) + RoadmapRelaxation.SHORT * relaxation.usual) / entry);
        }
    }

    private void take(double entry, double loss, int ofCriterion, int ofMember) {
        if (entry > Math.max(small, size) && Math.max(0, loss) <= ratio * entry) {
            size = entry;
            criterion = ofCriterion;
            member = ofMember;
            lost = loss;
        }
    }
}
