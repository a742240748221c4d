package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.matching.Table.Move;

/** Raises the worst-served entry, then the next, as {@link Matching#fairer} says. */
final class Leximin {
    private static final int ROUNDS = 50;

    private final Table table;
    private final int entryCount;
    private long spare;
    private final boolean[] settled;
    private final List<List<Integer>> entriesOf = new ArrayList<>();

    /** @param fairness share of the total that may be given up */
    Leximin(Table table, double fairness) {
        this.table = table;
        entryCount = table.problem.entryCount;
        settled = new boolean[entryCount];
        long total = IntStream.range(0, entryCount).mapToLong(table::service).sum();
        spare = (long) Math.floor(Math.abs((double) total) * fairness);
        for (int j = 0; j < table.problem.judgeCount; j++) {
            entriesOf.add(new ArrayList<>());
        }
        for (int e = 0; e < entryCount; e++) {
            for (int judge : table.panel(e)) {
                entriesOf.get(judge).add(e);
            }
        }
    }

    void polish() {
        boolean raised = true;
        for (int round = 0; raised && round < ROUNDS; round++) {
            raised = false;
            java.util.Arrays.fill(settled, false);
            for (int worst = worst(); worst >= 0; worst = worst()) {
                var move = best(worst);
                if (move == null) {
                    settled[worst] = true;
                } else {
                    make(move);
                    raised = true;
                }
            }
        }
    }

    private int worst() {
        int worst = -1;
        long least = Long.MAX_VALUE;
        for (int e = 0; e < entryCount; e++) {
            if (!settled[e] && table.service(e) < least) {
                least = table.service(e);
                worst = e;
            }
        }
        return worst;
    }

    /** The move that leaves the entries it touches highest, then the one that costs the total least. */
    private @Nullable Move best(int entry) {
        Best best = new Best(table.service(entry));
        for (int out : table.panel(entry)) {
            for (int in = 0; in < table.problem.judgeCount; in++) {
                if (table.isOpen(entry, in) && table.gain(entry, out, in) > 0) {
                    best.offer(new Move(entry, out, in, -1));
                    for (int partner : entriesOf.get(in)) {
                        best.offer(new Move(entry, out, in, partner));
                    }
                }
            }
        }
        return best.move;
    }

    /** The best move so far. */
    private final class Best {
        private long lowest;
        private long gain = Long.MIN_VALUE;
        private @Nullable Move move;

        Best(long lowest) {
            this.lowest = lowest;
        }

        void offer(Move candidate) {
            long after = table.service(candidate.e()) + table.gain(candidate.e(), candidate.out(), candidate.in());
            if (candidate.f() >= 0) {
                after = Math.min(
                        after,
                        table.service(candidate.f()) + table.gain(candidate.f(), candidate.in(), candidate.out()));
            }
            if (after < lowest || after == lowest && move == null) {
                return;
            }
            long gained = table.gain(candidate);
            boolean better = after > lowest || gained > gain;
            if (better && gained >= -spare && table.allows(candidate)) {
                lowest = after;
                gain = gained;
                move = candidate;
            }
        }
    }

    private void make(Move move) {
        spare += table.gain(move);
        table.make(move);
        pass(move.e(), move.out(), move.in());
        if (move.f() >= 0) {
            pass(move.f(), move.in(), move.out());
        }
    }

    private void pass(int entry, int out, int in) {
        entriesOf.get(out).remove((Integer) entry);
        entriesOf.get(in).add(entry);
    }
}
