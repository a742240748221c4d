package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.matching.Search.Split;

/**
 * Prices on the rules that a {@link Flow} does not know: Lagrange multipliers. Every judge of a set of which a panel may have at most h
 * costs that entry lambda >= 0 more, and lambda h comes back:
 *
 * <pre>
 *   min over all plans  >=  min over flows of  sum c x + sum_(e, r) lambda_er (sum_(j in r) x_ej - h_r)      for any lambda >= 0 [1]
 * </pre>
 *
 * <p>A price is raised to just above where breaking the rule and keeping it cost the same, and starts again from 0 where it has
 * grown too high: coordinate ascent. A surplus over the tie, large at first and
 * then smaller, ends wars in which panels outbid each other by nothing for one judge, as in the auction algorithm [2]. Any price gives a bound, so the order of steps is free.
 *
 * <p>[1] M. L. Fisher (1981), The Lagrangian relaxation method for solving integer programming problems. Management Science 27, 1-18,
 * doi:10.1287/mnsc.27.1.1<br>
 * [2] D. P. Bertsekas (1988), The auction algorithm. Annals of Operations Research 14, 105-123, doi:10.1007/BF02186476
 */
final class RulePrices {
    private static final int ROUNDS = 10;

    private final Instance problem;
    private final Flow flow;
    private final long[][] price;

    RulePrices(Instance problem, Flow flow) {
        this.problem = problem;
        this.flow = flow;
        price = new long[problem.entryCount][problem.crossing.size()];
    }

    /**
     * Moves prices, and the flow with them, until every rule is kept and every price is needed, or for some rounds.
     *
     * @param widest the first surplus over a tie
     */
    void settle(long widest) {
        for (long surplus = widest; surplus > 0; surplus /= 4) {
            boolean moved = true;
            for (int round = 0; moved && round < ROUNDS; round++) {
                moved = false;
                for (int e = 0; e < problem.entryCount; e++) {
                    for (int r = 0; r < price[e].length; r++) {
                        moved |= settle(e, r, surplus);
                    }
                }
            }
        }
    }

    /** Finds the best price of one rule on one panel, all others being as they are. */
    private boolean settle(int entry, int r, long surplus) {
        var row = problem.crossing.get(r);
        long before = price[entry][r];
        if (row.count(flow.seats.panel[entry]) < row.most() && before > 0) {
            change(entry, r, -before);
        }
        for (int step = 0; step <= problem.panelSize && row.count(flow.seats.panel[entry]) > row.most(); step++) {
            long detour = leastDetour(entry, row);
            if (detour == Long.MAX_VALUE) {
                break;
            }
            change(entry, r, Math.max(0, detour) + surplus);
        }
        return price[entry][r] != before;
    }

    /** What it costs to have one judge of the set less on this panel. */
    private long leastDetour(int entry, Row row) {
        long least = Long.MAX_VALUE;
        for (int judge : flow.seats.panel[entry].clone()) {
            if (row.has(judge) && !flow.seats.isLocked(entry, judge)) {
                least = Math.min(least, flow.detour(entry, judge, row));
            }
        }
        return least;
    }

    private void change(int entry, int r, long by) {
        price[entry][r] += by;
        var row = problem.crossing.get(r);
        for (int j = 0; j < problem.judgeCount; j++) {
            if (row.has(j) && flow.cost[entry][j] != Flow.BARRED) {
                flow.cost[entry][j] += by;
            }
        }
        if (!flow.reroute(entry)) {
            throw new IllegalStateException("a change of costs left entry " + entry + " without a panel");
        }
    }

    /** No plan that a flow with these costs may still become costs less. */
    long bound(Flow at) {
        long bound = at.total();
        for (int e = 0; e < price.length; e++) {
            for (int r = 0; r < price[e].length; r++) {
                if (price[e][r] > 0) {
                    var row = problem.crossing.get(r);
                    bound -= price[e][r] * (at.seats.isFixed(e) ? row.count(at.seats.panel[e]) : row.most());
                }
            }
        }
        return bound;
    }

    /** Where a rule is kept with room to spare and yet has a price, the bound lies below the cost: the panel may stay or change. */
    @Nullable
    Split slack(Flow at) {
        for (int e = 0; e < price.length; e++) {
            for (int r = 0; r < price[e].length; r++) {
                var row = problem.crossing.get(r);
                if (price[e][r] > 0 && !at.seats.isFixed(e) && row.count(at.seats.panel[e]) < row.most()) {
                    List<int[]> pairs = new ArrayList<>();
                    for (int judge : at.seats.panel[e]) {
                        if (!at.seats.isLocked(e, judge)) {
                            pairs.add(new int[] {e, judge});
                        }
                    }
                    return new Split(pairs, true);
                }
            }
        }
        return null;
    }
}
