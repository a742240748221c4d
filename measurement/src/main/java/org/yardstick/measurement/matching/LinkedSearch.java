package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The plan of largest total affinity among those that link all judges they use, by branch and bound: the best plan without that demand is a
 * bound; where it falls into parts, some pair that joins one part with the rest has to be in any linked plan, so each is forced in turn,
 * those before it being forbidden (a cut of the graph must be crossed). The node of largest bound is next.
 */
final class LinkedSearch {
    /** Of equal bounds, the node that is nearest to a plan. */
    private static final Comparator<Node> ORDER = Comparator.comparingLong(Node::bound)
            .thenComparing(
                    Comparator.comparingInt((Node node) -> node.forced().size()).reversed());

    private final Instance problem;
    private final Costs costs;
    private final int mostSteps;
    private boolean complete = true;

    LinkedSearch(Instance problem, Costs costs, int mostSteps) {
        this.problem = problem;
        this.costs = costs;
        this.mostSteps = mostSteps;
    }

    /**
     * What was found, in whole steps of cost.
     *
     * @param panels none where none was found that costs less than the one known
     * @param least no linked plan costs less; the largest number where there is none
     * @param complete whether the search came to its end
     */
    record Found(int[][] panels, long least, boolean complete, int nodes) {}

    private record Node(List<Pair> forced, List<Pair> forbidden, long bound) {}

    /** @param known cost of a linked plan there is; the largest number for none */
    Found search(long known, int mostNodes) {
        var open = new PriorityQueue<>(ORDER);
        open.add(new Node(List.of(), List.of(), Long.MIN_VALUE));
        long best = known;
        int[][] panels = new int[0][];
        int nodes = 0;
        while (!open.isEmpty() && open.peek().bound() < best && nodes++ < mostNodes) {
            var node = open.remove();
            var found = solve(node);
            if (found.exists() || !found.complete()) {
                var parts = found.exists() ? Linking.components(found.panels(), problem.judgeCount) : null;
                if (parts != null && parts.count() == 1 && found.cost() < best) {
                    best = found.cost();
                    panels = found.panels();
                }
                if (parts != null && parts.count() > 1 && found.least() < best) {
                    branch(node, parts, found.least(), open);
                }
                complete &= found.complete() && (parts == null || parts.count() > 1 || found.cost() <= found.least());
            }
        }
        boolean ended = open.isEmpty() || open.peek().bound() >= best;
        long least = ended ? best : Math.min(best, open.peek().bound());
        return new Found(panels, complete ? least : Long.MIN_VALUE, ended && complete, nodes);
    }

    private Search.Found solve(Node node) {
        var rules = problem.problem.rules();
        List<Pair> forced = new ArrayList<>(rules.forced());
        forced.addAll(node.forced());
        List<Pair> forbidden = new ArrayList<>(rules.forbidden());
        forbidden.addAll(node.forbidden());
        var from = problem.problem;
        var restricted = new Instance(new Problem(
                from.entries(),
                from.judges(),
                from.perEntry(),
                from.affinity(),
                rules.withForced(forced).withForbidden(forbidden)));
        return Search.best(restricted, Costs.of(restricted, new int[0][]), mostSteps);
    }

    /** Over the pairs that join the part of fewest ways out with the rest, the most suitable first. */
    private void branch(Node node, Linking.Parts parts, long bound, PriorityQueue<Node> open) {
        List<int[]> ways = IntStream.range(0, parts.count())
                .mapToObj(part -> waysOut(part, parts, node))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
        List<Pair> forbidden = new ArrayList<>(node.forbidden());
        for (int[] way : ways) {
            var pair = new Pair(problem.entryName(way[0]), problem.judgeName(way[1]));
            List<Pair> forced = new ArrayList<>(node.forced());
            forced.add(pair);
            open.add(new Node(List.copyOf(forced), List.copyOf(forbidden), bound));
            forbidden.add(pair);
        }
    }

    private List<int[]> waysOut(int part, Linking.Parts parts, Node node) {
        List<int[]> ways = new ArrayList<>();
        for (int e = 0; e < problem.entryCount; e++) {
            for (int j = 0; j < problem.judgeCount; j++) {
                boolean crosses = (parts.of()[e] == part) != (parts.of()[problem.entryCount + j] == part);
                if (crosses && !problem.barred[e][j]) {
                    ways.add(new int[] {e, j});
                }
            }
        }
        ways.removeIf(way -> node.forbidden().contains(new Pair(problem.entryName(way[0]), problem.judgeName(way[1]))));
        ways.sort(Comparator.comparingLong(way -> costs.cost()[way[0]][way[1]]));
        return ways;
    }

    static long cost(Costs costs, int[][] panels) {
        return IntStream.range(0, panels.length)
                .mapToLong(e -> Arrays.stream(panels[e])
                        .mapToLong(j -> costs.cost()[e][j])
                        .sum())
                .sum();
    }
}
