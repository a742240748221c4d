package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The gates as linear rows over credited scores: in floating point, and asking a little less than the gates do, so that
 * nothing that passes a gate is cut off. Whether a gate holds is for {@link Tally} to say.
 *
 * <pre>
 *   own        x_c >= b_c                                  of one criterion; x_c = sum_d v_d z_cd, z credited scores in points of 100
 *   means      sum_cd a_gcd z_cd >= b_g
 *   shares     100 / n sum_c [x_c >= limit] >= b
 *   interrelated  Y = sum_c w_c min(x_c, (1 - alpha) x_c + alpha u_c) >= b,   u_c = sum_j p_jc x_j
 *              Y is the least, over every way to choose either side of each minimum, of a linear function: one row for each way
 * </pre>
 *
 * <p>Of the rows of the interrelated index only those that some mixture of choices violates are ever made ({@link #interrelatedRow}).
 */
final class RoadmapRows {
    /** Far more than the rounding of ten places, far less than any step matters. */
    private static final double EASE = 1e-7;

    private static final int MOST_ROUNDS = 100;
    private static final int ROUNDS_IN_BRANCH = 3;

    final PreparedScheme scheme;
    final int criteria;
    final int dimensions;
    final double[] dimensionWeight;
    /** 10 tau. */
    final double tolerance;
    /** By criterion, what its index must be at least. */
    final double[] ownLeast;

    private final List<double[]> means = new ArrayList<>();
    private final List<Double> meansLeast = new ArrayList<>();
    final List<Share> shares = new ArrayList<>();
    /** 0 where no gate asks for the interrelated index. */
    private double interrelatedLeast;

    private final double[] weight;
    private final double alpha;
    /** By supported and supporting criterion, p; a row of zeros where nothing supports. */
    private final double[][] support;

    private final boolean[] supported;
    private final RoadmapCells cells;

    /** A gate that counts criteria. */
    record Share(boolean[] of, double limit, double each, double least) {}

    RoadmapRows(RoadmapCells cells) {
        this.cells = cells;
        scheme = cells.scheme;
        criteria = scheme.criterionCodes.size();
        dimensions = scheme.dimensionCodes.size();
        tolerance = scheme.scheme.tolerance().doubleValue() * 10;
        ownLeast = new double[criteria];
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
        int[] weighty = IntStream.range(0, criteria).filter(c -> share[c] > 0).toArray();
        if (weighty.length == 1) {
            addEveryCriterion(weighty, least);
            return;
        }
        var row = new double[criteria * dimensions];
        for (int c = 0; c < criteria; c++) {
            for (int d = 0; d < dimensions; d++) {
                row[scheme.cell(c, d)] = share[c] * dimensionWeight[d];
            }
        }
        add(row, least);
    }

    private void addEveryCriterion(int[] positions, double least) {
        IntStream.of(positions)
                .filter(cells::isApplicable)
                .forEach(c -> ownLeast[c] = Math.max(ownLeast[c], least - EASE));
    }

    private void add(double[] row, double least) {
        int same = IntStream.range(0, means.size())
                .filter(g -> Arrays.equals(means.get(g), row))
                .findFirst()
                .orElse(-1);
        if (same >= 0) {
            meansLeast.set(same, Math.max(meansLeast.get(same), least - EASE));
        } else if (Arrays.stream(row).anyMatch(a -> a > 0)) {
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

    /** Means and shares as rows of a program over the features of {@link RoadmapChoices}. */
    void addTo(RoadmapProgram program, int features) {
        for (int g = 0; g < means.size(); g++) {
            var weight = new double[criteria * features];
            for (int cell = 0; cell < means.get(g).length; cell++) {
                weight[cell / dimensions * features + cell % dimensions] = means.get(g)[cell];
            }
            program.checked.add(program.add(weight, meansLeast.get(g)));
        }
        for (int s = 0; s < shares.size(); s++) {
            var weight = new double[criteria * features];
            for (int c = 0; c < criteria; c++) {
                weight[c * features + dimensions + s] = shares.get(s).each();
            }
            program.checked.add(program.add(weight, shares.get(s).least()));
        }
    }

    /** Solves a relaxation with as many rows of the interrelated index as it takes, or until its bound is above enough. */
    void relax(RoadmapRelaxation relaxation, double enough) {
        relax(relaxation, enough, MOST_ROUNDS);
    }

    /** With a few of these rows, as a branch leaves the rest to those further down. */
    void relaxBranch(RoadmapRelaxation relaxation, double enough) {
        relax(relaxation, enough, ROUNDS_IN_BRANCH);
    }

    private void relax(RoadmapRelaxation relaxation, double enough, int most) {
        for (int round = 0; round < most; round++) {
            do {
                relaxation.solve(enough, Integer.MAX_VALUE);
            } while (relaxation.bound <= enough && relaxation.isSound && relaxation.addShort());
            if (interrelatedLeast <= 0 || relaxation.bound > enough || !relaxation.isSound) {
                return;
            }
            var number = interrelatedRow(relaxation);
            if (number.isEmpty() || relaxation.basis.has(number.getAsInt())) {
                return;
            }
            relaxation.add(number.getAsInt());
        }
    }

    /** Of the interrelated index, the row that the present mixture of choices violates most; none where it meets all. */
    private OptionalInt interrelatedRow(RoadmapRelaxation relaxation) {
        var program = relaxation.program;
        var x = indices(relaxation);
        var sides = sides(x);
        var perIndex = perIndex(sides);
        double index = IntStream.range(0, criteria)
                .mapToDouble(c -> perIndex[c] * x[c])
                .sum();
        if (index >= interrelatedLeast - EASE) {
            return OptionalInt.empty();
        }
        relaxation.work += program.choices.length * 4L;
        return OptionalInt.of(program.sides.computeIfAbsent(
                sides, any -> program.add(overFeatures(perIndex, program), interrelatedLeast)));
    }

    private double[] overFeatures(double[] perIndex, RoadmapProgram program) {
        int features = program.choices[0].feature().length;
        var weight = new double[criteria * features];
        for (int c = 0; c < criteria; c++) {
            for (int d = 0; d < dimensions; d++) {
                weight[c * features + d] = perIndex[c] * dimensionWeight[d];
            }
        }
        return weight;
    }

    private double index(double[] feature) {
        double index = 0;
        for (int d = 0; d < dimensions; d++) {
            index += dimensionWeight[d] * feature[d];
        }
        return index;
    }

    private double[] indices(RoadmapRelaxation relaxation) {
        var x = new double[criteria];
        relaxation.each((c, choice, share) -> x[c] += share * index(relaxation.program.choices[choice].feature()));
        return x;
    }

    /** The criteria that weak support pulls down. */
    private BitSet sides(double[] x) {
        var sides = new BitSet(criteria);
        for (int c = 0; c < criteria; c++) {
            double u = 0;
            for (int j = 0; j < criteria; j++) {
                u += support[c][j] * x[j];
            }
            sides.set(c, supported[c] && u < x[c]);
        }
        return sides;
    }

    /** By criterion, what its index adds to the interrelated index where these are pulled down. */
    private double[] perIndex(BitSet sides) {
        var row = weight.clone();
        for (int c = sides.nextSetBit(0); c >= 0; c = sides.nextSetBit(c + 1)) {
            double pulled = alpha * weight[c];
            row[c] -= pulled;
            for (int j = 0; j < criteria; j++) {
                row[j] += pulled * support[c][j];
            }
        }
        return row;
    }
}
