package org.yardstick.measurement.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes out a plan by names. */
final class Plans {
    private Plans() {}

    static Plan of(Instance problem, int[][] panels, Plan.Proof proof, Costs costs) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        var loads = new int[problem.judgeCount];
        var service = new double[panels.length];
        double total = 0;
        double worst = Double.POSITIVE_INFINITY;
        for (int e = 0; e < panels.length; e++) {
            named.put(
                    problem.entryName(e),
                    IntStream.of(panels[e]).mapToObj(problem::judgeName).toList());
            for (int judge : panels[e]) {
                loads[judge]++;
                service[e] += problem.affinity[e][judge];
            }
            total += service[e];
            worst = Math.min(worst, service[e]);
        }
        double limit = worst + 0.5 / costs.scale();
        List<String> worstEntries = IntStream.range(0, panels.length)
                .filter(e -> service[e] <= limit)
                .mapToObj(problem::entryName)
                .toList();
        Map<String, Integer> byJudge = new LinkedHashMap<>();
        for (int j = 0; j < loads.length; j++) {
            byJudge.put(problem.judgeName(j), loads[j]);
        }
        boolean optimal = total >= proof.bound() - 0.5 * proof.resolution() * (panels.length + 1.0) * problem.panelSize;
        int components = Linking.components(panels, problem.judgeCount).count();
        return new Plan(
                named,
                total,
                worst,
                worstEntries,
                byJudge,
                new Plan.Proof(optimal, proof.bound(), proof.resolution(), proof.steps()),
                components);
    }
}
