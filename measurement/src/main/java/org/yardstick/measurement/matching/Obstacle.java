package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.InvalidInput;

/**
 * Why there is no plan. First what a single entry lacks; then entries that together need more judgements of some judges than these may
 * take, or judges whose minima together are more than the entries can give (both by the theorem of Hall, read off the flow that
 * failed); and else a set of rules and loads that cannot be kept together, none of which can be left out of the set.
 */
final class Obstacle {
    private static final int NAMES = 12;

    private final Instance problem;

    private Obstacle(Instance problem) {
        this.problem = problem;
    }

    static InvalidInput refusal(Instance problem) {
        var obstacle = new Obstacle(problem);
        var words = obstacle.singleEntry();
        words = words != null ? words : obstacle.loads();
        words = words != null ? words : IrreducibleSet.words(problem);
        return new InvalidInput("there is no such plan: " + words);
    }

    private @Nullable String singleEntry() {
        for (int e = 0; e < problem.entryCount; e++) {
            int[] open = open(e);
            var name = problem.entryName(e);
            if (open.length < problem.panelSize) {
                return name + " can have only " + open.length + " of the " + problem.panelSize + " judges it needs ("
                        + names(IntStream.of(open).mapToObj(problem::judgeName).toList())
                        + "), all others are in conflict or forbidden: take back some of these";
            }
            if (problem.forced.get(e).length > problem.panelSize) {
                return problem.forced.get(e).length + " judges are forced on " + name + ", which has room for "
                        + problem.panelSize + ": take some back";
            }
            for (var row : problem.nested) {
                if (row.count(open) < row.least()) {
                    return name + " cannot have " + row.words() + ": " + row.count(open)
                            + " of the judges open to it are such: take back conflicts or the rule";
                }
            }
        }
        return null;
    }

    private int[] open(int entry) {
        return IntStream.range(0, problem.judgeCount)
                .filter(j -> !problem.barred[entry][j])
                .toArray();
    }

    private @Nullable String loads() {
        var bare = Relaxed.withoutRules(problem);
        var flow = new Flow(
                bare,
                Costs.of(bare, new int[0][]).cost(),
                Costs.of(bare, new int[0][]).big());
        var words = forcedTooOften(flow);
        if (words != null) {
            return words;
        }
        for (int e = 0; e < problem.entryCount; e++) {
            if (!flow.fill(e)) {
                return tooFewPlaces(flow);
            }
        }
        for (int j = 0; j < problem.judgeCount; j++) {
            if (flow.load(j) < problem.least[j]) {
                return tooHighMinima(flow, j);
            }
        }
        return null;
    }

    private @Nullable String forcedTooOften(Flow flow) {
        for (int e = 0; e < problem.entryCount; e++) {
            for (int judge : problem.forced.get(e)) {
                if (!flow.force(e, judge)) {
                    return problem.judgeName(judge) + " may judge " + problem.most[judge]
                            + ", but is forced on more entries: raise the maximum or take forced pairs back";
                }
            }
        }
        return null;
    }

    /** The judges that the failed search reached are full, and whoever they judge could only go to others of them. */
    private String tooFewPlaces(Flow flow) {
        var full = IntStream.range(0, problem.judgeCount).filter(flow::reached).toArray();
        List<String> entries = new ArrayList<>();
        long needed = 0;
        for (int e = 0; e < problem.entryCount; e++) {
            int entry = e;
            int outside =
                    (int) IntStream.of(open(e)).filter(j -> !flow.reached(j)).count();
            int forced = (int) IntStream.of(problem.forced.get(entry))
                    .filter(flow::reached)
                    .count();
            int need = Math.max(problem.panelSize - outside, forced);
            if (need > 0) {
                entries.add(problem.entryName(e));
                needed += need;
            }
        }
        long places = IntStream.of(full).mapToLong(j -> problem.most[j]).sum();
        return "the entries " + names(entries) + " need " + needed + " judgements of the judges "
                + names(IntStream.of(full).mapToObj(problem::judgeName).toList()) + ", who may give " + places
                + " in all: raise their maxima, take back conflicts, or ask for fewer judges an entry";
    }

    /** From a judge short of entries, those who hold what could come, none of whom has one to spare. */
    private String tooHighMinima(Flow flow, int shortOf) {
        var among = new boolean[problem.judgeCount];
        among[shortOf] = true;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int e = 0; e < problem.entryCount; e++) {
                grown |= spread(flow, e, among);
            }
        }
        var judges =
                IntStream.range(0, problem.judgeCount).filter(j -> among[j]).toArray();
        long needed = IntStream.of(judges).mapToLong(j -> problem.least[j]).sum();
        long given = 0;
        for (int e = 0; e < problem.entryCount; e++) {
            long open = IntStream.of(open(e)).filter(j -> among[j]).count();
            long elsewhere =
                    IntStream.of(problem.forced.get(e)).filter(j -> !among[j]).count();
            given += Math.min(problem.panelSize - elsewhere, open);
        }
        return "the judges "
                + names(IntStream.of(judges).mapToObj(problem::judgeName).toList()) + " are to judge at least "
                + needed + " in all, but the entries open to them give " + given
                + ": lower their minima, take back conflicts, or ask for more judges an entry";
    }

    private boolean spread(Flow flow, int entry, boolean[] among) {
        boolean wanted = IntStream.of(open(entry)).anyMatch(j -> among[j] && !flow.seats.sits(entry, j));
        boolean grown = false;
        for (int judge : flow.seats.panel[entry]) {
            if (wanted && !among[judge] && !flow.seats.isLocked(entry, judge)) {
                among[judge] = true;
                grown = true;
            }
        }
        return grown;
    }

    static String names(List<String> names) {
        return names.size() <= NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMES)) + " and " + (names.size() - NAMES) + " more";
    }
}
