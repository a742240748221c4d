package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gates as linear rows over credited scores, for bounds only: in floating point, and asking a little less than the gates do, so that
 * nothing that passes a gate is cut off. Whether a gate holds is for {@link Tally} to say.
 *
 * <pre>
 *   means      sum_cd a_gcd z_cd >= b_g                    z credited scores in points of 100
 *   shares     100 / n sum_c [x_c >= limit] >= b           x_c = sum_d v_d z_cd
 *   interrelated  sum_c w_c y_c >= b,  y_c <= x_c,  y_c <= (1 - alpha) x_c + alpha sum_j p_jc x_j
 * </pre>
 */
final class RoadmapRows {
    /** Far more than the rounding of ten places, far less than any step matters. */
    private static final double EASE = 1e-7;

    final PreparedScheme scheme;
    final int criteria;
    final int dimensions;
    final double[] dimensionWeight;
    final List<double[]> means = new ArrayList<>();
    final List<Double> meansLeast = new ArrayList<>();
    final List<Share> shares = new ArrayList<>();
    /** 0 where no gate asks for the interrelated index. */
    double interrelatedLeast;

    final double[] weight;
    final double alpha;
    /** By supported and supporting criterion, p; a row of zeros where nothing supports. */
    final double[][] support;

    final boolean[] supported;
    private final RoadmapCells cells;

    /** A gate that counts criteria. */
    record Share(boolean[] of, double limit, double each, double least) {}

    RoadmapRows(RoadmapCells cells) {
        this.cells = cells;
        scheme = cells.scheme;
        criteria = scheme.criterionCodes.size();
        dimensions = scheme.dimensionCodes.size();
        alpha = scheme.scheme.interrelation().doubleValue();
        dimensionWeight = scheme.scheme.dimensions().stream()
                .mapToDouble(dimension -> dimension.weight().doubleValue())
                .toArray();
        weight = normed(scheme.allPositions());
        support = new double[criteria][criteria];
        supported = new boolean[criteria];
        readSupport();
        cells.gates().forEach(gate -> read(gate.gate));
    }

    private void readSupport() {
        for (int c = 0; c < criteria; c++) {
            var on = scheme.influence.on().get(scheme.criterionCodes.get(c));
            double sum = 0;
            for (int j = 0; on != null && j < criteria; j++) {
                var strength = on.get(scheme.criterionCodes.get(j));
                support[c][j] = strength == null || !cells.isApplicable(j) ? 0 : strength.doubleValue();
                sum += support[c][j];
            }
            supported[c] = sum > 0 && cells.isApplicable(c);
            for (int j = 0; j < criteria; j++) {
                support[c][j] = supported[c] ? support[c][j] / sum : 0;
            }
        }
    }

    private void read(Gate gate) {
        switch (gate) {
            case Gate.Dimension g ->
                addDimension(scheme.dimensionCodes.indexOf(g.of()), g.atLeast().doubleValue());
            case Gate.Perspective g ->
                addGroup(scheme.perspectives, g.of(), g.atLeast().doubleValue());
            case Gate.Module g -> addGroup(scheme.modules, g.of(), g.atLeast().doubleValue());
            case Gate.NamedSet g ->
                addMean(scheme.positionsOfSet(g.of()), g.atLeast().doubleValue());
            case Gate.Cskm g -> addMean(scheme.cskmPositions(), g.atLeast().doubleValue());
            case Gate.Independent g ->
                addMean(scheme.allPositions(), g.atLeast().doubleValue());
            case Gate.Interrelated g ->
                interrelatedLeast = Math.max(interrelatedLeast, g.atLeast().doubleValue() - EASE);
            case Gate.EveryDimension g -> addEveryDimension(g.atLeast().doubleValue());
            case Gate.EveryPerspective g ->
                addEveryGroup(scheme.perspectives, g.atLeast().doubleValue());
            case Gate.EveryModule g -> addEveryGroup(scheme.modules, g.atLeast().doubleValue());
            case Gate.EveryCriterion g ->
                addEveryCriterion(scheme.positionsOfSet(g.in()), g.atLeast().doubleValue());
            case Gate.Share g -> addShare(g);
            case Gate.Fact g -> {}
        }
    }

    private void addDimension(int d, double least) {
        var row = new double[criteria * dimensions];
        for (int c = 0; c < criteria; c++) {
            row[scheme.cell(c, d)] = weight[c];
        }
        add(row, least);
    }

    private void addEveryDimension(double least) {
        for (int d = 0; d < dimensions; d++) {
            addDimension(d, least);
        }
    }

    private void addGroup(Grouping groups, String code, double least) {
        addMean(groups.members().get(groups.codes().indexOf(code)), least);
    }

    private void addEveryGroup(Grouping groups, double least) {
        groups.members().forEach(members -> addMean(members, least));
    }

    private void addMean(int[] positions, double least) {
        var share = normed(positions);
        var row = new double[criteria * dimensions];
        for (int c = 0; c < criteria; c++) {
            for (int d = 0; d < dimensions; d++) {
                row[scheme.cell(c, d)] = share[c] * dimensionWeight[d];
            }
        }
        add(row, least);
    }

    private void addEveryCriterion(int[] positions, double least) {
        IntStream.of(positions).filter(cells::isApplicable).forEach(c -> addEach(c, least));
    }

    private void addEach(int c, double least) {
        var row = new double[criteria * dimensions];
        System.arraycopy(dimensionWeight, 0, row, scheme.cell(c, 0), dimensions);
        add(row, least);
    }

    private void add(double[] row, double least) {
        if (Arrays.stream(row).anyMatch(a -> a > 0)) {
            means.add(row);
            meansLeast.add(least - EASE);
        }
    }

    private void addShare(Gate.Share gate) {
        var of = new boolean[criteria];
        int count = 0;
        for (int c : scheme.positionsOfSet(gate.in())) {
            of[c] = cells.isApplicable(c);
            count += of[c] ? 1 : 0;
        }
        if (count > 0) {
            shares.add(new Share(
                    of,
                    gate.valueAtLeast().doubleValue() - EASE,
                    100.0 / count,
                    gate.shareAtLeast().doubleValue() - EASE));
        }
    }

    private double[] normed(int[] positions) {
        var share = new double[criteria];
        double sum = 0;
        for (int c : positions) {
            share[c] = cells.isApplicable(c) ? scheme.criteria.get(c).weight().doubleValue() : 0;
            sum += share[c];
        }
        for (int c = 0; c < criteria; c++) {
            share[c] = sum == 0 ? 0 : share[c] / sum;
        }
        return share;
    }

    /** Credited scores in points of 100. */
    double[] credited(int[] raw) {
        var credited = new double[raw.length];
        double tolerance = scheme.scheme.tolerance().doubleValue() * 10;
        for (int c = 0; c < criteria; c++) {
            double before = 100;
            for (int d = 0; d < dimensions && cells.isApplicable(c); d++) {
                int cell = scheme.cell(c, d);
                before = Math.min(raw[cell] * 5.0, before + tolerance);
                credited[cell] = before;
            }
        }
        return credited;
    }

    double[] indices(double[] credited) {
        var x = new double[criteria];
        for (int c = 0; c < criteria; c++) {
            for (int d = 0; d < dimensions; d++) {
                x[c] += dimensionWeight[d] * credited[scheme.cell(c, d)];
            }
        }
        return x;
    }

    /** By how much all rows together fall short: 0 where all hold. */
    double shortage(int[] raw) {
        var credited = credited(raw);
        var x = indices(credited);
        double shortage = 0;
        for (int g = 0; g < means.size(); g++) {
            double value = 0;
            var row = means.get(g);
            for (int cell = 0; cell < row.length; cell++) {
                value += row[cell] * credited[cell];
            }
            shortage += Math.max(0, meansLeast.get(g) - value);
        }
        for (var share : shares) {
            double value = 0;
            for (int c = 0; c < criteria; c++) {
                value += share.of()[c] ? share.each() * Math.min(1, x[c] / Math.max(share.limit(), EASE)) : 0;
            }
            shortage += Math.max(0, share.least() - value);
        }
        return shortage + Math.max(0, interrelatedLeast - interrelated(x));
    }

    private double interrelated(double[] x) {
        double sum = 0;
        for (int c = 0; c < criteria; c++) {
            double u = 0;
            for (int j = 0; supported[c] && j < criteria; j++) {
                u += support[c][j] * x[j];
            }
            sum += weight[c] * (supported[c] ? Math.min(x[c], (1 - alpha) * x[c] + alpha * u) : x[c]);
        }
        return sum;
    }
}
