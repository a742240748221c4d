package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Every way to raise one criterion that wastes nothing, with its cost: one whole number in which effort counts before whether the criterion
 * is touched, and that before influence.
 */
final class RoadmapChoices {
    private static final double LARGEST = 4e15;

    /** By criterion. */
    final List<List<Choice>> of = new ArrayList<>();
    /** What a thousandth of effort costs. */
    final long perEffort;

    private final RoadmapCells cells;
    private final RoadmapRows rows;
    private final long perCriterion;
    private final long influenceStep;

    /**
     * One of them.
     *
     * @param raw half points by dimension
     * @param credited points of 100 by dimension
     */
    record Choice(int[] raw, double[] credited, double index, long cost) {}

    RoadmapChoices(RoadmapCells cells, RoadmapRows rows) {
        this.cells = cells;
        this.rows = rows;
        double effort = 1;
        double influence = 1;
        for (int c = 0; c < rows.criteria; c++) {
            influence += cells.influence[c];
            for (int d = 0; d < rows.dimensions && cells.isApplicable(c); d++) {
                int cell = cells.scheme.cell(c, d);
                effort += cells.effort(cell, cells.highest[cell]);
            }
        }
        influenceStep = step(effort, influence);
        perCriterion = (long) (influence / influenceStep) + rows.criteria + 1;
        perEffort = perCriterion * (rows.criteria + 1);
        for (int c = 0; c < rows.criteria; c++) {
            of.add(new ArrayList<>());
            if (cells.isApplicable(c)) {
                extend(c, 0, new int[rows.dimensions], 0);
            }
        }
    }

    /** Influence is compared in steps as fine as whole numbers allow. */
    private long step(double effort, double influence) {
        long step = 1;
        while (effort * (influence / step + 1) * (rows.criteria + 1) > LARGEST && step < influence) {
            step *= 10;
        }
        return step;
    }

    /** Raw scores one dimension after the other: above the lowest only as far as they are credited. */
    private void extend(int c, int d, int[] raw, long effort) {
        if (d == raw.length) {
            add(c, raw.clone(), effort);
            return;
        }
        int cell = cells.scheme.cell(c, d);
        double limit = d == 0
                ? 100
                : credited(raw, d - 1) + 10 * cells.scheme.scheme.tolerance().doubleValue();
        for (int score = cells.lowest[cell]; score <= cells.highest[cell]; score++) {
            raw[d] = score;
            extend(c, d + 1, raw, effort + cells.effort(cell, score));
            if (score * 5.0 >= limit) {
                break;
            }
        }
    }

    private double credited(int[] raw, int d) {
        double before = 100;
        for (int at = 0; at <= d; at++) {
            before = Math.min(
                    raw[at] * 5.0, before + 10 * cells.scheme.scheme.tolerance().doubleValue());
        }
        return before;
    }

    private void add(int c, int[] raw, long effort) {
        var credited = new double[raw.length];
        double index = 0;
        boolean touched = false;
        for (int d = 0; d < raw.length; d++) {
            credited[d] = credited(raw, d);
            index += rows.dimensionWeight[d] * credited[d];
            touched |= raw[d] > cells.present[cells.scheme.cell(c, d)];
        }
        of.get(c).add(new Choice(raw, credited, index, cost(c, effort, touched)));
    }

    private long cost(int c, long effort, boolean touched) {
        return effort * perEffort + (touched ? perCriterion - cells.influence[c] / influenceStep : 0);
    }

    /** The cost of a whole plan, whatever its raw scores. */
    long cost(int[] raw) {
        long cost = 0;
        for (int c = 0; c < rows.criteria; c++) {
            if (cells.isApplicable(c)) {
                long effort = 0;
                boolean touched = false;
                for (int d = 0; d < rows.dimensions; d++) {
                    int cell = cells.scheme.cell(c, d);
                    effort += cells.effort(cell, raw[cell]);
                    touched |= raw[cell] > cells.present[cell];
                }
                cost += cost(c, effort, touched);
            }
        }
        return cost;
    }
}
