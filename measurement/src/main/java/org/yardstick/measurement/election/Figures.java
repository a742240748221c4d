package org.yardstick.measurement.election;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** The figures of a round, and who is foremost by them. */
record Figures(Approvals approvals, Round.Figure figure, Map<Integer, BigFraction> figures, BigFraction budget) {
    List<Integer> highest() {
        return foremost(-1);
    }

    List<Integer> lowest() {
        return foremost(1);
    }

    private List<Integer> foremost(int sign) {
        var foremost = new ArrayList<Integer>();
        BigFraction best = null;
        for (var entry : figures.entrySet()) {
            int order = best == null ? -1 : sign * entry.getValue().compareTo(best);
            if (order < 0) {
                foremost.clear();
                best = entry.getValue();
            }
            if (order <= 0) {
                foremost.add(entry.getKey());
            }
        }
        return foremost;
    }

    Round choice(int number, List<Integer> foremost, int elected) {
        Map<String, BigFraction> named = new LinkedHashMap<>();
        figures.forEach((c, value) -> named.put(approvals.candidates().get(c), value));
        var tied = foremost.size() > 1 ? approvals.names(foremost) : List.<String>of();
        return new Round.Choice(number, figure, budget, named, tied, approvals.names(List.of(elected)));
    }
}
