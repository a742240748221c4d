package org.yardstick.measurement.survey;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.measurement.InvalidInput;

/**
 * The importance-satisfaction model: items above or below the mean importance and the mean satisfaction of all items. On the mean counts as
 * above.
 *
 * <p>C.-C. Yang (2003), Improvement actions based on the customers' satisfaction survey. Total Quality Management 14, 919-930,
 * doi:10.1080/1478336032000090842
 */
public enum Zone {
    EXCELLENT,
    TO_BE_IMPROVED,
    SURPLUS,
    CARE_FREE;

    /** @param importance and {@code satisfaction} means, item by item */
    public static Map<String, Zone> of(List<String> items, double[] importance, double[] satisfaction) {
        if (items.isEmpty() || importance.length != items.size() || satisfaction.length != items.size()) {
            throw new InvalidInput("there are " + items.size() + " items, " + importance.length + " importances and "
                    + satisfaction.length + " satisfactions: give each item one of each");
        }
        var important = aboveMean(importance);
        var satisfied = aboveMean(satisfaction);
        var zones = new LinkedHashMap<String, Zone>();
        for (int i = 0; i < items.size(); i++) {
            var zone = important[i] ? satisfied[i] ? EXCELLENT : TO_BE_IMPROVED : satisfied[i] ? SURPLUS : CARE_FREE;
            zones.put(items.get(i), zone);
        }
        return Collections.unmodifiableMap(zones);
    }

    static boolean[] aboveMean(double[] values) {
        var mean = Arrays.stream(values).average().orElseThrow();
        if (!Double.isFinite(mean)) {
            throw new InvalidInput(
                    "a mean importance or satisfaction is no number: leave out the item that was not measured");
        }
        var above = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            above[i] = values[i] >= mean - 1e-12 * Math.abs(mean);
        }
        return above;
    }
}
