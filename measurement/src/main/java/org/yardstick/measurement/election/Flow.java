package org.yardstick.measurement.election;

import java.util.Arrays;

/**
 * The largest flow from node 0 to node 1 through a network whose capacities may be raised while water flows.
 *
 * <p>E. A. Dinic (1970), Algorithm for solution of a problem of maximum flow in a network with power estimation. Soviet Mathematics
 * Doklady 11, 1277-1280.
 */
final class Flow {
    static final int SOURCE = 0;
    static final int SINK = 1;

    /** By node, the pipe added last; by pipe, the one added before at the same node; -1 where there is none. */
    private final int[] last;

    private int[] before = new int[16];
    private int[] to = new int[16];
    /** What each pipe can still take; the pipe back of pipe e is e ^ 1. */
    private long[] left = new long[16];

    private int pipes;
    private final int[] distance;
    private final int[] queue;
    private final int[] tried;

    Flow(int nodes) {
        last = new int[nodes];
        Arrays.fill(last, -1);
        distance = new int[nodes];
        queue = new int[nodes];
        tried = new int[nodes];
    }

    /** A new pipe, and its number. */
    int pipe(int start, int end, long capacity) {
        if (pipes + 2 > to.length) {
            before = Arrays.copyOf(before, 2 * pipes);
            to = Arrays.copyOf(to, 2 * pipes);
            left = Arrays.copyOf(left, 2 * pipes);
        }
        add(start, end, capacity);
        add(end, start, 0);
        return pipes - 2;
    }

    private void add(int start, int end, long capacity) {
        before[pipes] = last[start];
        last[start] = pipes;
        to[pipes] = end;
        left[pipes++] = capacity;
    }

    long left(int pipe) {
        return left[pipe];
    }

    void widen(int pipe, long by) {
        left[pipe] += by;
    }

    long[] standing() {
        return Arrays.copyOf(left, pipes);
    }

    void restore(long[] standing) {
        System.arraycopy(standing, 0, left, 0, pipes);
    }

    /** Lets as much more through as possible, and says how much. */
    long increase() {
        long total = 0;
        while (reachable()) {
            System.arraycopy(last, 0, tried, 0, last.length);
            for (long sent = push(SOURCE, Long.MAX_VALUE); sent > 0; sent = push(SOURCE, Long.MAX_VALUE)) {
                total += sent;
            }
        }
        return total;
    }

    private boolean reachable() {
        Arrays.fill(distance, -1);
        distance[SOURCE] = 0;
        queue[0] = SOURCE;
        int end = 1;
        for (int start = 0; start < end; start++) {
            int node = queue[start];
            for (int pipe = last[node]; pipe >= 0; pipe = before[pipe]) {
                if (left[pipe] > 0 && distance[to[pipe]] < 0) {
                    distance[to[pipe]] = distance[node] + 1;
                    queue[end++] = to[pipe];
                }
            }
        }
        return distance[SINK] >= 0;
    }

    private long push(int node, long most) {
        if (node == SINK) {
            return most;
        }
        for (; tried[node] >= 0; tried[node] = before[tried[node]]) {
            int pipe = tried[node];
            if (left[pipe] > 0 && distance[to[pipe]] == distance[node] + 1) {
                long sent = push(to[pipe], Math.min(most, left[pipe]));
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
