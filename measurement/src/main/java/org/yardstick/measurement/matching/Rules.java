package org.yardstick.measurement.matching;

import java.util.List;

/**
 * What a plan must keep besides the loads. A conflict of interest and a forbidden pair are the same to the search, and kept apart so
 * that a refusal can say which it was; neither is ever assigned.
 *
 * @param apart what is kept away from each other
 * @param panels what every panel is made of
 */
public record Rules(
        List<Pair> conflicts, List<Pair> forbidden, List<Pair> forced, Apart apart, List<PanelRule> panels) {

    public Rules {
        conflicts = List.copyOf(conflicts);
        forbidden = List.copyOf(forbidden);
        forced = List.copyOf(forced);
        panels = List.copyOf(panels);
    }

    public static Rules none() {
        return new Rules(List.of(), List.of(), List.of(), Apart.none(), List.of());
    }

    public Rules withConflicts(List<Pair> pairs) {
        return new Rules(pairs, forbidden, forced, apart, panels);
    }

    public Rules withForbidden(List<Pair> pairs) {
        return new Rules(conflicts, pairs, forced, apart, panels);
    }

    public Rules withForced(List<Pair> pairs) {
        return new Rules(conflicts, forbidden, pairs, apart, panels);
    }

    public Rules withApart(Apart pairs) {
        return new Rules(conflicts, forbidden, forced, pairs, panels);
    }

    public Rules withPanels(List<PanelRule> rules) {
        return new Rules(conflicts, forbidden, forced, apart, rules);
    }

    /** Two of a kind. */
    public record Two(String one, String other) {}

    /** Judges never on one panel, entries never with one judge. */
    public record Apart(List<Two> judges, List<Two> entries) {
        public Apart {
            judges = List.copyOf(judges);
            entries = List.copyOf(entries);
        }

        public static Apart none() {
            return new Apart(List.of(), List.of());
        }
    }

    /** Every panel has at least and at most so many judges with this tag. */
    public record PanelRule(String tag, int atLeast, int atMost) {
        public static PanelRule atLeast(int judges, String tag) {
            return new PanelRule(tag, judges, Integer.MAX_VALUE);
        }

        String words() {
            var least = atLeast > 0 ? "at least " + atLeast : "";
            var most = atMost < Integer.MAX_VALUE ? "at most " + atMost : "";
            return least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most + " with the tag " + tag;
        }

        public static PanelRule atMost(int judges, String tag) {
            return new PanelRule(tag, 0, judges);
        }
    }
}
