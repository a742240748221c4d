package org.yardstick.platform.offline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.yardstick.measurement.facets.Calibration;
import org.yardstick.measurement.facets.Calibration.Element;
import org.yardstick.measurement.facets.Calibration.Step;

/**
 * Logits in points of the scale: the rating that an element of the first facet may expect, by its measure, from elements of average measure
 * in all others. All fair averages of that facet lie on it.
 *
 * @param lowest and {@code highest}: rating of the scale
 */
record ScoreRuler(DoubleUnaryOperator expected, int lowest, int highest) {
    private static final int HALVINGS = 60;
    private static final double FAR = 40;

    /** There is none where every element of the first facet has steps of its own. */
    static Optional<ScoreRuler> of(Calibration found) {
        var first = found.facets().getFirst();
        int lowest = found.steps().getFirst().category();
        int highest = found.steps().getLast().category();
        double middle = (lowest + highest) / 2.0;
        var nearest = first.elements().stream()
                .filter(one -> one.fair() > lowest + 1e-6 && one.fair() < highest - 1e-6)
                .min(Comparator.comparingDouble(one -> Math.abs(one.fair() - middle)));
        if (found.model().equals("pcm:" + first.name()) || nearest.isEmpty()) {
            return Optional.empty();
        }
        var curve = curve(found, lowest);
        double shift = shift(found, nearest.get(), curve);
        double factor = found.fit().correction();
        return Optional.of(new ScoreRuler(measure -> curve.applyAsDouble(measure / factor + shift), lowest, highest));
    }

    /** The expected rating by the sum of all measures, over the groups of steps that have ratings. */
    private static DoubleUnaryOperator curve(Calibration found, int lowest) {
        List<String> groups = found.steps().stream()
                .filter(step -> step.count() > 0)
                .map(Step::group)
                .distinct()
                .toList();
        return sum -> groups.stream()
                .mapToDouble(group -> lowest + mean(found.fitted().probabilities(group, sum)))
                .average()
                .orElseThrow();
    }

    private static double mean(double[] probabilities) {
        double mean = 0;
        for (int k = 0; k < probabilities.length; k++) {
            mean += k * probabilities[k];
        }
        return mean;
    }

    /** What the average elements of the other facets add, as one fair average tells. */
    private static double shift(Calibration found, Element known, DoubleUnaryOperator curve) {
        double own = known.measure() / found.fit().correction();
        return where(known.fair(), own - FAR, own + FAR, curve) - own;
    }

    /** The measure at which this rating is expected. */
    double measure(double rating) {
        return where(rating, -FAR, FAR, expected);
    }

    private static double where(double rating, double from, double to, DoubleUnaryOperator curve) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (curve.applyAsDouble(middle) < rating) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
