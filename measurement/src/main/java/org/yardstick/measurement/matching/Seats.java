package org.yardstick.measurement.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The panels of a {@link Flow} as they stand, seen from the entries and from the judges, with the counts that nested rules need. */
final class Seats {
    /** In nobody's place. */
    static final int EMPTY = -1;
    /** No room on the panel for such a judge. */
    static final long FULL = Long.MAX_VALUE;

    final int[][] panel;
    final int[] seated;
    /** The first so many of a panel stay. */
    final int[] locked;
    /** By judge, whether an entry of the judge has moved since its hand-overs were found. */
    final boolean[] stale;

    final List<Row> rows;
    final int[] holding;
    private final int[][] rowsOf;
    private final int[][] count;
    private final List<int[]> held = new ArrayList<>();
    private final long big;

    Seats(Instance problem, long big) {
        this.big = big;
        panel = new int[problem.entryCount][problem.panelSize];
        seated = new int[problem.entryCount];
        locked = new int[problem.entryCount];
        stale = new boolean[problem.judgeCount];
        Arrays.fill(stale, true);
        rows = problem.nested;
        rowsOf = rowsOf(rows, problem.judgeCount);
        count = new int[problem.entryCount][rows.size()];
        holding = new int[problem.judgeCount];
        for (int j = 0; j < problem.judgeCount; j++) {
            held.add(new int[8]);
        }
    }

    private static int[][] rowsOf(List<Row> rows, int judgeCount) {
        int[][] of = new int[judgeCount][];
        for (int j = 0; j < judgeCount; j++) {
            int judge = j;
            of[j] = IntStream.range(0, rows.size())
                    .filter(r -> rows.get(r).has(judge))
                    .toArray();
        }
        return of;
    }

    /** Takes over the panels of another flow of the same problem. */
    void take(Seats other) {
        for (int e = 0; e < panel.length; e++) {
            panel[e] = other.panel[e].clone();
            count[e] = other.count[e].clone();
        }
        System.arraycopy(other.seated, 0, seated, 0, seated.length);
        System.arraycopy(other.locked, 0, locked, 0, locked.length);
        System.arraycopy(other.holding, 0, holding, 0, holding.length);
        held.clear();
        other.held.forEach(entries -> held.add(entries.clone()));
    }

    int[] held(int judge) {
        return held.get(judge);
    }

    boolean meetMinima() {
        for (int[] counts : count) {
            for (int r = 0; r < counts.length; r++) {
                if (counts[r] < rows.get(r).least()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the rules on the panel cost when a judge comes, in another's place or in an empty one. */
    long joining(int entry, int judge, int leaving) {
        long sum = 0;
        for (int r : rowsOf[judge]) {
            if (leaving == EMPTY || !rows.get(r).has(leaving)) {
                if (count[entry][r] >= rows.get(r).most()) {
                    return FULL;
                }
                sum -= count[entry][r] < rows.get(r).least() ? big : 0;
            }
        }
        if (leaving != EMPTY) {
            for (int r : rowsOf[leaving]) {
                sum += !rows.get(r).has(judge) && count[entry][r] <= rows.get(r).least() ? big : 0;
            }
        }
        return sum;
    }

    void seat(int entry, int judge) {
        if (place(entry, judge) >= 0) {
            throw new IllegalStateException("entry " + entry + " has judge " + judge);
        }
        panel[entry][seated[entry]++] = judge;
        for (int r : rowsOf[judge]) {
            count[entry][r]++;
        }
        int[] entries = held.get(judge);
        if (holding[judge] == entries.length) {
            entries = Arrays.copyOf(entries, Math.max(entries.length * 2, 4));
            held.set(judge, entries);
        }
        entries[holding[judge]++] = entry;
        tell(entry);
    }

    void unseat(int entry, int judge) {
        tell(entry);
        int at = place(entry, judge);
        panel[entry][at] = panel[entry][--seated[entry]];
        for (int r : rowsOf[judge]) {
            count[entry][r]--;
        }
        int[] entries = held.get(judge);
        int last = --holding[judge];
        for (int i = last; i >= 0; i--) {
            if (entries[i] == entry) {
                entries[i] = entries[last];
                return;
            }
        }
    }

    private void tell(int entry) {
        for (int at = 0; at < seated[entry]; at++) {
            stale[panel[entry][at]] = true;
        }
    }

    boolean sits(int entry, int judge) {
        return place(entry, judge) >= 0;
    }

    boolean isFixed(int entry) {
        return locked[entry] == panel[entry].length;
    }

    int place(int entry, int judge) {
        int[] judges = panel[entry];
        for (int at = 0; at < seated[entry]; at++) {
            if (judges[at] == judge) {
                return at;
            }
        }
        return -1;
    }

    void lock(int entry, int judge) {
        int at = place(entry, judge);
        if (at >= locked[entry]) {
            int[] judges = panel[entry];
            judges[at] = judges[locked[entry]];
            judges[locked[entry]++] = judge;
            stale[judge] = true;
        }
    }

    /** Locks the first so many of a panel, and tells how many were. */
    int lockAll(int entry, int first) {
        int before = locked[entry];
        locked[entry] = first;
        tell(entry);
        return before;
    }

    boolean isLocked(int entry, int judge) {
        int at = place(entry, judge);
        return at >= 0 && at < locked[entry];
    }
}
