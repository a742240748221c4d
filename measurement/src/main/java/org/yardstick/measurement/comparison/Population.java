package org.yardstick.measurement.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;

/**
 * Whose results there are. A result is a figure, or several figures belonging together, that never changes: it has a number for good. An
 * organisation that is assessed again has one more result, and what a protector counts are organisations.
 */
public final class Population {
    private final int[] organisationOf;
    private final List<int[]> repeated;
    private final BitSet ofRepeated;

    private Population(int[] organisationOf) {
        this.organisationOf = organisationOf;
        Map<Integer, int[]> first = new HashMap<>();
        ofRepeated = new BitSet();
        for (int result = 0; result < organisationOf.length; result++) {
            int at = result;
            first.merge(organisationOf[result], new int[] {at}, (before, one) -> {
                int[] all = Arrays.copyOf(before, before.length + 1);
                all[before.length] = at;
                return all;
            });
        }
        repeated = first.values().stream()
                .filter(results -> results.length > 1)
                .sorted((one, other) -> Integer.compare(one[0], other[0]))
                .toList();
        repeated.forEach(results -> Arrays.stream(results).forEach(ofRepeated::set));
    }

    /** @param organisationOf by number of the result, the number of its organisation */
    public static Population of(int[] organisationOf) {
        return new Population(organisationOf.clone());
    }

    /** Organisations 0 to n - 1 with one result each, which has the same number. */
    public static Population ofOneResultEach(int organisations) {
        return new Population(IntStream.range(0, organisations).toArray());
    }

    public int results() {
        return organisationOf.length;
    }

    int organisations(BitSet results) {
        return (int) results.stream()
                .map(result -> organisationOf[result])
                .distinct()
                .count();
    }

    boolean isRepeated(int result) {
        return ofRepeated.get(result);
    }

    /** Of each organisation with several results, these. */
    List<int[]> repeated() {
        return repeated;
    }

    void checkGrowsTo(Population later) {
        if (later.results() < results()
                || !Arrays.equals(organisationOf, Arrays.copyOf(later.organisationOf, results()))) {
            throw new InvalidInput("the later population does not begin with the results of the earlier one: give new "
                    + "results new numbers, and keep those of results that were taken back");
        }
    }
}
