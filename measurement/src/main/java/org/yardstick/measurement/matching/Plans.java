package org.yardstick.measurement.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes out a plan by names. */
final class Plans {
    private Plans() {}

    static Plan of(Instance problem, int[][] panels, Plan.Proof proof, Costs costs) {
        var service = service(problem, panels);
        double total = 0;
        double worst = Double.POSITIVE_INFINITY;
        for (double served : service) {
            total += served;
            worst = Math.min(worst, served);
        }
        double limit = worst + 0.5 / costs.scale();
        List<String> worstEntries = IntStream.range(0, panels.length)
                .filter(e -> service[e] <= limit)
                .mapToObj(problem::entryName)
                .toList();
        boolean optimal = total >= proof.bound() - 0.5 * proof.resolution() * (panels.length + 1.0) * problem.panelSize;
        return new Plan(
                panelsByEntry(problem, panels),
                total,
                worst,
                worstEntries,
                loadsByJudge(problem, panels),
                new Plan.Proof(optimal, proof.bound(), proof.fairest(), proof.resolution(), proof.steps()),
                Linking.components(panels, problem.judgeCount).count());
    }

    /** By entry, the sum of the affinities of its panel. */
    private static double[] service(Instance problem, int[][] panels) {
        var service = new double[panels.length];
        for (int e = 0; e < panels.length; e++) {
            for (int judge : panels[e]) {
                service[e] += problem.affinity[e][judge];
            }
        }
        return service;
    }

    private static Map<String, List<String>> panelsByEntry(Instance problem, int[][] panels) {
        Map<String, List<String>> byEntry = new LinkedHashMap<>();
        for (int e = 0; e < panels.length; e++) {
            byEntry.put(
                    problem.entryName(e),
                    IntStream.of(panels[e]).mapToObj(problem::judgeName).toList());
        }
        return byEntry;
    }

    private static Map<String, Integer> loadsByJudge(Instance problem, int[][] panels) {
        var loads = new int[problem.judgeCount];
        for (int[] panel : panels) {
            for (int judge : panel) {
                loads[judge]++;
            }
        }
        Map<String, Integer> byJudge = new LinkedHashMap<>();
        for (int j = 0; j < loads.length; j++) {
            byJudge.put(problem.judgeName(j), loads[j]);
        }
        return byJudge;
    }
}
