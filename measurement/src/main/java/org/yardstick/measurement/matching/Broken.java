package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.matching.Search.Split;

/** Finds the first rule that a flow, which does not know it, breaks, and the pairs of which one has to go. */
final class Broken {
    private final Instance problem;

    Broken(Instance problem) {
        this.problem = problem;
    }

    /** Null where every rule is kept; no pair at all where a rule cannot be kept any more. */
    @Nullable
    Split first(Flow flow) {
        for (int e = 0; e < problem.entryCount; e++) {
            for (var row : problem.crossing) {
                if (row.count(flow.seats.panel[e]) > row.most()) {
                    return tooMany(flow, e, row);
                }
            }
        }
        for (int[] two : problem.entriesApart) {
            for (int judge : flow.seats.panel[two[0]]) {
                if (flow.seats.sits(two[1], judge)) {
                    return new Split(free(flow, List.of(new int[] {two[0], judge}, new int[] {two[1], judge})), false);
                }
            }
        }
        return null;
    }

    /** One more than the rule allows, those that stay anyway first: one of them has to go. */
    private static Split tooMany(Flow flow, int entry, Row row) {
        List<int[]> pairs = new ArrayList<>();
        for (int judge : flow.seats.panel[entry]) {
            if (row.has(judge) && pairs.size() <= row.most()) {
                pairs.add(new int[] {entry, judge});
            }
        }
        return new Split(free(flow, pairs), false);
    }

    private static List<int[]> free(Flow flow, List<int[]> pairs) {
        return pairs.stream()
                .filter(pair -> !flow.seats.isLocked(pair[0], pair[1]))
                .toList();
    }
}
