package org.yardstick.measurement.survey;

import java.util.HashSet;
import java.util.List;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.interval.Interval;

/**
 * Importance-performance analysis: what matters against how well it is done, in four quadrants around a cross. A point whose interval reaches
 * over a line is undecided: the data do not say on which side it lies. Where a value lies on the line it counts as high.
 *
 * <p>J. A. Martilla, J. C. James (1977), Importance-performance analysis. Journal of Marketing 41, 77-79, doi:10.1177/002224297704100112
 */
public final class ImportancePerformance {
    private ImportancePerformance() {}

    public enum Quadrant {
        CONCENTRATE_HERE,
        KEEP_UP,
        LOW_PRIORITY,
        POSSIBLE_OVERKILL
    }

    /** @param interval the same point twice where it is taken as exact */
    public record Measured(double value, Interval interval) {
        public Measured {
            if (!Double.isFinite(value)) {
                throw new InvalidInput(
                        "an importance or a performance is " + value + ": leave out what was not measured");
            }
        }

        public static Measured of(Estimate estimate) {
            return new Measured(estimate.value(), estimate.interval());
        }

        boolean crosses(double line) {
            return interval.lower() < line && interval.upper() > line;
        }
    }

    /** @param importance stated, or derived: the item's share of explained variance */
    public record Point(String name, Measured performance, Measured importance) {}

    public record Cross(double performance, double importance) {
        /** At the means of the points; or make one at the middle of the scales. */
        public static Cross atMeans(List<Point> points) {
            return new Cross(
                    points.stream()
                            .mapToDouble(point -> point.performance().value())
                            .average()
                            .orElseThrow(ImportancePerformance::empty),
                    points.stream()
                            .mapToDouble(point -> point.importance().value())
                            .average()
                            .orElseThrow(ImportancePerformance::empty));
        }
    }

    public record Placed(Point point, Quadrant quadrant, boolean undecided) {}

    public record Result(Cross cross, List<Placed> points) {}

    public static Result of(List<Point> points, Cross cross) {
        if (points.isEmpty()) {
            throw empty();
        }
        var names = new HashSet<String>();
        points.forEach(point -> {
            if (!names.add(point.name())) {
                throw new InvalidInput("two points are called " + point.name() + ": give each a name of its own");
            }
        });
        return new Result(
                cross, points.stream().map(point -> place(point, cross)).toList());
    }

    private static Placed place(Point point, Cross cross) {
        boolean performs = point.performance().value() >= cross.performance();
        boolean matters = point.importance().value() >= cross.importance();
        var quadrant = matters
                ? performs ? Quadrant.KEEP_UP : Quadrant.CONCENTRATE_HERE
                : performs ? Quadrant.POSSIBLE_OVERKILL : Quadrant.LOW_PRIORITY;
        var undecided = point.performance().crosses(cross.performance())
                || point.importance().crosses(cross.importance());
        return new Placed(point, quadrant, undecided);
    }

    private static InvalidInput empty() {
        return new InvalidInput("there is no item with importance and performance: bring at least one");
    }
}
