package org.yardstick.measurement.election;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The largest flow from node 0 to node 1 through a network whose capacities may be raised while water flows.
 *
 * <p>E. A. Dinic (1970), Algorithm for solution of a problem of maximum flow in a network with power estimation. Soviet Mathematics
 * Doklady 11, 1277-1280.
 */
final class Flow {
    static final int SOURCE = 0;
    static final int SINK = 1;

    private final List<List<Integer>> from = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();
    /** What each pipe can still take; the pipe back of pipe e is e ^ 1. */
    private long[] left = new long[16];

    private int[] distance = {};
    private int[] tried = {};

    Flow(int nodes) {
        for (int i = 0; i < nodes; i++) {
            from.add(new ArrayList<>());
        }
    }

    /** A new pipe, and its number. */
    int pipe(int start, int end, long capacity) {
        int number = to.size();
        if (number + 2 > left.length) {
            left = Arrays.copyOf(left, 2 * left.length);
        }
        from.get(start).add(number);
        from.get(end).add(number + 1);
        to.add(end);
        to.add(start);
        left[number] = capacity;
        return number;
    }

    void widen(int pipe, long by) {
        left[pipe] += by;
    }

    long[] standing() {
        return left.clone();
    }

    void restore(long[] standing) {
        System.arraycopy(standing, 0, left, 0, left.length);
    }

    /** Lets as much more through as possible, and says how much. */
    long increase() {
        long total = 0;
        while (reachable()) {
            tried = new int[from.size()];
            for (long sent = push(SOURCE, Long.MAX_VALUE); sent > 0; sent = push(SOURCE, Long.MAX_VALUE)) {
                total += sent;
            }
        }
        return total;
    }

    private boolean reachable() {
        distance = new int[from.size()];
        Arrays.fill(distance, -1);
        distance[SOURCE] = 0;
        var queue = new int[from.size()];
        int end = 1;
        for (int start = 0; start < end; start++) {
            for (int pipe : from.get(queue[start])) {
                if (left[pipe] > 0 && distance[to.get(pipe)] < 0) {
                    distance[to.get(pipe)] = distance[queue[start]] + 1;
                    queue[end++] = to.get(pipe);
                }
            }
        }
        return distance[SINK] >= 0;
    }

    private long push(int node, long most) {
        if (node == SINK) {
            return most;
        }
        var pipes = from.get(node);
        for (; tried[node] < pipes.size(); tried[node]++) {
            int pipe = pipes.get(tried[node]);
            if (left[pipe] > 0 && distance[to.get(pipe)] == distance[node] + 1) {
                long sent = push(to.get(pipe), Math.min(most, left[pipe]));
                if (sent > 0) {
                    left[pipe] -= sent;
                    left[pipe ^ 1] += sent;
                    return sent;
                }
            }
        }
        return 0;
    }
}
