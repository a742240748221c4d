package org.yardstick.measurement.scoring;

/** What a roadmap has as little of as can be, one after the other: where one leaves plans tied, the next decides. */
enum RoadmapAim {
    EFFORT,
    CRITERIA,
    /** Less the influence of the criteria touched: the more, the better. */
    INFLUENCE;

    /** In whole numbers: units of effort, criteria, millionths of influence. */
    long of(int[] raw, RoadmapCells cells, long unit) {
        long sum = 0;
        for (int c = 0; c < cells.influence.length; c++) {
            long effort = 0;
            boolean touched = false;
            for (int cell = cells.scheme.cell(c, 0);
                    cells.isApplicable(c) && cell < cells.scheme.cell(c + 1, 0);
                    cell++) {
                effort += cells.effort(cell, raw[cell]);
                touched |= raw[cell] > cells.present[cell];
            }
            sum += switch (this) {
                case EFFORT -> effort / unit;
                case CRITERIA -> touched ? 1 : 0;
                case INFLUENCE -> touched ? -cells.influence[c] : 0;
            };
        }
        return sum;
    }

    /** The same by criterion and feature. */
    double[] objective(RoadmapCells cells, RoadmapChoices choices) {
        var objective = new double[cells.influence.length * choices.features];
        for (int c = 0; c < cells.influence.length; c++) {
            int effort = c * choices.features + choices.effort;
            switch (this) {
                case EFFORT -> objective[effort] = 1;
                case CRITERIA -> objective[effort + 1] = 1;
                case INFLUENCE -> objective[effort + 1] = -cells.influence[c];
            }
        }
        return objective;
    }
}
