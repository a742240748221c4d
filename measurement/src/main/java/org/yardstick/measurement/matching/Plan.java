package org.yardstick.measurement.matching;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who judges what.
 *
 * @param panels by entry, its judges, both in the problem's order
 * @param total sum of the affinities of all pairs
 * @param worst the least that an entry has: sum of the affinities of its panel
 * @param worstEntries those that have it
 * @param loads by judge, how many entries
 * @param proof how good the total is known to be
 * @param components how many parts the entry-judge graph falls into, judges without an entry left aside; measures of judges and
 *     entries are comparable within one only
 */
public record Plan(
        Map<String, List<String>> panels,
        double total,
        double worst,
        List<String> worstEntries,
        Map<String, Integer> loads,
        Proof proof,
        int components) {

    public Plan {
        panels = Collections.unmodifiableMap(new LinkedHashMap<>(panels));
        worstEntries = List.copyOf(worstEntries);
        loads = Collections.unmodifiableMap(new LinkedHashMap<>(loads));
    }

    /** Whether every judge is linked with every other through entries judged in common. */
    public boolean connected() {
        return components == 1;
    }

    /**
     * How good the plan is known to be among all that keep the rules; of {@link Matching#linked}, among those that are connected.
     *
     * @param optimal no plan has a larger total, to the resolution
     * @param bound no plan has a total above this
     * @param fairest no plan that keeps the rules and as much of the total serves the worst-served entry better, or with the same the next,
     *     and so on; false where that was not sought or not shown
     * @param resolution the step in which affinities were compared: 1e-9 of the largest or finer in most problems
     * @param steps flow problems solved: 1 where no search was needed
     */
    public record Proof(boolean optimal, double bound, boolean fairest, double resolution, int steps) {}
}
