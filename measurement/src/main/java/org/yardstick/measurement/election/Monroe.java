package org.yardstick.measurement.election;

import java.util.ArrayDeque;
import java.util.Deque;
import org.yardstick.measurement.InvalidInput;

/**
 * Monroe's score: how many votes can be represented by a member they approve of when every member represents as many votes as any other,
 * give or take one.
 *
 * <pre>
 *   n = k q + r;  r members represent q + 1 votes, the others q;  f(W) = the largest flow votes -> members -> places
 * </pre>
 *
 * <p>g(S) for the search is the flow when each member may represent q + 1 votes (q when r = 0): a flow into open terminals with a bound each is
 * submodular, and never below f.
 *
 * <p>B. L. Monroe (1995), Fully proportional representation. APSR 89, 925-940, doi:10.2307/2082518
 */
final class Monroe implements BestCommittees.Objective {
    private final Approvals approvals;
    private final long share;
    private final long rest;
    private final Flow relaxed;
    private final int[] places;
    private final Deque<long[]> standings = new ArrayDeque<>();
    private final Deque<Long> sums = new ArrayDeque<>();
    private final Deque<Integer> members = new ArrayDeque<>();
    private long sum;

    Monroe(Approvals approvals, int seats) {
        if (approvals.scale() != 1) {
            throw new InvalidInput(
                    "Monroe's rule gives every member the same number of whole votes: use whole weights, or cc or pav.");
        }
        this.approvals = approvals;
        this.share = approvals.total() / seats;
        this.rest = approvals.total() % seats;
        this.relaxed = network(0);
        this.places = new int[approvals.size()];
        for (int c = 0; c < places.length; c++) {
            places[c] = relaxed.pipe(member(c), Flow.SINK, 0);
        }
    }

    private int member(int candidate) {
        return 2 + approvals.weight().length + candidate;
    }

    /** Source, sink, groups of voters, candidates, and {@code more} nodes; no pipe into the sink yet. */
    private Flow network(int more) {
        var flow = new Flow(2 + approvals.weight().length + approvals.size() + more);
        for (int g = 0; g < approvals.weight().length; g++) {
            flow.pipe(Flow.SOURCE, 2 + g, approvals.weight()[g]);
            for (int c : approvals.approved()[g]) {
                flow.pipe(2 + g, member(c), approvals.weight()[g]);
            }
        }
        return flow;
    }

    private long open(int candidate) {
        relaxed.widen(places[candidate], share + (rest > 0 ? 1 : 0));
        return relaxed.increase();
    }

    @Override
    public void add(int candidate) {
        standings.push(relaxed.standing());
        sums.push(sum);
        members.push(candidate);
        sum += open(candidate);
    }

    @Override
    public void remove(int candidate) {
        relaxed.restore(standings.pop());
        sum = sums.pop();
        members.pop();
    }

    @Override
    public long bound() {
        return sum;
    }

    @Override
    public long[] gains(int[] pool, int size) {
        var standing = relaxed.standing();
        var gains = new long[size];
        for (int i = 0; i < size; i++) {
            gains[i] = open(pool[i]);
            relaxed.restore(standing);
        }
        return gains;
    }

    @Override
    public boolean exact() {
        return rest == 0;
    }

    @Override
    public long score() {
        if (exact()) {
            return sum;
        }
        var flow = network(1);
        int spare = 2 + approvals.weight().length + approvals.size();
        flow.pipe(spare, Flow.SINK, rest);
        for (int c : members) {
            flow.pipe(member(c), Flow.SINK, share);
            flow.pipe(member(c), spare, 1);
        }
        return flow.increase();
    }
}
