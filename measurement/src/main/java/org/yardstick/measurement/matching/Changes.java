package org.yardstick.measurement.matching;

import java.util.List;

/**
 * A plan made from an older one.
 *
 * @param kept pairs of the older plan that still stand
 * @param removed pairs of the older plan that had to go
 * @param added pairs that are new
 */
public record Changes(Plan plan, List<Pair> kept, List<Pair> removed, List<Pair> added) {
    public Changes {
        kept = List.copyOf(kept);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }
}
