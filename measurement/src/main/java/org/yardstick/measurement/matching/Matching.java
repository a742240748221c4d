package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.yardstick.measurement.InvalidInput;

/**
 * Gives every entry its judges. Immutable; the same problem gives the same plan, and how good it is does not depend on the order or
 * the names of entries and judges (which of several equally good plans is given may).
 *
 * <p>{@link #best()} maximises the sum of affinities under all rules, with proof. {@link #fairer} gives up at most a stated share of that
 * sum for the worst-served entries. {@link #linked} is the best plan that links all judges with each other, which calibration needs; {@link
 * #connected} links those of a plan there is. {@link #toppedUp} keeps as many pairs of an older plan as any plan can, and only then looks at affinity.
 *
 * <p>A problem without a plan is refused with {@link InvalidInput}, which names the entries and judges that stand in the way ({@link
 * Obstacle}).
 */
public final class Matching {
    private static final int FAIREST_STEPS = 50;
    private static final int LINKED_STEPS = 20;
    /** A search that may look at fewer nodes is not begun. */
    private static final int FEWEST = 50;

    private final Instance problem;
    private final Options options;

    private Matching(Instance problem, Options options) {
        this.problem = problem;
        this.options = options;
    }

    public static Matching of(Problem problem) {
        return of(problem, Options.usual());
    }

    public static Matching of(Problem problem, Options options) {
        return new Matching(new Instance(problem), options);
    }

    /**
     * How much is sought and given up.
     *
     * @param fairness share of the largest total that {@link #fairer} may give up, 0 to 1
     * @param steps flow problems after which a search stops; the plan then says that it may not be optimal, and by how much
     */
    public record Options(double fairness, int steps) {
        public Options {
            if (!(fairness >= 0 && fairness <= 1) || steps < 1) {
                throw new InvalidInput("a plan may give up a share of 0 to 1 and needs at least 1 step, not " + fairness
                        + " and " + steps + ": correct the options");
            }
        }

        public static Options usual() {
            return new Options(0.05, 20_000);
        }
    }

    /** The plan of largest total affinity. */
    public Plan best() {
        var costs = Costs.of(problem, new int[0][]);
        var found = found(costs);
        return plan(found.panels(), costs, found);
    }

    /**
     * A plan that serves the worst-served entry better, then the next, and so on (leximin), starting from {@link #best()}.
     *
     * <p>What is traded: an entry's judge is replaced, or two entries exchange a judge, if thereby every entry touched ends above where
     * the one to be raised stood, and the total stays at or above (1 - fairness) times the largest. So the ordered list of what entries
     * have, from the worst, only ever rises. At the end no single replacement or exchange raises any entry in this way; a longer chain
     * of them might, for the exact problem is NP-hard from two judges an entry on [1]. So where panels are not too many (some forty entries of two judges) all
     * plans are searched, as long as steps allow: {@code proof().fairest()} says whether that shows that none is fairer.
     *
     * <p>[1] N. Garg et al. (2010), Assigning papers to referees. Algorithmica 58, 119-136, doi:10.1007/s00453-009-9386-0
     */
    public Plan fairer() {
        var costs = Costs.of(problem, new int[0][]);
        var found = found(costs);
        var table = new Table(problem, costs.cost(), found.panels());
        new Leximin(table, options.fairness()).polish();
        return FairestSearch.fits(problem) ? fairest(table, costs, found) : plan(table.panels(), costs, found);
    }

    private Plan fairest(Table known, Costs costs, Search.Found found) {
        long spare = (long) Math.floor(Math.abs((double) found.cost()) * options.fairness());
        var search = new FairestSearch(known, -found.cost() - spare);
        boolean fairest = search.search(FAIREST_STEPS * (long) options.steps());
        var plan = plan(search.panels(), costs, found);
        var proof = plan.proof();
        return Plans.of(
                problem,
                search.panels(),
                new Plan.Proof(proof.optimal(), proof.bound(), fairest, proof.resolution(), proof.steps()),
                costs);
    }

    /**
     * The plan of largest total among those that link all judges who judge at all.
     *
     * <p>Exact where the search comes to its end ({@code proof().optimal()}), which it does for some dozen entries and judges; else, or for
     * larger problems, as good as linking {@link #best} by exchanges makes it. Then {@code proof().bound()} less the total is
     * the most that it may lose.
     */
    public Plan linked() {
        var best = best();
        return best.connected() ? best : linked(best);
    }

    private Plan linked(Plan best) {
        var costs = Costs.of(problem, new int[0][]);
        int[][] panels = exchanged(best);
        long known = panels.length > 0 ? LinkedSearch.cost(costs, panels) : Long.MAX_VALUE;
        int nodes = LINKED_STEPS * options.steps() / (problem.entryCount * problem.judgeCount);
        var search = new LinkedSearch(problem, costs, options.steps()).search(known, nodes < FEWEST ? 0 : nodes);
        panels = search.panels().length > 0 ? search.panels() : panels;
        if (panels.length == 0 && search.complete()) {
            throw new InvalidInput("no plan that keeps the rules links all entries and judges: give more judges an "
                    + "entry, or take back conflicts or rules");
        } else if (panels.length == 0) {
            return connected(best);
        }
        double bound = Math.min(best.proof().bound(), -(double) search.least() / costs.scale());
        var proof = new Plan.Proof(search.complete(), bound, false, 1 / costs.scale(), search.nodes());
        return Plans.of(problem, panels, proof, costs);
    }

    /** None where exchanges do not link all. */
    private int[][] exchanged(Plan best) {
        try {
            return positions(connected(best).panels(), true);
        } catch (InvalidInput none) {
            return new int[0][];
        }
    }

    /**
     * The plan given, with its judges linked: exchanges that join two parts of the entry-judge graph, the one that loses least
     * first. Where it is connected already it stays as it is.
     */
    public Plan connected(Plan plan) {
        var costs = Costs.of(problem, new int[0][]);
        var table = new Table(problem, costs.cost(), positions(plan.panels(), true));
        new Linking(table).link();
        return Plans.of(problem, table.panels(), plan.proof(), costs);
    }

    /**
     * Completes an older plan, be it short of judges, with judges who withdrew, or against rules that came later.
     *
     * @param older by entry, judges; entries and judges that the problem no longer has count as removed
     */
    public Changes toppedUp(Map<String, List<String>> older) {
        var kept = positions(older, false);
        var costs = Costs.of(problem, kept);
        var found = found(costs);
        var plan = plan(found.panels(), costs, found);
        List<Pair> stay = new ArrayList<>();
        List<Pair> gone = new ArrayList<>();
        older.forEach((entry, judges) -> new LinkedHashSet<>(judges).forEach(judge -> {
            boolean stays = plan.panels().getOrDefault(entry, List.of()).contains(judge);
            (stays ? stay : gone).add(new Pair(entry, judge));
        }));
        var before = new HashSet<>(stay);
        List<Pair> added = new ArrayList<>();
        plan.panels()
                .forEach((entry, judges) -> judges.stream()
                        .map(judge -> new Pair(entry, judge))
                        .filter(pair -> !before.contains(pair))
                        .forEach(added::add));
        return new Changes(plan, stay, gone, added);
    }

    private Search.Found found(Costs costs) {
        var found = Search.best(problem, costs, options.steps());
        if (!found.exists()) {
            if (found.complete()) {
                throw Obstacle.refusal(problem);
            }
            throw new InvalidInput(
                    "no plan was found in " + found.steps()
                            + " steps, and none was shown to be impossible: allow more steps or fewer rules that cross each other");
        }
        return found;
    }

    private Plan plan(int[][] panels, Costs costs, Search.Found found) {
        long kept = costs.keeping() == 0 ? 0 : costs.kept(found.panels()) * costs.keeping();
        boolean proven = found.cost() <= found.least();
        double bound = kept == 0 || proven ? -(found.least() + kept) / costs.scale() : problem.mostAffinity();
        var proof = new Plan.Proof(proven, bound, false, 1 / costs.scale(), found.steps());
        return Plans.of(problem, panels, proof, costs);
    }

    private int[][] positions(Map<String, List<String>> panels, boolean whole) {
        var positions = new int[problem.entryCount][];
        for (int e = 0; e < positions.length; e++) {
            var judges = panels.getOrDefault(problem.entryName(e), List.of());
            positions[e] = judges.stream()
                    .distinct()
                    .mapToInt(problem::judgeOrNone)
                    .filter(j -> j >= 0)
                    .sorted()
                    .toArray();
            if (whole && (positions[e].length != problem.panelSize || !problem.allows(positions[e]))) {
                throw new InvalidInput("the plan gives " + problem.entryName(e)
                        + " a panel that is not whole or breaks a rule: top it up first");
            }
        }
        return positions;
    }
}
