package org.yardstick.measurement.facets.ratings;

import java.util.List;
import java.util.Map;

/**
 * Measures that are known beforehand and stay: of elements (facet name, element name, logits, in the facet's own direction) and of
 * steps (name of the group, or {@link #COMMON}; one threshold for each category above the lowest). A facet with anchors is not
 * centred.
 */
public record Anchors(Map<String, Map<String, Double>> elements, Map<String, List<Double>> steps) {
    /** The name of the steps that all ratings share. */
    public static final String COMMON = "common";

    public Anchors {
        elements = Map.copyOf(elements);
        steps = Map.copyOf(steps);
    }

    public static Anchors none() {
        return new Anchors(Map.of(), Map.of());
    }
}
