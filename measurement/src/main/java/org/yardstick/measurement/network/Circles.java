package org.yardstick.measurement.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which nodes of a network can reach each other, going from i to j where {@code leads[i][j]} is above 0. */
final class Circles {
    private final double[][] leads;
    private final boolean[][] reaches;

    Circles(double[][] leads) {
        this.leads = leads;
        int n = leads.length;
        this.reaches = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                reaches[i][j] = i == j || leads[i][j] > 0;
            }
        }
        for (int via = 0; via < n; via++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; reaches[i][via] && j < n; j++) {
                    reaches[i][j] |= reaches[via][j];
                }
            }
        }
    }

    /** Nodes that all reach each other, together; each list ascending, by their first node. */
    List<int[]> classes() {
        var classes = new ArrayList<int[]>();
        for (int i = 0; i < leads.length; i++) {
            int node = i;
            var mutual = IntStream.range(0, leads.length)
                    .filter(j -> reaches[node][j] && reaches[j][node])
                    .toArray();
            if (mutual[0] == node) {
                classes.add(mutual);
            }
        }
        return classes;
    }

    /** Whether nothing leads out. */
    boolean closed(int[] nodes) {
        return IntStream.range(0, leads.length)
                .filter(j -> reaches[nodes[0]][j])
                .allMatch(j -> Arrays.binarySearch(nodes, j) >= 0);
    }

    /** The largest number that divides the length of every circle within a class. */
    int period(int[] nodes) {
        var distance = new int[leads.length];
        Arrays.fill(distance, -1);
        distance[nodes[0]] = 0;
        var queue = new ArrayList<>(List.of(nodes[0]));
        int period = 0;
        for (int at = 0; at < queue.size(); at++) {
            int from = queue.get(at);
            for (int to : nodes) {
                if (leads[from][to] > 0 && distance[to] < 0) {
                    distance[to] = distance[from] + 1;
                    queue.add(to);
                } else if (leads[from][to] > 0) {
                    period = gcd(period, Math.abs(distance[from] + 1 - distance[to]));
                }
            }
        }
        return Math.max(period, 1);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
