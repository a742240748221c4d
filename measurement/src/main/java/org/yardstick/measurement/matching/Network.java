package org.yardstick.measurement.matching;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A flow from where there is supply to where there is demand, within bounds on arcs: the method of Dinic, on arcs with lower bounds turned into
 * supplies and demands at their ends. Where the supplies do not all flow off, the nodes that still are reached from a supply are a set X with
 *
 * <pre>
 *   sum of lower bounds and supplies into X  >  sum of upper bounds and demands out of X                   (Hoffman 1960)
 * </pre>
 */
final class Network {
    private static final int SUPPLY = 0;
    private static final int DEMAND = 1;
    private static final int FIRST = 2;

    private final long[] balance;
    private final int[] head;
    private final int[] level;
    private final int[] current;
    private int[] next = new int[1024];
    private int[] to = new int[1024];
    private int[] room = new int[1024];
    private int arcs;

    Network(int nodes) {
        balance = new long[nodes];
        head = new int[nodes + FIRST];
        level = new int[head.length];
        current = new int[head.length];
        Arrays.fill(head, -1);
    }

    /** What a node gives, or where negative takes. */
    void supply(int node, int amount) {
        balance[node] += amount;
    }

    void arc(int from, int into, int least, int most) {
        link(from + FIRST, into + FIRST, most - least);
        balance[into] += least;
        balance[from] -= least;
    }

    private void link(int from, int into, int most) {
        if (arcs + 2 > to.length) {
            next = Arrays.copyOf(next, 2 * arcs + 2);
            to = Arrays.copyOf(to, 2 * arcs + 2);
            room = Arrays.copyOf(room, 2 * arcs + 2);
        }
        add(from, into, most);
        add(into, from, 0);
    }

    private void add(int from, int into, int most) {
        to[arcs] = into;
        room[arcs] = most;
        next[arcs] = head[from];
        head[from] = arcs++;
    }

    /** To be asked once, when all arcs are there. */
    boolean flows() {
        long owed = 0;
        for (int node = 0; node < balance.length; node++) {
            if (balance[node] > 0) {
                link(SUPPLY, node + FIRST, (int) balance[node]);
                owed += balance[node];
            } else if (balance[node] < 0) {
                link(node + FIRST, DEMAND, (int) -balance[node]);
            }
        }
        while (layers()) {
            System.arraycopy(head, 0, current, 0, head.length);
            for (int sent = send(SUPPLY, Integer.MAX_VALUE); sent > 0; sent = send(SUPPLY, Integer.MAX_VALUE)) {
                owed -= sent;
            }
        }
        return owed == 0;
    }

    /** Whether a node is in X, once it is known that not all flows. */
    boolean isCutOff(int node) {
        return level[node + FIRST] >= 0;
    }

    private boolean layers() {
        Arrays.fill(level, -1);
        var queue = new ArrayDeque<Integer>();
        queue.add(SUPPLY);
        level[SUPPLY] = 0;
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int arc = head[node]; arc >= 0; arc = next[arc]) {
                if (room[arc] > 0 && level[to[arc]] < 0) {
                    level[to[arc]] = level[node] + 1;
                    queue.add(to[arc]);
                }
            }
        }
        return level[DEMAND] >= 0;
    }

    private int send(int node, int most) {
        if (node == DEMAND) {
            return most;
        }
        for (; current[node] >= 0; current[node] = next[current[node]]) {
            int arc = current[node];
            if (room[arc] > 0 && level[to[arc]] == level[node] + 1) {
                int sent = send(to[arc], Math.min(most, room[arc]));
                if (sent > 0) {
                    room[arc] -= sent;
                    room[arc ^ 1] += sent;
                    return sent;
                }
            }
        }
        return 0;
    }
}
