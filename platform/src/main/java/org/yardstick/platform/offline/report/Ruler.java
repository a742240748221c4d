package org.yardstick.platform.offline.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a measure stands in a picture, from top to bottom or from left to right.
 *
 * @param from and {@code to}: measures at the ends
 * @param start and {@code end}: pixels at the ends
 */
record Ruler(double from, double to, double start, double end) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    double at(double measure) {
        return start + (Math.clamp(measure, from, to) - from) / (to - from) * (end - start);
    }

    /** Pixels a logit. */
    double scale() {
        return Math.abs(end - start) / (to - from);
    }

    /** Round measures that stand at least so many pixels apart. */
    List<Double> marks(double pixels) {
        double width = round(pixels / scale());
        var marks = new ArrayList<Double>();
        for (double k = Math.ceil(from / width - 1e-9); k * width <= to + 1e-9 * width; k++) {
            marks.add(k * width + 0.0);
        }
        return marks;
    }

    /** The least round number that is not less. */
    static double round(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double one : ROUND) {
            if (one * power >= least * (1 - 1e-9)) {
                return one * power;
            }
        }
        return 10 * power;
    }
}
