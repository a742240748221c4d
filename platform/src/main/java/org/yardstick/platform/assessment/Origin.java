package org.yardstick.platform.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Where the answers of an assessment came from when it was started with those of an earlier one.
 *
 * @param arrivals by criterion, what arrived there
 * @param leftBehind earlier criteria that have no successor here
 */
public record Origin(
        UUID earlier, String name, int year, Map<String, Passage.Arrival> arrivals, List<String> leftBehind) {

    public String path() {
        return Assessments.path(earlier);
    }

    /** How a criterion stands to what was taken over. */
    public enum Mark {
        NONE,
        /** Taken over as it was; somebody must confirm or change it. */
        CARRIED,
        /** The standard divided or joined the question; somebody must read it closely. */
        CHANGED,
        /** Nothing could be taken over. */
        FRESH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Mark mark(String criterion, boolean unconfirmed, Progress.State state) {
        var arrival = arrivals.get(criterion);
        if (arrival == null) {
            return state == Progress.State.NOT_STARTED ? Mark.FRESH : Mark.NONE;
        }
        if (!unconfirmed) {
            return Mark.NONE;
        }
        return arrival.joinedOrDivided() ? Mark.CHANGED : Mark.CARRIED;
    }

    /** The earlier criteria that a criterion goes back to. */
    public String sources(String criterion) {
        var arrival = arrivals.get(criterion);
        return arrival == null ? "" : String.join(", ", arrival.from());
    }
}
