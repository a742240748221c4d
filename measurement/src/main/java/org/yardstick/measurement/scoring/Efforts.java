package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.yardstick.measurement.InvalidInput;

/**
 * What it takes to raise a raw score by half a point: the criterion's effort class, overridden step by step by who knows better.
 *
 * @param byCriterion for half a point in any dimension, 0 or more, up to 3 decimals
 * @param overrides for single steps
 */
public record Efforts(Map<String, BigDecimal> byCriterion, Map<Step, BigDecimal> overrides) {
    static final int PLACES = 3;
    private static final BigDecimal MOST = new BigDecimal(10_000);

    public Efforts {
        byCriterion = Map.copyOf(byCriterion);
        overrides = Map.copyOf(overrides);
    }

    /** As an edition has them: what half a point takes, by criterion and dimension, save for single steps. */
    public static Efforts byDimension(Map<String, Map<String, BigDecimal>> usual, Map<Step, BigDecimal> overrides) {
        Map<Step, BigDecimal> steps = new HashMap<>();
        usual.forEach((criterion, byDimension) -> byDimension.forEach((dimension, effort) -> {
            for (int halfPoints = 1; halfPoints <= RoadmapCells.MOST; halfPoints++) {
                steps.put(new Step(criterion, dimension, Roadmap.points(halfPoints)), effort);
            }
        }));
        steps.putAll(overrides);
        return new Efforts(Map.of(), steps);
    }

    /** The step that ends at this raw score. */
    public record Step(String criterion, String dimension, BigDecimal to) {
        public Step {
            to = to.stripTrailingZeros();
        }
    }

    /** In thousandths. */
    long of(String criterion, String dimension, int halfPoints) {
        var effort = overrides.get(new Step(criterion, dimension, BigDecimal.valueOf(halfPoints * 5L, 1)));
        effort = effort == null ? byCriterion.get(criterion) : effort;
        if (effort == null) {
            throw new InvalidInput("the criterion " + criterion + " has no effort: give what half a point takes");
        }
        if (effort.signum() < 0
                || effort.compareTo(MOST) > 0
                || effort.stripTrailingZeros().scale() > PLACES) {
            throw new InvalidInput("the effort " + effort + " of " + criterion + " is not 0 to " + MOST + " with up to "
                    + PLACES + " decimals: correct it");
        }
        return effort.movePointRight(PLACES).longValueExact();
    }
}
