package org.yardstick.platform.assessment.result;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.GateResult;
import org.yardstick.measurement.scoring.Offender;

/** Where most is missing: by weight in the whole, and on the way to the next level. */
public record Gaps(Reading reading) {
    /**
     * A criterion that keeps gates of the next level shut.
     *
     * @param gates what each of them asks
     */
    public record Step(CriterionRow criterion, List<String> gates) {}

    /** All criteria that leave something away, the one that leaves most away first. */
    public List<CriterionRow> byShortfall() {
        return CriterionRow.all(reading).stream()
                .filter(row -> row.shortfall().signum() > 0)
                .sorted(Comparator.comparing(CriterionRow::shortfall).reversed())
                .toList();
    }

    /** The criteria below what a missing gate asks: first those that keep most gates shut, then those that weigh most. */
    public List<Step> nextSteps() {
        var steps = new LinkedHashMap<String, Set<String>>();
        for (var gate : reading.result().missingGates()) {
            for (var offender : gate.offenders()) {
                criteria(offender, gate.gate())
                        .forEach(code -> steps.computeIfAbsent(code, one -> new LinkedHashSet<>())
                                .add(new GateRow(reading, gate).words()));
            }
        }
        return steps.entrySet().stream()
                .map(step ->
                        new Step(new CriterionRow(reading, reading.came(step.getKey())), List.copyOf(step.getValue())))
                .sorted(Comparator.comparing((Step step) -> step.gates().size())
                        .thenComparing(step -> step.criterion().shortfall())
                        .reversed())
                .toList();
    }

    /** Missing facts of the next level: nothing that a criterion could mend. */
    public List<String> facts() {
        return reading.result().missingGates().stream()
                .map(GateResult::gate)
                .filter(Gate.Fact.class::isInstance)
                .map(gate -> reading.fact(((Gate.Fact) gate).of()))
                .toList();
    }

    /** The offender itself, or of a module, perspective or dimension those of its criteria that lie below what is asked. */
    private List<String> criteria(Offender offender, Gate gate) {
        if (offender.kind().equals("criterion")) {
            return List.of(offender.code());
        }
        return CriterionRow.all(reading).stream()
                .filter(row -> belongs(row, offender))
                .filter(row -> row.came()
                        .index()
                        .filter(x -> x.compareTo(gate.required()) < 0)
                        .isPresent())
                .map(CriterionRow::code)
                .toList();
    }

    private static boolean belongs(CriterionRow row, Offender offender) {
        return switch (offender.kind()) {
            case "module" -> row.asked().module().equals(offender.code());
            case "perspective" -> row.asked().perspective().equals(offender.code());
            default -> true;
        };
    }

    /** By module, in the edition's order. */
    public Map<String, List<CriterionRow>> byModule() {
        var modules = new LinkedHashMap<String, List<CriterionRow>>();
        for (var row : CriterionRow.all(reading)) {
            modules.computeIfAbsent(row.asked().module(), module -> new java.util.ArrayList<>())
                    .add(row);
        }
        return modules;
    }
}
