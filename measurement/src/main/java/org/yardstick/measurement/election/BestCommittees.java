package org.yardstick.measurement.election;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;

/**
 * The committees with the highest score, all of them, by branch and bound.
 *
 * <pre>
 *   bound(S, R) = g(S) + sum of the k - |S| largest g(c | S), c in R
 * </pre>
 *
 * <p>S (members so far), R (candidates still allowed), k seats; g is a monotone submodular function that is never below the score f, and
 * g(c | S) = g(S + c) - g(S). A branch that cannot reach the best score known is left; one that can only equal it is followed, because
 * every tied committee is wanted. G. L. Nemhauser, L. A. Wolsey, M. L. Fisher (1978), An analysis of approximations for maximizing
 * submodular set functions. Mathematical Programming 14, 265-294, doi:10.1007/BF01588971
 */
final class BestCommittees {
    /** g and f of a set that grows and shrinks by its last member. */
    interface Objective {
        void add(int candidate);

        /** Takes out the candidate added last. */
        void remove(int candidate);

        /** g(S). */
        long bound();

        /** g(c | S) for each c of the pool, in its order. */
        long[] gains(int[] pool, int size);

        /** Whether f = g. */
        boolean exact();

        /** f(S). */
        long score();

        /** After how many branches the exact optimum is given up, in a sentence: about a minute's work. */
        long branches();
    }

    private final Objective objective;
    private final int most;
    private final ArrayList<Integer> members = new ArrayList<>();
    private final List<List<Integer>> best = new ArrayList<>();
    private long bestScore = -1;
    private boolean complete = true;
    private long branches;

    private BestCommittees(Objective objective, int most) {
        this.objective = objective;
        this.most = most;
    }

    record Best(List<List<Integer>> committees, long score, boolean complete) {}

    static Best search(Objective objective, int candidates, int seats, int most) {
        var search = new BestCommittees(objective, most);
        search.descend(IntStream.range(0, candidates).toArray(), candidates, seats);
        return new Best(search.best, search.bestScore, search.complete);
    }

    private void descend(int[] pool, int size, int need) {
        if (need == 0) {
            if (!hopeless(objective.bound())) {
                record(objective.score());
            }
            return;
        }
        var gains = objective.gains(pool, size);
        var order = byGain(pool, size, gains);
        long base = objective.bound();
        for (int i = 0; i + need <= size; i++) {
            long bound = base;
            for (int j = i; j < i + need; j++) {
                bound += gains[j];
            }
            if (hopeless(bound)) {
                return;
            }
            branch(order, i, size, need, base + gains[i]);
        }
    }

    private void branch(int[] order, int i, int size, int need, long with) {
        if (++branches > objective.branches()) {
            throw new InvalidInput(
                    "The exact optimum takes too long with so many candidates and seats: use seqpav or phragmen, which"
                            + " fill one seat after another.");
        }
        members.add(order[i]);
        if (need == 1 && objective.exact()) {
            record(with);
        } else {
            objective.add(order[i]);
            descend(Arrays.copyOfRange(order, i + 1, size), size - i - 1, need - 1);
            objective.remove(order[i]);
        }
        members.removeLast();
    }

    /** The pool by falling gain (insertion sort: short, nearly sorted); sorts the gains too. */
    private static int[] byGain(int[] pool, int size, long[] gains) {
        var order = Arrays.copyOf(pool, size);
        for (int i = 1; i < size; i++) {
            int candidate = order[i];
            long gain = gains[i];
            int j = i;
            for (; j > 0 && gains[j - 1] < gain; j--) {
                gains[j] = gains[j - 1];
                order[j] = order[j - 1];
            }
            gains[j] = gain;
            order[j] = candidate;
        }
        return order;
    }

    private boolean hopeless(long bound) {
        return complete ? bound < bestScore : bound <= bestScore;
    }

    private void record(long score) {
        if (score > bestScore) {
            bestScore = score;
            best.clear();
            complete = true;
        }
        if (score == bestScore) {
            if (best.size() < most) {
                best.add(members.stream().sorted().toList());
            } else {
                complete = false;
            }
        }
    }
}
