package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The plan of largest total affinity, with the proof. What the {@link Flow} keeps by itself is optimal at once; rules that cross are
 * priced ({@link RulePrices}), and what the prices leave open is settled by branching: some pair of a broken rule has to go, so each is
 * forbidden in turn, those before it being kept. The node of least bound is next; a first plan comes from diving.
 */
final class Search {
    private static final int NONE = -1;

    private final Instance problem;
    private final Costs costs;
    private final int mostSteps;
    private final Broken broken;
    private int steps;
    private long best = Long.MAX_VALUE;
    private int[][] panels = new int[0][];

    private Search(Instance problem, Costs costs, int mostSteps) {
        this.problem = problem;
        this.costs = costs;
        this.mostSteps = mostSteps;
        broken = new Broken(problem);
    }

    /**
     * What was found.
     *
     * @param panels by entry, the judges in their order; none where there is no plan
     * @param least no plan costs less
     * @param complete whether the search came to its end: no panels then means that there is no plan
     */
    record Found(int[][] panels, long cost, long least, boolean complete, int steps) {
        boolean exists() {
            return panels.length > 0;
        }
    }

    /** A part of all plans: those of the parent that also keep some pairs of an entry and do without one. */
    private record Node(@Nullable Node parent, int entry, int[] kept, int without, long bound, int number) {
        int depth() {
            return parent == null ? 0 : 1 + parent.depth();
        }
    }

    static Found best(Instance problem, Costs costs, int mostSteps) {
        return new Search(problem, costs, mostSteps).run();
    }

    /** The flow without the rules that cross; null where there is none. */
    static @Nullable Flow flow(Instance problem, Costs costs) {
        var flow =
                new Flow(problem, Arrays.stream(costs.cost()).map(long[]::clone).toArray(long[][]::new), costs.big());
        for (int e = 0; e < problem.entryCount; e++) {
            for (int judge : problem.forced.get(e)) {
                if (flow.seats.seated[e] == problem.panelSize || !flow.force(e, judge)) {
                    return null;
                }
            }
        }
        for (int e = 0; e < problem.entryCount; e++) {
            if (!flow.fill(e)) {
                return null;
            }
        }
        return flow.meetsMinima() ? flow : null;
    }

    private Found run() {
        steps = 1;
        var flow = new Feasible(problem).isPossible() ? flow(problem, costs) : null;
        if (flow == null || broken.first(flow) != null && someRuleAloneIsImpossible()) {
            return new Found(new int[0][], 0, 0, true, steps);
        }
        var prices = new RulePrices(problem, flow);
        if (!problem.crossing.isEmpty()) {
            prices.settle(Math.max(1, Math.round(0.02 * costs.spread())));
        }
        long root = prices.bound(flow);
        take(flow);
        boolean complete = true;
        long least = root;
        if (best > root) {
            dive(flow, prices);
            least = explore(flow, prices, root);
            complete = least >= best || best == Long.MAX_VALUE && least == Long.MAX_VALUE;
        }
        return new Found(panels, best, Math.min(least, best), complete, steps);
    }

    private boolean someRuleAloneIsImpossible() {
        return problem.crossing.stream().anyMatch(rule -> !new Feasible(problem.keeping(rule)).isPossible());
    }

    /** Keeps the plan of this flow if it breaks no rule and is the best so far. */
    private void take(Flow flow) {
        if (broken.first(flow) == null) {
            long cost = 0;
            for (int e = 0; e < problem.entryCount; e++) {
                for (int judge : flow.seats.panel[e]) {
                    cost += costs.cost()[e][judge];
                }
            }
            if (cost < best) {
                best = cost;
                panels = Arrays.stream(flow.seats.panel).map(int[]::clone).toArray(int[][]::new);
                Arrays.stream(panels).forEach(Arrays::sort);
            }
        }
    }

    /** Always into the child of least bound, until no rule is broken or nothing is left. */
    private void dive(Flow root, RulePrices prices) {
        var flow = root.copy(problem);
        var split = broken.first(flow);
        while (split != null && steps < mostSteps) {
            Flow next = null;
            long least = Long.MAX_VALUE;
            for (var node : children(null, split, 0)) {
                var child = flow.copy(problem);
                if (apply(child, node) && prices.bound(child) < least) {
                    least = prices.bound(child);
                    next = child;
                }
            }
            if (next == null) {
                return;
            }
            flow = next;
            take(flow);
            split = broken.first(flow);
        }
    }

    /** Best first; gives the least bound that is left. */
    private long explore(Flow root, RulePrices prices, long bound) {
        var open = new PriorityQueue<>(Comparator.comparingLong(Node::bound).thenComparing(node -> -node.number()));
        open.add(new Node(null, NONE, new int[0], NONE, bound, 0));
        Node current = null;
        Flow flow = root.copy(problem);
        int number = 0;
        while (!open.isEmpty() && open.peek().bound() < best && steps < mostSteps) {
            var node = open.remove();
            boolean alive = true;
            if (node.parent() != null) {
                boolean onward = node.parent() == current;
                flow = onward ? flow : root.copy(problem);
                alive = onward ? apply(flow, node) : replay(flow, node);
            }
            current = alive ? node : null;
            long least = alive ? prices.bound(flow) : Long.MAX_VALUE;
            if (least < best) {
                take(flow);
                for (var child : least >= best ? List.<Node>of() : children(node, flow, prices)) {
                    open.add(new Node(node, child.entry(), child.kept(), child.without(), least, ++number));
                }
            }
        }
        return open.isEmpty() ? best : Math.min(best, open.peek().bound());
    }

    private List<Node> children(Node node, Flow flow, RulePrices prices) {
        var split = broken.first(flow);
        split = split == null ? prices.slack(flow) : split;
        return split == null ? List.of() : children(node, split, 0);
    }

    /**
     * @param at the pairs of which one has to go
     * @param orNone whether all of them may stay as well
     */
    record Split(List<int[]> at, boolean orNone) {}

    private static List<Node> children(@Nullable Node parent, Split split, long bound) {
        List<Node> children = new ArrayList<>();
        int count = split.at().size() + (split.orNone() ? 1 : 0);
        for (int i = 0; i < count; i++) {
            var kept = new int[2 * i];
            for (int before = 0; before < i; before++) {
                kept[2 * before] = split.at().get(before)[0];
                kept[2 * before + 1] = split.at().get(before)[1];
            }
            boolean all = i == split.at().size();
            children.add(new Node(
                    parent,
                    all ? NONE : split.at().get(i)[0],
                    kept,
                    all ? NONE : split.at().get(i)[1],
                    bound,
                    i));
        }
        return children;
    }

    private boolean replay(Flow flow, Node node) {
        List<Node> way = new ArrayList<>();
        for (var at = node; at != null && at.parent() != null; at = at.parent()) {
            way.addFirst(at);
        }
        return way.stream().allMatch(step -> apply(flow, step));
    }

    private boolean apply(Flow flow, Node node) {
        steps++;
        for (int i = 0; i < node.kept().length; i += 2) {
            if (!flow.seats.sits(node.kept()[i], node.kept()[i + 1])) {
                throw new IllegalStateException("a pair to be kept is not there");
            }
            flow.seats.lock(node.kept()[i], node.kept()[i + 1]);
        }
        if (node.without() == NONE) {
            return true;
        }
        flow.cost[node.entry()][node.without()] = Flow.BARRED;
        return flow.reroute(node.entry()) && flow.meetsMinima();
    }
}
