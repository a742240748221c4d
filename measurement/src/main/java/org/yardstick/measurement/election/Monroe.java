package org.yardstick.measurement.election;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
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
    /** By group: the pipe from the source, the same in both networks. */
    private final int[] voters;
    /** For f: every member has q places of its own, and all share r more. */
    private final Flow exact;

    private final int[] own;
    private final int[] shared;
    private final long[] dry;
    private final Deque<long[]> standings = new ArrayDeque<>();
    private final Deque<Long> sums = new ArrayDeque<>();
    private final Deque<Integer> members = new ArrayDeque<>();
    private long sum;

    Monroe(Approvals approvals, int seats) {
        if (approvals.scale() != 1) {
            throw new InvalidInput(
                    "Monroe's rule gives every member the same number of whole votes: use whole weights, or cc or"
                            + " pav.");
        }
        this.approvals = approvals;
        this.share = approvals.total() / seats;
        this.rest = approvals.total() % seats;
        this.voters = new int[approvals.weight().length];
        this.relaxed = network(0);
        this.exact = network(1);
        int spare = member(approvals.size());
        exact.pipe(spare, Flow.SINK, rest);
        this.places = pipes(relaxed, Flow.SINK);
        this.own = pipes(exact, Flow.SINK);
        this.shared = pipes(exact, spare);
        this.dry = exact.standing();
    }

    /** From every candidate to one node, closed. */
    private int[] pipes(Flow flow, int end) {
        return IntStream.range(0, approvals.size())
                .map(c -> flow.pipe(member(c), end, 0))
                .toArray();
    }

    private int member(int candidate) {
        return 2 + approvals.weight().length + candidate;
    }

    /** Source, sink, groups of voters, candidates, and {@code more} nodes; no pipe into the sink yet. */
    private Flow network(int more) {
        var flow = new Flow(2 + approvals.weight().length + approvals.size() + more);
        for (int g = 0; g < approvals.weight().length; g++) {
            voters[g] = flow.pipe(Flow.SOURCE, 2 + g, approvals.weight()[g]);
            for (int c : approvals.approved()[g]) {
                flow.pipe(2 + g, member(c), approvals.weight()[g]);
            }
        }
        return flow;
    }

    /** How many votes a member may represent in g. */
    private long most() {
        return share + (rest > 0 ? 1 : 0);
    }

    private long open(int candidate) {
        relaxed.widen(places[candidate], most());
        return relaxed.increase();
    }

    /** The candidate's supporters whom no member represents yet: if they are enough, g grows by as much as it can. */
    private long waiting(int candidate) {
        return IntStream.of(approvals.supporters()[candidate])
                .mapToLong(g -> relaxed.left(voters[g]))
                .sum();
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
            if (waiting(pool[i]) >= most()) {
                gains[i] = most();
            } else {
                gains[i] = open(pool[i]);
                relaxed.restore(standing);
            }
        }
        return gains;
    }

    @Override
    public long branches() {
        return 1_000_000;
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
        exact.restore(dry);
        for (int c : members) {
            exact.widen(own[c], share);
            exact.widen(shared[c], 1);
        }
        return exact.increase();
    }
}
