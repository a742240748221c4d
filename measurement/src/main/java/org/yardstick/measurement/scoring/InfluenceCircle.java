package org.yardstick.measurement.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yardstick.measurement.scoring.Scheme.Influence;

/**
 * The search for a circle in the influence network. In a circle every criterion would rest on itself, and "a criterion
 * is only as strong as what it rests on" would mean nothing. Depth first, in the order the influences are given, so
 * that the same scheme always names the same circle. An influence of strength 0 is none.
 */
final class InfluenceCircle {

    private final Map<String, List<String>> next = new LinkedHashMap<>();
    private final Set<String> cleared = new HashSet<>();
    private final List<String> trail = new ArrayList<>();

    private InfluenceCircle(List<Influence> influences) {
        for (Influence influence : influences) {
            if (influence.strength().signum() > 0) {
                next.computeIfAbsent(influence.from(), from -> new ArrayList<>())
                        .add(influence.to());
            }
        }
    }

    /** The codes along the first circle met, the first one repeated at the end. */
    static Optional<List<String>> find(List<Influence> influences) {
        InfluenceCircle search = new InfluenceCircle(influences);
        return search.next.keySet().stream()
                .map(search::follow)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<String>> follow(String criterion) {
        int met = trail.indexOf(criterion);
        if (met >= 0) {
            List<String> circle = new ArrayList<>(trail.subList(met, trail.size()));
            circle.add(criterion);
            return Optional.of(circle);
        }
        if (cleared.contains(criterion)) {
            return Optional.empty();
        }
        trail.add(criterion);
        for (String influenced : next.getOrDefault(criterion, List.of())) {
            Optional<List<String>> circle = follow(influenced);
            if (circle.isPresent()) {
                return circle;
            }
        }
        trail.removeLast();
        cleared.add(criterion);
        return Optional.empty();
    }
}
