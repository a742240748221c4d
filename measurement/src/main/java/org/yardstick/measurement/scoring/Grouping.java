package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yardstick.measurement.scoring.Scheme.Criterion;

/**
 * The criteria as one axis of the scheme divides them: by module, by perspective. Groups stand in the order in which
 * the criteria name them first.
 */
record Grouping(List<String> codes, List<int[]> members, List<WeightedMean> means) {

    static Grouping by(Function<Criterion, String> axis, List<Criterion> criteria) {
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        for (int c = 0; c < criteria.size(); c++) {
            positions
                    .computeIfAbsent(axis.apply(criteria.get(c)), group -> new ArrayList<>())
                    .add(c);
        }
        List<int[]> members = new ArrayList<>();
        List<WeightedMean> means = new ArrayList<>();
        for (List<Integer> group : positions.values()) {
            List<BigDecimal> weights =
                    group.stream().map(c -> criteria.get(c).weight()).toList();
            members.add(group.stream().mapToInt(c -> c).toArray());
            means.add(WeightedMean.of(members.getLast(), weights));
        }
        return new Grouping(List.copyOf(positions.keySet()), members, means);
    }

    GateItems items(String kind, Function<Tally, long[]> numbers) {
        return GateItems.all(kind, codes, numbers);
    }
}
