package org.yardstick.measurement.matching;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.matching.Table.Move;

/**
 * Joins the parts of an entry-judge graph. A pair that lies on a cycle of its part can be given up without the part falling apart;
 * handed to another part, by replacement or by exchange, it joins the two. Every such move is weighed, the least loss wins.
 */
final class Linking {
    private final Table table;

    Linking(Table table) {
        this.table = table;
    }

    /**
     * The parts.
     *
     * @param of by entry and then by judge, the part's number; -1 for a judge without an entry
     */
    record Parts(int count, int[] of) {}

    static Parts components(int[][] panels, int judgeCount) {
        var parent = IntStream.range(0, panels.length + judgeCount).toArray();
        var used = new boolean[parent.length];
        for (int e = 0; e < panels.length; e++) {
            used[e] = true;
            for (int judge : panels[e]) {
                used[panels.length + judge] = true;
                parent[root(parent, panels.length + judge)] = root(parent, e);
            }
        }
        var of = new int[parent.length];
        var number = new int[parent.length];
        int count = 0;
        for (int node = 0; node < of.length; node++) {
            int root = root(parent, node);
            if (used[node] && number[root] == 0) {
                number[root] = ++count;
            }
            of[node] = used[node] ? number[root] - 1 : -1;
        }
        return new Parts(count, of);
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void link() {
        var parts = components();
        while (parts.count() > 1) {
            var move = best(parts);
            if (move == null) {
                throw refusal(parts);
            }
            table.make(move);
            parts = components();
        }
    }

    private Parts components() {
        return components(table.panels(), table.problem.judgeCount);
    }

    private @Nullable Move best(Parts parts) {
        Best best = new Best(parts);
        int entries = table.problem.entryCount;
        for (int e = 0; e < entries; e++) {
            for (int out : table.panel(e).clone()) {
                for (int in = 0; in < table.problem.judgeCount; in++) {
                    if (parts.of()[entries + in] >= 0 && parts.of()[entries + in] != parts.of()[e]) {
                        best.offer(new Move(e, out, in, -1));
                    }
                }
                for (int f = e + 1; f < entries; f++) {
                    for (int in : parts.of()[f] == parts.of()[e]
                            ? new int[0]
                            : table.panel(f).clone()) {
                        best.offer(new Move(e, out, in, f));
                    }
                }
            }
        }
        return best.move;
    }

    /** The best move so far: only one that would be better is tried out. */
    private final class Best {
        private final Parts parts;
        private long gain = Long.MIN_VALUE;
        private @Nullable Move move;

        Best(Parts parts) {
            this.parts = parts;
        }

        void offer(Move candidate) {
            if (table.gain(candidate) > gain && table.allows(candidate)) {
                table.make(candidate);
                boolean joins = components().count() < parts.count();
                table.undo(candidate);
                if (joins) {
                    gain = table.gain(candidate);
                    move = candidate;
                }
            }
        }
    }

    private InvalidInput refusal(Parts parts) {
        int entries = table.problem.entryCount;
        int judges = (int) IntStream.range(0, table.problem.judgeCount)
                .filter(j -> table.load(j) > 0)
                .count();
        int pairs = entries * table.problem.panelSize;
        var some = IntStream.range(0, entries)
                .filter(e -> parts.of()[e] == 0)
                .limit(5)
                .mapToObj(table.problem::entryName)
                .toList();
        var why = pairs < entries + judges - 1
                ? "the " + pairs + " judgements are fewer than the " + (entries + judges - 1) + " that link " + entries
                        + " entries and " + judges + " judges"
                : "no replacement or exchange that the rules allow joins the part of " + String.join(", ", some)
                        + " with another";
        return new InvalidInput("the plan cannot be linked (" + parts.count() + " parts): " + why
                + "; give more judges an entry, fewer judges, or wider rules");
    }
}
