package org.yardstick.platform.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yardstick.measurement.facets.ratings.Anchors;

/**
 * Measures that are known beforehand, from a CSV with the columns facet, element and measure (in logits). A threshold of the scale has
 * the facet {@code step} and the category as its element; a column group names whose steps they are, where not all share them.
 */
final class AnchorFile {
    private AnchorFile() {}

    /** @param unit what one step of the scale is worth */
    static Anchors read(Path path, double unit) throws IOException {
        Map<String, Map<String, Double>> elements = new HashMap<>();
        Map<String, TreeMap<Double, Double>> steps = new HashMap<>();
        try (var csv = new CsvFile(path)) {
            int facet = csv.column("facet");
            int element = csv.column("element");
            int measure = csv.column("measure");
            int group = csv.columns().contains("group") ? csv.column("group") : -1;
            while (csv.next()) {
                var value = csv.number(measure);
                if (Double.isNaN(value)) {
                    throw csv.wrong(measure, "is empty; leave out what is not anchored");
                }
                if (csv.name(facet).equals("step")) {
                    var name = group < 0 || csv.text(group).isEmpty() ? Anchors.COMMON : csv.text(group);
                    steps.computeIfAbsent(name, of -> new TreeMap<>()).put(csv.number(element) / unit, value);
                } else {
                    elements.computeIfAbsent(csv.text(facet), of -> new HashMap<>())
                            .put(csv.name(element), value);
                }
            }
        }
        return new Anchors(elements, thresholds(steps));
    }

    private static Map<String, List<Double>> thresholds(Map<String, TreeMap<Double, Double>> steps) {
        Map<String, List<Double>> thresholds = new HashMap<>();
        steps.forEach((group, of) -> thresholds.put(group, new ArrayList<>(of.values())));
        return thresholds;
    }
}
