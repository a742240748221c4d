package org.yardstick.measurement.facets.estimation;

import java.util.ArrayList;
import java.util.List;

/**
 * Elements and steps without a finite value: every rating that links them with the others is the lowest or the highest, so the likelihood
 * rises for ever as they move, by about 1 logit at each of Newton's steps.
 */
final class Runaways {
    /** A parameter that has a value comes closer to it by ever shorter steps. */
    static final double RUNNING = 0.5;

    private Runaways() {}

    /** The names of those that would move on by the step that comes next. */
    static List<String> of(Design design, ArrowSystem.Step next) {
        var names = new ArrayList<String>();
        for (int e = 0; e < next.spine().length; e++) {
            if (Math.abs(next.spine()[e]) > RUNNING / 2) {
                names.add(design.spineName(e));
            }
        }
        for (int i = 0; i < design.rest; i++) {
            if (Math.abs(next.rest()[i]) > RUNNING / 2) {
                names.add(design.restName(i));
            }
        }
        return names;
    }
}
