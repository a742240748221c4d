package org.yardstick.measurement.matching;

import java.util.Arrays;

/**
 * Panels as a flow of least cost from entries through judges to one sink, kept optimal step by step.
 *
 * <pre>
 *   minimise sum c_ej x_ej,  x in {0, 1},  sum_j x_ej = k,  l_j <= sum_e x_ej <= u_j,  lo_r <= sum_(j in r) x_ej <= hi_r
 * </pre>
 *
 * <p>c (entries x judges) are whole numbers, {@link #BARRED} where a pair cannot be. The sets r nest or are apart, so that the rules on a
 * panel are arcs of the network too and its corners are whole. A unit on an arc below its lower bound earns {@code big}, more than any
 * rearrangement costs: an optimum that misses one shows that there is no plan.
 *
 * <p><b>Method.</b> Successive shortest paths with potentials [1, chapter 9]. Entries are many and judges few, so paths are sought among
 * the judges alone: the arc from judge i to judge j is the cheapest entry that i may hand over to j. A path costs O(m^2) for m judges,
 * and a hand-over table of a judge is made anew only when one of its entries has moved. Every change (a pair forbidden, a cost changed)
 * is a rerouting of one entry: its units are taken back, which leaves the potentials valid whatever its costs are, and are sent again to
 * where they are owed.
 *
 * <p>[1] R. K. Ahuja, T. L. Magnanti, J. B. Orlin (1993), Network Flows. Prentice Hall.
 */
final class Flow {
    static final long BARRED = Long.MAX_VALUE / 2;
    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int SOURCE = -1;
    private static final int NOBODY = -2;

    final int entryCount;
    final int judgeCount;
    final int panelSize;
    final long[][] cost;
    private final long big;
    private final int[] least;
    private final int[] most;
    final Seats seats;
    private final int[] load;
    private final int[] owed;

    private final long[] potential;
    private final long[] handOver;
    private final int[] through;
    private final long[] distance;
    private final int[] before;
    private final boolean[] done;

    Flow(Instance problem, long[][] cost, long big) {
        entryCount = problem.entryCount;
        judgeCount = problem.judgeCount;
        panelSize = problem.panelSize;
        this.cost = cost;
        this.big = big;
        least = problem.least;
        most = problem.most;
        seats = new Seats(problem, big);
        load = new int[judgeCount];
        owed = new int[judgeCount];
        potential = new long[judgeCount + 1];
        potential[judgeCount] = -big;
        handOver = new long[judgeCount * judgeCount];
        through = new int[judgeCount * judgeCount];
        distance = new long[judgeCount + 1];
        before = new int[judgeCount + 1];
        done = new boolean[judgeCount + 1];
    }

    /** The same flow again, with costs of its own, to be changed apart from this one. */
    Flow copy(Instance problem) {
        var copy = new Flow(problem, Arrays.stream(cost).map(long[]::clone).toArray(long[][]::new), big);
        copy.seats.take(seats);
        System.arraycopy(load, 0, copy.load, 0, judgeCount);
        System.arraycopy(potential, 0, copy.potential, 0, judgeCount + 1);
        return copy;
    }

    /** Gives this entry this judge for good; false where the judge's load or a rule on the panel is exceeded. */
    boolean force(int entry, int judge) {
        start(entry, judge);
        if (!reach(true)) {
            return false;
        }
        follow(entry, judgeCount);
        seats.seat(entry, judge);
        seats.lock(entry, judge);
        return true;
    }

    /** Fills the panel; false where no judge can be had any more. */
    boolean fill(int entry) {
        while (seats.seated[entry] < panelSize) {
            start(entry, SOURCE);
            if (!reach(true)) {
                return false;
            }
            seats.seat(entry, follow(entry, judgeCount));
        }
        return true;
    }

    /** Lets an entry's panel find its optimum again after its costs changed or, with BARRED, a pair fell away. */
    boolean reroute(int entry) {
        while (seats.seated[entry] > seats.locked[entry]) {
            int judge = seats.panel[entry][seats.seated[entry] - 1];
            seats.unseat(entry, judge);
            owed[judge]++;
        }
        while (seats.seated[entry] < panelSize) {
            start(entry, SOURCE);
            if (!reach(false)) {
                return false;
            }
            int end = nearestOwed();
            int first = follow(entry, end);
            owed[end]--;
            seats.seat(entry, first);
        }
        return true;
    }

    /**
     * What more it costs to have somebody outside the set instead of this judge; the largest number where nobody can be had without a
     * minimum being missed. The rest of the panel stays.
     */
    long detour(int entry, int judge, Row set) {
        seats.unseat(entry, judge);
        owed[judge]++;
        int locked = seats.lockAll(entry, seats.seated[entry]);
        start(entry, SOURCE);
        set.judges().stream().forEach(j -> distance[j] = FAR);
        int end = search(false);
        long now = cost[entry][judge] + seats.joining(entry, judge, Seats.EMPTY);
        long length = end == NOBODY ? big : distance[end] + potential[end] - now;
        owed[judge]--;
        seats.lockAll(entry, locked);
        seats.seat(entry, judge);
        return length < big / 2 ? length : Long.MAX_VALUE;
    }

    /** Whether every lower bound is met. */
    boolean meetsMinima() {
        for (int j = 0; j < judgeCount; j++) {
            if (load[j] < least[j]) {
                return false;
            }
        }
        return seats.meetMinima();
    }

    long total() {
        long total = 0;
        for (int e = 0; e < entryCount; e++) {
            for (int at = 0; at < seats.seated[e]; at++) {
                total += cost[e][seats.panel[e][at]];
            }
        }
        return total;
    }

    int load(int judge) {
        return load[judge];
    }

    /** Length of the shortest way to this judge, up to one number for all: what the judge's time is worth. */
    long price(int judge) {
        return potential[judge];
    }

    /** Whether the last search that failed came to this judge. */
    boolean reached(int judge) {
        return done[judge];
    }

    private void start(int entry, int only) {
        Arrays.fill(done, false);
        Arrays.fill(distance, FAR);
        Arrays.fill(before, NOBODY);
        for (int j = 0; j < judgeCount; j++) {
            if ((only == SOURCE || only == j) && cost[entry][j] != BARRED && seats.place(entry, j) < 0) {
                long step = seats.joining(entry, j, Seats.EMPTY);
                if (step != Seats.FULL) {
                    distance[j] = cost[entry][j] + step - potential[j];
                    before[j] = SOURCE;
                }
            }
        }
    }

    private boolean reach(boolean toSink) {
        int end = search(toSink);
        if (end == NOBODY) {
            return false;
        }
        for (int node = 0; node <= judgeCount; node++) {
            if (done[node]) {
                potential[node] += distance[node] - distance[end];
            }
        }
        return true;
    }

    /** Dijkstra from the entry started with, to the sink or to the nearest judge to whom a unit is owed. */
    private int search(boolean toSink) {
        while (true) {
            int node = nearest();
            if (node == NOBODY) {
                return NOBODY;
            }
            done[node] = true;
            if (toSink ? node == judgeCount : node < judgeCount && owed[node] > 0) {
                return node;
            } else if (node == judgeCount) {
                relaxFromSink();
            } else {
                relaxFromJudge(node);
            }
        }
    }

    private int nearest() {
        int nearest = NOBODY;
        long shortest = FAR;
        for (int node = 0; node <= judgeCount; node++) {
            if (!done[node] && distance[node] < shortest) {
                shortest = distance[node];
                nearest = node;
            }
        }
        return nearest;
    }

    private int nearestOwed() {
        for (int j = 0; j < judgeCount; j++) {
            if (done[j] && owed[j] > 0) {
                return j;
            }
        }
        throw new IllegalStateException("no unit is owed");
    }

    private void relaxFromSink() {
        for (int j = 0; j < judgeCount; j++) {
            if (!done[j] && load[j] > 0) {
                relax(judgeCount, j, load[j] <= least[j] ? big : 0);
            }
        }
    }

    private void relaxFromJudge(int judge) {
        if (seats.stale[judge]) {
            findHandOvers(judge);
        }
        int offset = judge * judgeCount;
        long from = distance[judge] + potential[judge];
        for (int j = 0; j < judgeCount; j++) {
            long length = from + handOver[offset + j] - potential[j];
            if (length < distance[j] && !done[j] && handOver[offset + j] < FAR) {
                distance[j] = length;
                before[j] = judge;
            }
        }
        if (!done[judgeCount] && load[judge] < most[judge]) {
            relax(judge, judgeCount, load[judge] < least[judge] ? -big : 0);
        }
    }

    private void relax(int from, int to, long length) {
        long along = distance[from] + potential[from] + length - potential[to];
        if (along < distance[to]) {
            distance[to] = along;
            before[to] = from;
        }
    }

    private void findHandOvers(int judge) {
        int offset = judge * judgeCount;
        Arrays.fill(handOver, offset, offset + judgeCount, FAR);
        int[] entries = seats.held(judge);
        for (int i = 0; i < seats.holding[judge]; i++) {
            int entry = entries[i];
            if (seats.place(entry, judge) >= seats.locked[entry]) {
                offer(entry, judge, offset);
            }
        }
        seats.stale[judge] = false;
    }

    private void offer(int entry, int judge, int offset) {
        long[] costs = cost[entry];
        long saved = costs[judge];
        boolean plain = seats.rows.isEmpty();
        for (int j = 0; j < judgeCount; j++) {
            long length = costs[j] - saved;
            if (plain && length >= handOver[offset + j]) {
                continue;
            }
            if (costs[j] != BARRED && seats.place(entry, j) < 0) {
                long step = plain ? 0 : seats.joining(entry, j, judge);
                length += step;
                if (step != Seats.FULL && length < handOver[offset + j]) {
                    handOver[offset + j] = length;
                    through[offset + j] = entry;
                }
            }
        }
    }

    /** Moves units along the path found, from its end, and tells the first judge on it. */
    private int follow(int entry, int end) {
        int node = end;
        while (before[node] != SOURCE) {
            int from = before[node];
            if (node == judgeCount) {
                load[from]++;
            } else if (from == judgeCount) {
                load[node]--;
            } else {
                int moving = through[from * judgeCount + node];
                seats.unseat(moving, from);
                seats.seat(moving, node);
            }
            node = from;
        }
        return node;
    }
}
