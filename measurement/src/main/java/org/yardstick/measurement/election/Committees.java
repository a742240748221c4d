package org.yardstick.measurement.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * The committees that a rule allows, each with an account of how it came about.
 *
 * @param found by committee, as ascending places of candidates
 * @param complete whether there are no others
 */
record Committees(NavigableMap<List<Integer>, List<Round>> found, boolean complete, Optional<BigFraction> score) {

    /** Committees in the order of their members' places. */
    static final Comparator<List<Integer>> ORDER = (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    static NavigableMap<List<Integer>, List<Round>> none() {
        return new TreeMap<>(ORDER);
    }

    /** The committee with one more member. */
    static List<Integer> with(List<Integer> committee, int candidate) {
        return Stream.concat(committee.stream(), Stream.of(candidate)).sorted().toList();
    }

    static List<Round> then(List<Round> trace, Round round) {
        var longer = new ArrayList<>(trace);
        longer.add(round);
        return List.copyOf(longer);
    }
}
